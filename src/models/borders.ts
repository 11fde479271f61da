/** The map of a state: which areas and lines are drawn how, seen from where, and where each name stands. Pure and without chance. */
import type { AreaId, LineId, LineKind, PeriodId, Role, TerritoryId } from '../schemas/borders-lists.ts';
import { type Bounds, type Camera, HEIGHTS, type PlanePoint, UNIT } from './borders-frame.ts';
import type { LocalBorders } from './borders-local.ts';
import { type Label, placeNames, type Spot, type Wanted } from './borders-labels.ts';
import type { BordersState } from './borders-state.ts';
import { type Box, type WidthClass, WIDTHS } from './scene.ts';

/** The map on one day. */
export type Side = {
  day: PeriodId;
  date: string;
  areas: { id: AreaId; role: Role }[];
  /** `heavy`: one the chosen voice's texts draw or name. */
  lines: { id: LineId; kind: LineKind; heavy: boolean }[];
};

export type BordersScene = {
  widthClass: WidthClass;
  width: number;
  height: number;
  camera: Camera;
  labels: Label[];
  dots: (Spot & { id: string })[];
  rings: (Spot & { id: string })[];
  /** Places to touch, at least 44 CSS pixels across however small the territory is. */
  targets: (Spot & { id: TerritoryId })[];
  /** Whether the voice's texts name the whole land between river and sea. */
  whole: boolean;
};

const round = (value: number) => Math.round(value * 10) / 10;

/** Where a point of the plane stands in the scene. */
export function seen({ k, x, y }: Camera, [px, py]: PlanePoint): Spot {
  return { x: round(x + k * px), y: round(y + k * py) };
}

function boxSeen(camera: Camera, [left, top, right, bottom]: Bounds): Box {
  const a = seen(camera, [left, top]);
  const b = seen(camera, [right, bottom]);
  return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
}

const inside = ({ x, y }: Spot, width: number, height: number) => x >= 0 && y >= 0 && x <= width && y <= height;

/** The map on the day of a period, in a voice's words. */
export function sideOf(chart: LocalBorders, id: PeriodId, voice: string): Side {
  const period = chart.periods.find((each) => each.id === id);
  const heavy = chart.voices.find((each) => each.id === voice)?.lines ?? [];
  if (!period) return { day: id, date: '', areas: [], lines: [] };
  return {
    day: id,
    date: period.label,
    areas: (Object.entries(period.areas) as [AreaId, Role][]).map(([area, role]) => ({ id: area, role })),
    lines: (Object.entries(period.lines) as [LineId, LineKind][]).map(([line, kind]) => ({ id: line, kind, heavy: heavy.includes(line) })),
  };
}

/** What a voice says of a territory as it was on a day; nothing where our research found none, and in the house's own voice. */
export function saidOf(chart: LocalBorders, territory: TerritoryId, voice: string, day: PeriodId) {
  return chart.voices.find((each) => each.id === voice)?.territories[territory]?.days.find(({ on }) => on.includes(day));
}

/** The name of a territory on a map of these days: the voice's where it holds on each of them, else the house's. */
export function nameOf(chart: LocalBorders, territory: TerritoryId, voice: string, days: readonly PeriodId[]): string {
  const [own, ...others] = days.map((day) => saidOf(chart, territory, voice, day)?.label);
  return (others.every((other) => other === own) ? own : undefined) ?? chart.territories.find(({ id }) => id === territory)?.name ?? '';
}

/** What is seen from a state's view at a width: camera, names, dots and places to touch. Of the days shown only the names know. */
export function bordersScene(chart: LocalBorders, { view, voice }: Pick<BordersState, 'view' | 'voice'>, widthClass: WidthClass, days: readonly PeriodId[]): BordersScene {
  const width = WIDTHS[widthClass];
  const height = HEIGHTS[widthClass];
  const camera = chart.cameras[view][widthClass];
  const at = (point: PlanePoint) => seen(camera, point);
  const near = (spot: Spot) => inside(spot, width, height);
  const spotsOf = (places: readonly PlanePoint[]) => places.map(at).filter(near);
  const shown = <Item extends { views: readonly string[] }>(items: readonly Item[]) => items.filter(({ views }) => views.includes(view));

  const territories = chart.territories
    .map(({ id, side, at: places, beside, bounds, km2 }): Wanted & { id: TerritoryId; area: Box; size: number } => ({ id, text: nameOf(chart, id, voice, days), kind: 'territory', side, beside: beside.map(at), size: km2.from * (camera.k / UNIT) ** 2, spots: spotsOf(places), area: boxSeen(camera, bounds) }))
    .filter(({ spots }) => spots.length > 0);
  const symbols = (items: LocalBorders['towns' | 'marks'], kind: 'town' | 'mark') => shown<(typeof items)[number]>(items).map(({ id, text, at: place }): Wanted => ({ id, text, kind, spots: spotsOf([place]) })).filter(({ spots }) => spots.length > 0);
  const towns = symbols(chart.towns, 'town');
  const marks = symbols(chart.marks, 'mark');
  const names = shown(chart.labels).filter(({ on }) => !on || days.every((day) => on.includes(day))).map(({ id, text, kind, at: places }): Wanted => ({ id, text, kind, spots: spotsOf(places) }));

  const wanted: Wanted[] = [
    { id: 'israel', text: chart.israel.name, kind: 'israel', spots: spotsOf(chart.israel.at) },
    // The smaller a territory, the nearer its name must stand.
    ...territories.toSorted((a, b) => a.size - b.size),
    ...marks,
    ...towns,
    ...names.filter(({ kind }) => kind === 'state'),
    ...names.filter(({ kind }) => kind === 'water'),
  ];
  const labels = placeNames(wanted, { width, height });
  // A dot without a name says nothing.
  const named = (items: readonly Wanted[]) => items.filter(({ id }) => labels.some((label) => label.id === id)).flatMap(({ id, spots }) => spots.map((spot) => ({ id, ...spot })));
  const middle = ({ x, y, width: w, height: h }: Box): Spot => ({ x: round(x + w / 2), y: round(y + h / 2) });
  return {
    widthClass,
    width,
    height,
    camera,
    labels,
    dots: named(towns),
    rings: named(marks),
    targets: territories.map(({ id, area, spots }) => ({ id, ...(near(middle(area)) ? middle(area) : (spots[0] ?? middle(area))) })),
    whole: chart.voices.find((each) => each.id === voice)?.whole ?? false,
  };
}
