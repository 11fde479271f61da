/** The diagram of channels on a day: pure, without chance, the same for the same data, day, mode, layout and direction. */
import type { Direction } from '../i18n/locales.ts';
import type { Kind, Status } from '../schemas/channels.ts';
import { type Mode, PRINCIPALS, STORY } from '../schemas/channels-lists.ts';
import { along, between, centre, type Curve, distance, outward, pathOf, route, type Traced, traced } from './channels-curves.ts';
import { hopsOf, type Net, type Open, openOn } from './channels-dates.ts';
import { type Label, placeLabel } from './channels-labels.ts';
import { bodyOf, type Cast, type Layout, type Node, nodesOn, planeOf } from './channels-nodes.ts';
import { nodeShape } from './channels-shapes.ts';
import type { Box } from './scene.ts';

/** What the picture needs of the data, in one language. */
export type Drawable = Omit<Cast, 'channels' | 'words'> & {
  channels: readonly (Cast['channels'][number] & {
    background?: boolean | undefined;
    phases: readonly (Net['channels'][number]['phases'][number] & { label?: string | undefined; brief?: string | undefined })[];
  })[];
  stops: Net['stops'];
  words: Cast['words'] & { ending: string };
};

/** `aside`: not the story's own channel, so drawn finer than one that is. */
export type Line = { id: string; channel: string; a: string; b: string; kind: Kind; status: Status; ends: boolean; aside: boolean; curve: Curve; path: string };
export type LineLabel = Label & { channel: string; strong: boolean };
export type Hairline = { id: string; curve: Curve; path: string };
export type ChannelsScene = {
  kind: 'channels';
  layout: Layout;
  width: number;
  height: number;
  nodes: Node[];
  lines: Line[];
  labels: LineLabel[];
  hairlines: Hairline[];
};

type Page = { width: number; height: number };

/** How far lines between the same two actors stand apart. */
const LANE = 12;

/** The order lines are laid in: what matters most takes the straightest way. */
function weight({ kind, status }: Open, background: boolean): number {
  if (status === 'unconfirmed') return 4;
  if (background) return 1;
  return { direct: 0, 'back-channel': 2, private: 2, mediated: 3 }[kind];
}

/** Places of lines that join the same two actors, the first outermost: a direct line keeps the middle, others share the room evenly. */
function lanes(count: number, direct: boolean): number[] {
  return Array.from({ length: count }, (_, index) => (direct ? Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1) : (count - 1) / 2 - index) * LANE);
}

type Hop = { line: Omit<Line, 'curve' | 'path'>; item: Open };

const ofStory = ({ routes }: Open) => routes.some((way) => way[0] === STORY.from && way.at(-1) === STORY.to);

/** Every hop of every channel, in the order they are laid. */
function hopsToLay(data: Drawable, open: readonly Open[]): Hop[] {
  const told = open.some(ofStory);
  return open
    .map((item) => ({ item, background: data.channels.find(({ id }) => id === item.id)?.background ?? false }))
    .sort((a, b) => weight(a.item, a.background) - weight(b.item, b.background))
    .flatMap(({ item, background }) => {
      const { id: channel, kind, status, ends, routes } = item;
      const aside = background || (told && kind === 'mediated' && !ofStory(item));
      const hops = new Map(routes.flatMap(hopsOf).map(([a, b]) => [`${channel}-${a}-${b}`, [a, b] as const]));
      return [...hops].map(([id, [a, b]]): Hop => ({ item, line: { id, channel, a, b, kind, status, ends, aside } }));
    });
}

/** Lines of all hops; those between the same two actors run side by side on the way the first of them found. */
function linesFor(hops: readonly Hop[], nodes: readonly Node[], page: Page): Line[] {
  const bodies = new Map(nodes.map((node) => [node.id, bodyOf(node)]));
  const pair = ({ line: { a, b } }: Hop) => [a, b].sort().join();
  const bows = new Map<string, number>();
  const drawn: Traced[] = [];
  return hops.flatMap((hop): Line[] => {
    const { a, b } = hop.line;
    const [from, to] = [bodies.get(a), bodies.get(b)];
    if (!from || !to) return [];
    const mates = hops.filter((other) => pair(other) === pair(hop));
    const lane = outward(centre(from.box), centre(to.box), page) * (lanes(mates.length, mates[0]?.item.kind === 'direct')[mates.indexOf(hop)] ?? 0);
    // Bows are counted from the actor that comes first by name, whichever way a channel is written.
    const turned = a < b ? 1 : -1;
    const others = nodes.filter(({ id }) => id !== a && id !== b).map(({ box }) => box);
    const known = bows.get(pair(hop));
    const { bow, line } = known === undefined ? route(from, to, lane, others, drawn, page) : { bow: turned * known, line: traced(between(from, to, turned * known, lane)) };
    bows.set(pair(hop), turned * bow);
    drawn.push(line);
    return [{ ...hop.line, curve: line.curve, path: pathOf(line.curve) }];
  });
}

