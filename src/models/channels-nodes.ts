/** Who stands on the diagram on a day, where, and in which role. */
import { type Role } from '../schemas/channels-lists.ts';
import { casePlane, type Plane } from './channels-cases.ts';
import type { Body, Point } from './channels-curves.ts';
import type { Net, Open } from './channels-dates.ts';
import { TYPE } from './channels-labels.ts';
import { widest, wrap } from './text-width.ts';
import { cornerOf, type NodeRole, nodeShape } from './channels-shapes.ts';
import { type Box, type WidthClass, WIDTHS } from './scene.ts';

/** The two layouts of the diagram; a low one that leaves room for the story, or a page, around it on a phone; and a small one for two cases side by side. */
export type Layout = WidthClass | 'low' | 'small';

type Place = { column: number; row: number };
export type Actor = Place & { id: string; short: string; role: Role; narrow?: Place | undefined; low?: Place | undefined };
/** `idle`: no line reaches it on the day. */
export type Node = { id: string; role: NodeRole; idle: boolean; lines: string[]; tags: string[]; box: Box; shape: string };

/** What placing the actors needs of the data, in one language. */
export type Cast = {
  actors: readonly Actor[];
  channels: readonly (Net['channels'][number] & { hosting?: 'host' | 'arranged' | undefined })[];
  words: { roleTags: Record<Exclude<NodeRole, 'party'>, string> };
};

/** The plane of each layout with a grid. */
const PAGES: Record<Exclude<Layout, 'small'>, { width: number; height: number }> = {
  narrow: { width: WIDTHS.narrow, height: 600 },
  wide: { width: WIDTHS.wide, height: 430 },
  low: { width: WIDTHS.narrow, height: 372 },
};

const nameWidth: Record<Layout, number> = { narrow: 92, wide: 104, low: 92, small: 84 };

/** Columns run along the reading direction where there is room for that, and downwards where there is not. */
function onGrid(layout: Exclude<Layout, 'small'>, { column, row, narrow, low }: Actor): Point {
  const { width, height } = PAGES[layout];
  if (layout === 'wide') return { x: 66 + (column * (width - 132)) / 6, y: height / 2 + (row * (height - 100)) / 4 };
  const place = (layout === 'low' ? low : undefined) ?? narrow ?? { column, row };
  return { x: width / 2 + place.row * 60, y: 20 + (place.column * (height - 40)) / 6 };
}

/** Where everybody stands in a layout. */
export function planeOf({ actors }: Pick<Cast, 'actors'>, open: readonly Open[], layout: Layout): Plane {
  return layout === 'small' ? casePlane(actors, open) : { ...PAGES[layout], places: new Map(actors.map((actor) => [actor.id, onGrid(layout, actor)])) };
}

function roleOn({ id, role }: Actor, open: readonly Open[], channels: Cast['channels']): NodeRole {
  if (role === 'party' || role === 'person') return role;
  const carries = open.some(({ routes }) => routes.some((way) => way.slice(1, -1).includes(id)));
  const hosted = open.find(({ hosts }) => hosts.includes(id));
  const hosting = hosted && (channels.find((channel) => channel.id === hosted.id)?.hosting ?? 'host');
  if (carries) return hosting === 'arranged' ? 'both' : 'mediator';
  return hosting ?? role;
}

/** Which word stands under a name. A narrow diagram has no room for two roles at once; on a low one shape and line say who carries messages. */
function tagOf(role: NodeRole, layout: Layout): Exclude<NodeRole, 'party'> | undefined {
  if (role === 'party') return undefined;
  const carries = role === 'mediator' || role === 'both';
  if (layout === 'low' && carries) return undefined;
  return carries && layout !== 'wide' ? 'mediator' : role;
}

/** What a line starts from or ends at. */
export function bodyOf({ role, box }: Node): Body {
  return { box, round: cornerOf(role, box) };
}

/** Nodes of everybody who has a line on the day, and of those always shown. */
export function nodesOn({ actors, channels, words }: Cast, open: readonly Open[], always: readonly string[], layout: Layout, plane: Plane): Node[] {
  const active = new Set(open.flatMap(({ routes, hosts }) => [...routes.flat(), ...hosts]));
  const present = actors.filter(({ id }) => active.has(id) || always.includes(id));
  return present.map((actor): Node => {
    const role = roleOn(actor, open, channels);
    const lines = wrap(actor.short, TYPE.name, nameWidth[layout]);
    const tag = tagOf(role, layout);
    const tags = tag === undefined ? [] : wrap(words.roleTags[tag], TYPE.small, nameWidth[layout] + 20);
    const text = Math.max(widest(lines, TYPE.name), widest(tags, TYPE.small));
    const width = Math.ceil(text + (role === 'party' ? 20 : 24));
    const height = (lines.length + tags.length) * TYPE.line + 14;
    const { x, y } = plane.places.get(actor.id) ?? { x: 0, y: 0 };
    const box = { x: Math.min(Math.max(x - width / 2, 3), plane.width - width - 3), y: y - height / 2, width, height };
    return { id: actor.id, role, idle: !active.has(actor.id), lines, tags, box, shape: nodeShape(role, box) };
  });
}
