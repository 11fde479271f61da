/** Which channels are in use on a day, and what can be sent over them. */
import type { Channel, Kind, Status } from '../schemas/channels.ts';
import type { Mode, Role } from '../schemas/channels-lists.ts';
import { everyWay, type Link } from './channels-paths.ts';

/** What the questions about a day need of the data; a chart in one language carries the same. */
export type Net = {
  actors: readonly { id: string; role: Role }[];
  channels: readonly (Pick<Channel, 'id' | 'from' | 'to' | 'via' | 'hosts' | 'status'> & { phases: readonly Phase[] })[];
  stops: readonly { id: string }[];
};
type Phase = { from: string; to?: string | undefined; kind: Kind; routes: readonly (readonly string[])[] };

/** A channel as it is on a day. */
export type Open = {
  id: string;
  /** Which of the channel's phases holds. */
  phase: number;
  kind: Kind;
  status: Status;
  routes: readonly (readonly string[])[];
  hosts: readonly string[];
  /** This is the stop at which a channel that was already drawn comes to its end. */
  ends: boolean;
};

/** How a channel is drawn: as what it is, or as not confirmed. */
export function lookOf({ kind, status }: { kind: Kind; status: Status }): Kind | 'unconfirmed' {
  return status === 'unconfirmed' ? 'unconfirmed' : kind;
}

/** Whether a day has come to a date, or not gone past it; of a month or a year any day will do. Dates are compared as they are written. */
const reaches = (day: string, date: string): boolean => date <= day.slice(0, date.length);
const within = (day: string, date: string): boolean => day.slice(0, date.length) <= date;

const isOpen = ({ from, to }: Phase, day: string): boolean => reaches(day, from) && (to === undefined || within(day, to));

/** Whether a mode shows a channel: what counts is whether someone stands in between. */
function inMode(mode: Mode, routes: Open['routes']): boolean {
  const direct = routes.every((route) => route.length === 2);
  return mode === 'both' || (mode === 'direct') === direct;
}

/** Channels in use on the day of a stop, in the order of the data. Of two phases that meet on a day the later one holds. */
export function openOn(net: Net, day: string, mode: Mode): Open[] {
  const days = net.stops.map(({ id }) => id);
  const before = days[days.indexOf(day) - 1] ?? '';
  const after = days[days.indexOf(day) + 1];
  return net.channels.flatMap(({ id, status, hosts, phases }): Open[] => {
    const phase = phases.findLastIndex((candidate) => isOpen(candidate, day));
    const current = phases[phase];
    if (!current || !inMode(mode, current.routes)) return [];
    const { kind, routes, from, to } = current;
    const last = to !== undefined && phase === phases.length - 1 && (after === undefined || !within(after, to));
    const ends = last && reaches(day, to) && reaches(before, from);
    return [{ id, phase, kind, status, routes, hosts, ends }];
  });
}

/** Actors that carry messages for others on a day: those in between on a documented route, or named as go-between of it. */
function carriersOn(net: Net, open: readonly Open[]): Set<string> {
  return new Set(
    open
      .filter(({ status }) => status !== 'unconfirmed')
      .flatMap(({ id, routes }) => {
        const between = routes.flatMap((route) => route.slice(1, -1));
        const named = net.channels.find((channel) => channel.id === id)?.via ?? [];
        // Where a route passes through others, its named go-betweens carry too, unless they join it only at a later phase.
        return between.length > 0 ? [...between, ...named.filter((actor) => net.actors.find((a) => a.id === actor)?.role === 'party')] : [];
      }),
  );
}

/** One way a message can go. */
export type Way = {
  /** Sender, go-betweens, receiver. */
  actors: string[];
  /** The channels that document each hop. */
  hops: string[][];
  /** One channel documents it from end to end. */
  whole: boolean;
  /** A hop rests on a private contact. */
  privately: boolean;
};

/** Pairs of neighbours along a route. */
export function hopsOf(route: readonly string[]): [string, string][] {
  return route.slice(1).map((actor, index): [string, string] => [route[index] ?? actor, actor]);
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((actor, index) => actor === b[index]);

/** Everything needed to walk the channels open on a day; what is not confirmed is left out. */
export function netOn(net: Net, day: string, mode: Mode): { links: Link[]; carriers: Set<string>; open: Open[] } {
  const open = openOn(net, day, mode).filter(({ status }) => status !== 'unconfirmed');
  const links = open.flatMap(({ routes }) => routes.flatMap(hopsOf)).map(([a, b]): Link => ({ a, b }));
  return { links, carriers: carriersOn(net, open), open };
}

/** Every way open on a day, fewest hands first; among equals, ways documented from end to end come first. */
export function waysOn(net: Net, day: string, mode: Mode, from: string, to: string): Way[] {
  const { links, carriers, open } = netOn(net, day, mode);
  const ways = everyWay({ links, carriers }, from, to).map((actors): Way => {
    const carry = (a: string, b: string) =>
      open.filter(({ routes }) => routes.some((route) => hopsOf(route).some(([x, y]) => (x === a && y === b) || (x === b && y === a))));
    const hops = hopsOf(actors).map(([a, b]) => carry(a, b));
    const back = actors.toReversed();
    return {
      actors,
      hops: hops.map((channels) => channels.map(({ id }) => id)),
      whole: open.some(({ routes }) => routes.some((route) => same(route, actors) || same(route, back))),
      privately: hops.some((channels) => channels.every(({ kind }) => kind === 'private')),
    };
  });
  return ways.sort((a, b) => a.actors.length - b.actors.length || Number(b.whole) - Number(a.whole));
}

/** Channels between two actors that are open in the mode but not confirmed. */
export function unconfirmedBetween(net: Net, day: string, mode: Mode, from: string, to: string): string[] {
  const ends = [from, to].sort().join();
  return openOn(net, day, mode)
    .filter(({ status, routes }) => status === 'unconfirmed' && routes.some((route) => [route[0], route.at(-1)].sort().join() === ends))
    .map(({ id }) => id);
}

/** Years to print under the steps of the slider, by stop: those that fit where few do, and those that fit where more do. */
export function yearMarks(stops: readonly { id: string }[]): { year: string; narrow: boolean; wide: boolean }[] {
  const years = stops.map(({ id }) => id.slice(0, 4));
  const firsts = years.flatMap((year, index) => (years.indexOf(year) === index ? [index] : []));
  const last = firsts.at(-1) ?? 0;
  const spaced = (apart: number) =>
    firsts.reduce<number[]>((kept, index) => {
      const fits = index - (kept.at(-1) ?? -apart) >= apart && (index === last || last - index >= apart);
      return fits ? [...kept, index] : kept;
    }, []);
  const [few, more] = [spaced(4), spaced(2)];
  return years.map((year, index) => ({ year, narrow: few.includes(index), wide: more.includes(index) }));
}

/** The day every chart starts from: the last stop. */
export function lastStop(data: Pick<Net, 'stops'>): string {
  return data.stops.at(-1)?.id ?? '';
}
