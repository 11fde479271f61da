/** The map as pictures: each named state, and each day in each view. */
import { bordersScene, type BordersScene, type Side, sideOf } from '../models/borders.ts';
import { seenPath } from '../models/borders-drawn.ts';
import type { Geometry } from '../models/borders-geometry.ts';
import type { LocalBorders } from '../models/borders-local.ts';
import { type BordersState, daysOf, FIRST, onlyOn, parse } from '../models/borders-state.ts';
import { NAMED_STATES } from '../models/named-states.ts';
import { PERIODS, ROLES, VIEWS } from '../schemas/borders-lists.ts';
import { readParams } from '../views/address.ts';
import Layer from '../views/borders/Layer.svelte';
import Names from '../views/borders/Names.svelte';
import Swatch from '../views/borders/Swatch.svelte';
import { filled } from '../views/borders/sentences.ts';
import { describe } from '../views/borders/telling.ts';
import { draw, drawing, type Drawing, withShapes } from './drawing.ts';
import type { Picture } from './picture.ts';
import { type Block, drawings, key, type KeyItem, type Page, space } from './sheet.ts';
import { node } from './svg.ts';

/** The camera of shapes that already stand in the picture's own units. */
const STILL = { k: 1, x: 0, y: 0 };

type Shapes = Readonly<Record<string, string>>;

/** The map's shapes as a scene's camera sees them, by the ids the views use. */
function shapesFor({ paths }: Geometry, { camera, width, height }: BordersScene): Shapes {
  return Object.fromEntries(Object.entries(paths).map(([id, d]) => [`map-${id}`, seenPath(d, camera, { width, height })]));
}

/** The map on one day, names and all. */
export function mapDrawing(geometry: Geometry, side: Side, scene: BordersScene, page: Page, prefix: string): Drawing {
  const still = { ...scene, camera: STILL };
  const shapes = shapesFor(geometry, scene);
  const layers = [draw('borders', Layer, { scene: still, side }, `${prefix}-map`, page), draw('borders', Names, { scene: still, title: side.date }, `${prefix}-names`, page)];
  const groups = layers.map((layer) => {
    const { attributes, children } = withShapes(layer, shapes).svg;
    return node('g', { 'font-family': attributes['font-family'], 'font-size': attributes['font-size'] }, ...children);
  });
  return drawing(node('svg', { viewBox: `0 0 ${scene.width} ${scene.height}` }, ...groups));
}

/** What the hatches and dashes that can be seen mean. */
function keyItems(chart: LocalBorders, sides: readonly Side[], shapes: Shapes, scene: BordersScene, page: Page): KeyItem[] {
  const seen = (id: string) => shapes[`map-${id}`] !== '';
  const { legend } = chart.words;
  const roles = ROLES.filter((role) => role !== 'neighbour' && sides.some(({ areas }) => areas.some((area) => area.role === role && seen(area.id))));
  const kinds = [...new Set(sides.flatMap(({ lines }) => lines.filter(({ id }) => seen(id)).map(({ kind }) => kind)))];
  const item = (props: Record<string, unknown>, name: string, text: string): KeyItem => ({ sample: draw('borders', Swatch, props, `key-${name}`, page), text });
  return [
    ...roles.map((role) => item({ role }, role, legend.roles[role])),
    ...kinds.map((kind) => item({ kind }, kind, legend.kinds[kind])),
    ...(scene.rings.length > 0 ? [item({ role: 'mark' }, 'mark', legend.mark)] : []),
  ];
}

/** The states pictured, by name: those with a name of their own, and each view on each day. By view, in each both days first, then day by day. */
export function bordersStates(): [name: string, state: BordersState][] {
  const named = Object.entries({ '': '', ...NAMED_STATES.borders }).map(([name, query]): [string, BordersState] => [name, parse(readParams(query))]);
  const days = VIEWS.flatMap((view) => PERIODS.map((day): [string, BordersState] => [`${view}-${day}`, { ...FIRST, ...onlyOn(day), view }]));
  const place = ({ view, ...shown }: BordersState) => VIEWS.indexOf(view) * 10 + (daysOf(shown).length === 1 ? PERIODS.indexOf(daysOf(shown)[0] ?? PERIODS[0]) + 1 : 0);
  return [...named, ...days].toSorted(([, a], [, b]) => place(a) - place(b));
}

/** Every picture of the map. `finding` is the chart's own. */
export function bordersPictures(chart: LocalBorders, geometry: Geometry, finding: string, publishers: readonly string[]): Picture[] {
  return bordersStates().map(([name, state]): Picture => {
    const days = daysOf(state);
    const sides = days.map((day) => sideOf(chart, day, state.voice));
    const scene = bordersScene(chart, state, days.length === 1 ? 'wide' : 'narrow', days);
    const shapes = shapesFor(geometry, scene);
    const view = chart.views.find(({ id }) => id === state.view)?.label ?? '';
    const [only] = days;
    const summary = days.length === 1 ? chart.periods.find(({ id }) => id === only)?.summary : undefined;
    const body = (page: Page): Block[] => [
      drawings(
        page,
        sides.map((side, index) => ({ drawing: mapDrawing(geometry, side, scene, page, `day-${index}`), ...(sides.length > 1 ? { caption: side.date } : {}) })),
        'var(--edge)',
      ),
      space(14),
      key(page, keyItems(chart, sides, shapes, scene, page), 2),
    ];
    return {
      chart: 'borders',
      state: name,
      headline: finding,
      lead: sides.length === 1 ? `${view}, ${sides[0]?.date ?? ''}` : filled(chart, chart.words.pick.shown, state),
      ...(summary === undefined ? {} : { text: summary }),
      body,
      notes: [],
      credit: `${chart.words.credit}. ${chart.words.licence}`,
      description: sides.map((side) => describe(chart, side, state.voice)).join(' '),
      publishers,
    };
  });
}
