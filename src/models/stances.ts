/** The ladder of one issue at one date: where each mark stands. Places come from the data; nothing is computed from the steps. */
import type { Direction } from '../i18n/locales.ts';
import { textWidth, wrap } from './text-width.ts';
import { type Box, WIDTHS, type WidthClass } from './scene.ts';
import type { LocalActor, LocalIssue, LocalPoint, LocalStances } from './stances-local.ts';
import { placing } from './stances-places.ts';
import { type Trail, trailAcross, trailDown } from './stances-trail.ts';

/** Type in scene units: 12 CSS pixels or more wherever the layout is shown (narrow from 256, wide from 620). */
export const TYPE = { narrow: { size: 15.25, line: 18 }, wide: { size: 14, line: 17 } } as const;
type Type = (typeof TYPE)[WidthClass];

export type Role = 'step' | 'name' | 'faint' | 'date' | 'code' | 'tag' | 'off';

/** Lines of text; `y` is the first baseline. They stand from `x` on, or with their middle there. */
export type Words = { role: Role; lines: string[]; x: number; y: number; anchor: 'middle' | undefined; box: Box };

/** `full`: with a centre. `open`: no centre. `hollow`: fewer than two codings, or a voice. */
export type Band = Box & { kind: 'full' | 'open' | 'hollow' };

export type Mark = { kind: LocalActor['kind']; hollow: boolean; x: number; y: number; box: Box; code: Words };

/** What the scale knows of an actor at the date. */
export type Standing = 'placed' | 'ns' | 'quotation' | 'before';

export type Line = {
  actor: LocalActor;
  standing: Standing;
  /** The last dated point, with its evidence. */
  point: LocalPoint | undefined;
  claims: readonly string[];
  /** The lane that is this actor's own, for pointing at it. */
  lane: Box;
  label: Words[];
  band: Band | undefined;
  /** Wide only: the empty lane of an actor without a position, or whose words have no step. */
  empty: Box | undefined;
  mark: Mark | undefined;
  /** Letters within a band that has no centre, and tags. */
  extra: Words[];
  trail: Trail;
};

export type LadderScene = {
  kind: 'stances';
  layout: WidthClass;
  direction: Direction;
  width: number;
  height: number;
  /** In the narrow layout the box of the words is a strip of its own, over the bands. */
  steps: { words: Words; cell: Box }[];
  /** Narrow only: the strip off the ladder, for what has no step. */
  off: { words: Words; cell: Box } | undefined;
  lines: Line[];
};

export type LadderInput = {
  issue: LocalIssue;
  /** Points that may be shown: the issue's, or one institution's. */
  points: readonly LocalPoint[];
  actors: readonly LocalActor[];
  words: LocalStances['words'];
  /** Narrow only: for the upper half of a phone, without the strip off the ladder. */
  short?: boolean;
  /** Wide only: room at the foot of the rows. */
  foot?: number;
};

type Track = { actor: LocalActor; all: LocalPoint[] };

/** What an actor had said by a day: the last dated point, those before it, and how many that is. */
type Said = { count: number; earlier: LocalPoint[]; point: LocalPoint | undefined; standing: Standing };

/** Actors who have a point, with all of theirs. */
const tracksOf = (points: readonly LocalPoint[], actors: readonly LocalActor[]): Track[] =>
  actors.flatMap((actor) => {
    const all = points.filter((point) => point.actor === actor.id);
    return all.length > 0 ? [{ actor, all }] : [];
  });

function saidBy(all: readonly LocalPoint[], day: string): Said {
  const known = all.filter((point) => point.day <= day);
  const point = known.at(-1);
  return { count: known.length, earlier: known.slice(0, -1), point, standing: point === undefined ? 'before' : point.ns ? 'ns' : point.quotationOnly ? 'quotation' : 'placed' };
}

/** What each actor had said by a day. */
export function standings({ points, actors, day }: Pick<LadderInput, 'points' | 'actors'> & { day: string }): (Track & Said)[] {
  return tracksOf(points, actors).map((track) => ({ ...track, ...saidBy(track.all, day) }));
}

/** A ladder at any day: what no day changes, and each actor's line for what was said. */
type Frame = { scene: Omit<LadderScene, 'lines'>; rows: { all: LocalPoint[]; line: (said: Said) => Line }[] };

/** Whether a point is drawn hollow: not yet coded twice, or a voice. */
export function isHollow(point: LocalPoint, actor: LocalActor): boolean {
  return point.codings < 2 || point.hollow === true || actor.kind === 'voice';
}