/** Fine lines from those who host to the line they serve. */
function hairlinesFor(open: readonly Open[], lines: readonly Line[], nodes: readonly Node[], page: Page): Hairline[] {
  return open.flatMap(({ id, hosts }) =>
    hosts.flatMap((host): Hairline[] => {
      const from = nodes.find((node) => node.id === host);
      const served = lines.find(({ channel }) => channel === id);
      if (!from || !served) return [];
      const middle = centre(from.box);
      const marks = [0.5, 0.47, 0.53, 0.44, 0.56, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7].map((t) => along(served.curve, t));
      const { x, y } = marks.reduce((near, next) => (distance(next, middle) < distance(near, middle) ? next : near));
      const others = nodes.filter((node) => node.id !== host).map((node) => node.box);
      const { curve } = route(bodyOf(from), { box: { x: x - 1, y: y - 1, width: 2, height: 2 }, round: 0 }, 0, others, [], page).line;
      return [{ id: `${id}-${host}`, curve, path: pathOf(curve) }];
    }),
  );
}

const length = ({ curve: [a, , b] }: Line): number => distance(a, b);

/** The words beside lines: one piece of text a channel, at the longest of its lines that has room for it, none where no line has. */
function labelsFor(data: Drawable, hops: readonly Hop[], lines: readonly Line[], hairlines: readonly Hairline[], nodes: readonly Node[], page: Page): LineLabel[] {
  const labels: LineLabel[] = [];
  const traces = [...lines, ...hairlines].map(({ curve }) => traced(curve));
  for (const item of new Set(hops.map((hop) => hop.item))) {
    const phase = data.channels.find(({ id }) => id === item.id)?.phases[item.phase];
    const texts = [phase?.label, phase?.brief].filter((text) => text !== undefined).map((text) => (item.ends ? data.words.ending.replace('{label}', text) : text));
    const mine = lines.filter(({ channel }) => channel === item.id).sort((a, b) => length(b) - length(a)).map(({ curve }) => curve);
    if (texts.length === 0) continue;
    const taken = [...nodes, ...labels].map(({ box }) => box);
    const label = placeLabel(texts, mine, taken, traces, page);
    if (label) labels.push({ channel: item.id, strong: item.kind === 'direct' && item.status !== 'unconfirmed', ...label });
  }
  return labels;
}

/** What a step of the story draws: not what is always there, unless the step is about it. */
export function toldChannels({ channels }: Pick<Drawable, 'channels'>, chosen: string): string[] {
  return channels.filter(({ id, background }) => !background || id === chosen).map(({ id }) => id);
}

/** A picture without the words beside its lines, and what those words need. */
export type Laid = Omit<ChannelsScene, 'labels'> & { hops: readonly Hop[] };

/** Who stands where on a stop and in a mode, with those who always do, and the lines between them; of some channels only, with those they join. */
export function laidChannels(data: Drawable, stop: string, mode: Mode, layout: Layout, only?: readonly string[]): Laid {
  const open = openOn(data, stop, mode).filter(({ id }) => only === undefined || only.includes(id));
  const always = only === undefined ? PRINCIPALS : open.length === 0 ? [STORY.from, STORY.to] : [];
  const plane = planeOf(data, open, layout);
  const page = { width: plane.width, height: plane.height };
  const nodes = nodesOn(data, open, always, layout, plane);
  const hops = hopsToLay(data, open);
  const lines = linesFor(hops, nodes, page);
  return { kind: 'channels', layout, ...page, nodes, lines, hairlines: hairlinesFor(open, lines, nodes, page), hops };
}

/** The whole picture: finding room for the words is half the work. */
export function labelledChannels(data: Drawable, { hops, ...laid }: Laid, direction: Direction): ChannelsScene {
  const { lines, hairlines, nodes, width, height } = laid;
  const scene: ChannelsScene = { ...laid, labels: labelsFor(data, hops, lines, hairlines, nodes, { width, height }) };
  return direction === 'rtl' ? mirrored(scene) : scene;
}

/** The picture for a stop and a mode, at once. */
export function channelsScene(data: Drawable, stop: string, mode: Mode, layout: Layout, direction: Direction, only?: readonly string[]): ChannelsScene {
  return labelledChannels(data, laidChannels(data, stop, mode, layout, only), direction);
}

/** The same picture for readers who start at the right. */
function mirrored(scene: ChannelsScene): ChannelsScene {
  const flipBox = (box: Box): Box => ({ ...box, x: scene.width - box.x - box.width });
  const flip = <T extends { curve: Curve }>(line: T) => {
    const [a, c, b] = line.curve.map(({ x, y }) => ({ x: scene.width - x, y })) as [Curve[0], Curve[1], Curve[2]];
    return { ...line, curve: [a, c, b] as const, path: pathOf([a, c, b]) };
  };
  return {
    ...scene,
    nodes: scene.nodes.map((node) => ({ ...node, box: flipBox(node.box), shape: nodeShape(node.role, flipBox(node.box)) })),
    lines: scene.lines.map(flip),
    hairlines: scene.hairlines.map(flip),
    labels: scene.labels.map((label) => ({ ...label, box: flipBox(label.box) })),
  };
}
