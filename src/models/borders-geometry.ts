/**
 * The map's geometry on a plane, at build time only. Everything is projected once, in whole units of 25 m, for all views; a view is
 * a scale and a shift of the same paths, so that each path travels to the reader once.
 */
import { geoConicEqualArea, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import { type AreaId, AREAS, type LineId, LINES, type ViewId, VIEWS } from '../schemas/borders-lists.ts';
import { type Bounds, type Camera, HEIGHTS, type PlanePoint, UNIT } from './borders-frame.ts';
import { type WidthClass, WIDTHS } from './scene.ts';

/** Degrees of longitude and latitude the widest view can show, with a margin: nothing outside is sent. */
const FRAME = { west: 28.4, east: 41.6, south: 26.6, north: 34.6 };

/** Middle of each view (longitude, latitude), and km to a scene unit. */
const LOOKS: Record<ViewId, Record<WidthClass, { at: [number, number]; km: number }>> = {
  region: { narrow: { at: [34.3, 30.55], km: 1.75 }, wide: { at: [34.6, 30.5], km: 1.3 } },
  core: { narrow: { at: [34.96, 32.2], km: 0.66 }, wide: { at: [35.05, 32.2], km: 0.475 } },
  jerusalem: { narrow: { at: [35.225, 31.79], km: 0.075 }, wide: { at: [35.225, 31.79], km: 0.05 } },
  gaza: { narrow: { at: [34.4, 31.4], km: 0.165 }, wide: { at: [34.39, 31.4], km: 0.1 } },
};

/** The land between the river and the sea, for the outline that one voice's texts name. */
const WHOLE = ['israel-1949', 'west-bank', 'east-jerusalem', 'gaza'] as const;

/** Every path of the map, by id. */
export type PathId = AreaId | LineId | 'land' | 'lakes' | 'rivers' | 'neighbours' | 'whole';

export type Geometry = {
  /** `d` of each path, in map units. */
  paths: Record<PathId, string>;
  /** Towns and marks, in map units. */
  points: Record<string, PlanePoint>;
};

/** Equal areas, so that what looks larger is larger; north is up along 35° east. */
const projection = geoConicEqualArea().parallels([29, 34]).rotate([-35, 0]).center([0, 31]).translate([0, 0]).scale(6371 / UNIT).precision(0);

/** A place on the plane, in whole map units. All our places lie on the near side of the Earth, where there is always an answer. */
export function onPlane(lonLat: readonly [number, number]): PlanePoint {
  const [x, y] = projection([...lonLat]) ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

/** Absolute path data as whole relative steps: half the characters, and lines that two areas share compress well. */
export function relativePath(d: string): string {
  const parts = [...d.matchAll(/M([^MZ]*)(Z?)/g)].map(([, coordinates = '', close]) => {
    const points = coordinates.split('L').map((pair) => pair.split(',').map((text) => Math.round(Number(text))) as PlanePoint);
    const steps = points.slice(1).flatMap(([x, y], index) => {
      const [x0, y0] = points[index] ?? [0, 0];
      return x === x0 && y === y0 ? [] : [x - x0, y - y0];
    });
    // A minus sign separates numbers as well as a space does.
    const text = steps.map((step, index) => (index > 0 && step >= 0 ? ` ${step}` : String(step))).join('');
    return text === '' ? '' : `M${points[0]?.join(' ') ?? ''}l${text}${close ? 'z' : ''}`;
  });
  return parts.join('');
}

/** The parts of a path that `relativePath` wrote: their points, and whether the last joins the first. */
export function partsOf(d: string): { points: PlanePoint[]; closed: boolean }[] {
  return [...d.matchAll(/M([-\d ]+)l([-\d ]+)(z?)/g)].map(([, start = '', steps = '', close]) => {
    let [x, y] = (start.match(/-?\d+/g) ?? []).map(Number) as PlanePoint;
    const points: PlanePoint[] = [[x, y]];
    const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
    for (let index = 0; index < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      points.push([x, y]);
    }
    return { points, closed: close === 'z' };
  });
}

/** The rectangle round a path that `relativePath` wrote. */
export function boundsOf(d: string): Bounds {
  const points = partsOf(d).flatMap((part) => part.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * The same paths, with each area walked the way round in which most of what it shares with lines and areas before it was walked: a
 * stretch written twice alike costs next to nothing once packed. Two neighbours walked the same way round share nothing. Lines stay as
 * they are, so that their dashes begin where they did.
 */
export function walkedAlike<Id extends string>(paths: readonly (readonly [Id, string])[]): [Id, string][] {
  const edges = (points: readonly PlanePoint[]) => points.slice(1).map((point, index) => `${points[index]?.join()} ${point.join()}`);
  const drawn = paths.map(([id, d]) => ({ id, d, parts: partsOf(d) }));
  const isArea = ({ parts }: { parts: ReturnType<typeof partsOf> }) => parts.every(({ closed }) => closed);
  const walked = new Set(drawn.filter((each) => !isArea(each)).flatMap(({ parts }) => parts.flatMap(({ points }) => edges(points))));
  return drawn.map((each) => {
    const { id, d, parts } = each;
    if (!isArea(each)) return [id, d];
    const rings = parts.map(({ points }) => [...points, ...points.slice(0, 1)]);
    const back = rings.map((ring) => ring.toReversed());
    const known = (list: readonly PlanePoint[][]) => list.flatMap(edges).filter((edge) => walked.has(edge)).length;
    const turned = known(back) > known(rings);
    for (const edge of (turned ? back : rings).flatMap(edges)) walked.add(edge);
    return [id, turned ? relativePath(back.map((ring) => `M${ring.slice(0, -1).join('L')}Z`).join('')) : d];
  });
}

/** The camera of each view and width. */
export function camerasFor(): Record<ViewId, Record<WidthClass, Camera>> {
  const camera = (view: ViewId, widthClass: WidthClass): Camera => {
    const { at, km } = LOOKS[view][widthClass];
    const [px, py] = onPlane(at);
    const k = UNIT / km;
    const round = (value: number) => Math.round(value * 100) / 100;
    return { k: Math.round(k * 1e6) / 1e6, x: round(WIDTHS[widthClass] / 2 - k * px), y: round(HEIGHTS[widthClass] / 2 - k * py) };
  };
  return Object.fromEntries(VIEWS.map((view) => [view, { narrow: camera(view, 'narrow'), wide: camera(view, 'wide') }])) as Record<ViewId, Record<WidthClass, Camera>>;
}

const only = (object: GeometryObject | undefined, name: string): GeometryObject => {
  if (!object) throw new Error(`content/geo/borders.topo.json: there is no object "${name}"`);
  return object;
};

const polygons = (object: GeometryObject): (Polygon | MultiPolygon)[] =>
  object.type === 'GeometryCollection' ? object.geometries.flatMap(polygons) : object.type === 'Polygon' || object.type === 'MultiPolygon' ? [object] : [];

const members = (object: GeometryObject): GeometryObject[] => (object as GeometryCollection).geometries;

/** The map's file, as `npm run geo` writes it. */
export type MapTopology = Topology<Objects>;

/** Projects the whole map. A topology without one of the map's objects is an error that names it. */
export function projectMap(topology: MapTopology): Geometry {
  const [left, bottom] = onPlane([FRAME.west, FRAME.south]);
  const [right, top] = onPlane([FRAME.east, FRAME.north]);
  const draw = geoPath(projection.clipExtent([[left, top], [right, bottom]]));
  const pathOf = (geometry: GeoJSON.GeoJSON): string => relativePath(draw(geometry) ?? '');
  const object = (name: string) => only(topology.objects[name], name);
  const path = (name: string) => pathOf(feature(topology, object(name)));
  const member = (name: string, id: string) => pathOf(feature(topology, only(members(object(name)).find((geometry) => geometry.id === id), `${name}/${id}`)));

  const land = ['egypt', 'jordan', 'syria', 'lebanon', 'saudi-arabia', 'context', 'tiran-sanafir', ...AREAS].flatMap((name) => polygons(object(name)));
  const rivers = ['river-jordan', 'river-yarmouk', 'river-jordan-upper', 'river-jordan-outlet', 'river-nile', 'river-nile-rosetta', 'river-nile-damietta'];
  const line = (id: LineId) => (id === 'suez-canal' ? member('rivers', id) : member('lines', id));
  const drawn: [PathId, string][] = [
    ...AREAS.map((id): [PathId, string] => [id, path(id)]),
    ...LINES.map((id): [PathId, string] => [id, line(id)]),
    ['land', pathOf(merge(topology, land as Polygon[]))],
    ['lakes', path('lakes')],
    ['rivers', rivers.map((id) => member('rivers', id)).join('')],
    ['neighbours', ['neighbours', 'golan-lebanon', 'golan-jordan'].map((id) => member('lines', id)).join('')],
    ['whole', pathOf(merge(topology, WHOLE.flatMap((name) => polygons(object(name))) as Polygon[]))],
  ];
  const paths = Object.fromEntries(walkedAlike(drawn)) as Record<PathId, string>;

  const places = ['cities', 'marks'].flatMap((name) => members(object(name)));
  const points = Object.fromEntries(places.map((place) => [String(place.id), onPlane((feature(topology, place) as GeoJSON.Feature<GeoJSON.Point>).geometry.coordinates as [number, number])]));
  return { paths, points };
}