const bandKind = (point: LocalPoint, actor: LocalActor): Band['kind'] => (isHollow(point, actor) ? 'hollow' : point.code === null ? 'open' : 'full');

/** Text with the box it fills. */
function text(type: Type, role: Role, lines: string[], x: number, y: number, anchor?: Words['anchor']): Words {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, type.size)));
  const box = { x: anchor ? x - width / 2 : x, y: y - type.size * 0.8, width, height: (lines.length - 1) * type.line + type.size };
  return { role, lines, x, y, anchor, box };
}

const LABEL = 172;
const PLATE = { width: 28, height: 22 };
const PILL = { width: 34, height: 17 };
const GAP = 3;

/** Rows are actors, columns are steps. Row heights do not depend on the date, so nothing jumps. */
function wide({ issue, words, points, actors, foot = 0 }: LadderInput): Frame {
  const type = TYPE.wide;
  const width = WIDTHS.wide;
  const cellWidth = (width - LABEL) / 5;
  const cellX = (step: number) => LABEL + step * cellWidth;
  const heads = issue.steps.map(({ label }) => wrap(label, type.size, cellWidth - 9));
  const top = Math.max(...heads.map(({ length }) => length)) * type.line + 10;
  const dated = ({ brief, basis }: LocalPoint) => `${brief}, ${basis.map((kind) => words.basis[kind]).join(', ')}`;
  const label = (point: LocalPoint) => wrap(point.ns ? words.place.ns : point.quotationOnly ? words.place.quotation : dated(point), type.size, LABEL - 8);
  let y = top;
  const rows = tracksOf(points, actors).map(({ actor, all }) => {
    const name = wrap(actor.name, type.size, LABEL - 8);
    const count = name.length + Math.max(...all.map((each) => label(each).length));
    const barHeight = actor.kind === 'voice' ? 24 : 28;
    const height = Math.max(count * type.line + 8, barHeight + 8 + Math.max(0, all.length - 1) * 7);
    const lane = { x: 0, y, width, height };
    y += height;
    const middle = lane.y + height - barHeight / 2 - 4;
    const line = ({ earlier, point, standing }: Said): Line => {
      const said = point === undefined ? [] : label(point);
      const own: Line = {
        ...{ actor, standing, point, lane, band: undefined, mark: undefined, extra: [], claims: point?.claims ?? [] },
        empty: standing === 'ns' || standing === 'quotation' ? { x: LABEL + GAP, y: middle - 9, width: width - LABEL - 2 * GAP, height: 18 } : undefined,
        label: [
          text(type, point === undefined ? 'faint' : 'name', name, 0, lane.y + type.line),
          ...(said.length > 0 ? [text(type, 'date', said, 0, lane.y + type.line * (1 + name.length))] : []),
        ],
        trail: trailAcross(earlier, point, (step) => cellX(step) + cellWidth / 2, lane.y + 7, 7, middle),
      };
      if (point?.low == null || point.high == null) return own;
      const band = { x: cellX(point.low) + GAP, y: middle - barHeight / 2, width: (point.high - point.low + 1) * cellWidth - 2 * GAP, height: barHeight, kind: bandKind(point, actor) };
      const tags = point.tags.join(' ');
      // One letter has room to stand clear of the edge; a round end needs it.
      const inset = tags.length > 1 && actor.kind !== 'voice' ? 3 : 7;
      const extra = tags ? [text(type, 'tag', [tags], band.x + band.width - textWidth(tags, type.size) - inset, middle + 5)] : [];
      return { ...own, band, mark: markAt(type, point, actor, point.code === null ? undefined : cellX(point.code) + cellWidth / 2, middle), extra };
    };
    return { all, line };
  });
  y += foot;
  const steps = heads.map((label, step) => ({
    words: text(type, 'step', label, cellX(step) + 6, type.line - 3),
    cell: { x: cellX(step), y: top, width: cellWidth, height: y - top },
  }));
  return { scene: { kind: 'stances', layout: 'wide', direction: 'ltr', width, height: y + 2, steps, off: undefined }, rows };
}

/** A mark on its step, with its letters, no wider than its band has room for; none for a band without a centre. */
function markAt(type: Type, point: LocalPoint, actor: LocalActor, x: number | undefined, y: number, room = 99): Mark | undefined {
  if (x === undefined) return undefined;
  const { width: most, height } = actor.kind === 'voice' ? PILL : PLATE;
  const width = Math.min(most, room);
  return { kind: actor.kind, hollow: isHollow(point, actor), x, y, box: { x: x - width / 2, y: y - height / 2, width, height }, code: text(type, 'code', [actor.code], x, y + 5, 'middle') };
}

/** Heights within a rung below its words: way of the trail, and body. */
const RUNG = { trail: 12, body: 32 };

/** Rungs are steps, columns are actors; each column belongs to one actor, so six on a step stand side by side. */
function narrow({ issue, words, points, actors, short = false }: LadderInput): Frame {
  const type = TYPE.narrow;
  const width = WIDTHS.narrow;
  const tracks = tracksOf(points, actors);
  const column = Math.min(56, Math.floor(((width - 2) / tracks.length) * 5) / 5);
  const left = (width - column * tracks.length) / 2;
  const heads = issue.steps.map(({ label }) => wrap(label, type.size, width - 24));
  let y = 0;
  const rungs = heads.map((label) => {
    const head = label.length * type.line + 6;
    const rung = { y, body: y + head, bottom: y + head + RUNG.trail + RUNG.body };
    y = rung.bottom;
    return rung;
  });
  const offLabel = wrap(words.place.off, type.size, width - 24);
  const off = { y: y + 10, body: y + 10 + offLabel.length * type.line + 6 };
  const bottom = off.body + 30;
  const centre = (step: number) => (rungs[step]?.body ?? 0) + RUNG.trail + RUNG.body / 2 - 1;
  const rows = tracks.map(({ actor, all }, index) => {
    const x = left + column * (index + 0.5);
    const lane = { x: x - column / 2, y: 0, width: column, height: bottom };
    const line = ({ earlier, point, standing }: Said): Line => {
      const own: Line = {
        ...{ actor, standing, point, lane, label: [], band: undefined, empty: undefined, mark: undefined, extra: [], claims: point?.claims ?? [] },
        trail: trailDown(earlier, point, (step) => (rungs[step]?.body ?? 0) + 6, x),
      };
      // Without its letters a way would be read as a place: the short ladder leaves the whole lane empty, as before a first word.
      if (standing === 'ns' || standing === 'quotation') return short ? { ...own, trail: { dots: [], spans: [], path: [] } } : { ...own, extra: [text(type, 'off', [actor.code], x, off.body + 17, 'middle')] };
      if (point?.low == null || point.high == null) return own;
      const first = rungs[point.low];
      const last = rungs[point.high];
      if (!first || !last) return own;
      const voice = actor.kind === 'voice';
      // A voice has a narrower band, where letters leave room for it.
      const inset = Math.max(0.75, (column - 40) / 2) + (voice && column > 36 ? 1.5 : 0);
      const bandY = first.body + RUNG.trail;
      const band = { x: lane.x + inset, y: bandY, width: column - 2 * inset, height: last.bottom - 2 - bandY, kind: bandKind(point, actor) };
      if (point.code !== null) return { ...own, band, mark: markAt(type, point, actor, x, centre(point.code), band.width - (voice ? 8 : 2)) };
      const each = Array.from({ length: point.high - point.low + 1 }, (_, at) => text(type, 'off', [actor.code], x, centre((point.low ?? 0) + at) + 5, 'middle'));
      return { ...own, band, extra: each };
    };
    return { all, line };
  });
  const steps = heads.map((label, step) => {
    const { y: at, bottom: end } = rungs[step] ?? { y: 0, bottom: 0 };
    const words = text(type, 'step', label, 6, at + type.line - 2);
    words.box = { x: 0, y: at, width, height: label.length * type.line + 6 };
    return { words, cell: { x: 0, y: at, width, height: end - at } };
  });
  const strip = { words: text(type, 'step', offLabel, 6, off.y + type.line - 2), cell: { x: 0, y: off.y, width, height: bottom - off.y } };
  const stripped = !short && points.some(({ ns, quotationOnly }) => ns || quotationOnly);
  return { scene: { kind: 'stances', layout: 'narrow', direction: 'ltr', width, height: (stripped ? bottom : y) + 2, steps, off: stripped ? strip : undefined }, rows };
}

/**
 * The ladder for a width and a reading direction: given a day, as it stands then.
 * What no day changes is laid out once; an actor who has said nothing since keeps the very same line, so that nothing of it is drawn anew.
 */
export function ladderOf(input: LadderInput, layout: WidthClass, direction: Direction): (day: string) => LadderScene {
  const frame = layout === 'wide' ? wide(input) : narrow(input);
  const { line: place, scene } = placing(frame.scene, direction);
  const rows = frame.rows.map(({ all, line }) => {
    const lines: Line[] = [];
    return (day: string) => {
      const said = saidBy(all, day);
      return (lines[said.count] ??= place(line(said)));
    };
  });
  return (day) => ({ ...scene, lines: rows.map((lineOn) => lineOn(day)) });
}
