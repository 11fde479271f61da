/** One topology of all areas, with detail where the map zooms, and the lines between areas as lists of shared arcs. */
import { quantize } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification';
import { between, geometryOf, type Point, type Ring, type Shape, smoothed, triangleArea, wind } from './geometry.ts';
import { CITIES, CONFLUENCE, LAKES, MARKS, RIVERS } from './hand-drawn.ts';

const CORE = ['israel-1949', 'west-bank', 'east-jerusalem', 'gaza', 'golan'];
const MIDDLE = ['sinai', 'tiran-sanafir'];
const NEAR = ['egypt', 'jordan', 'syria', 'lebanon', 'saudi-arabia'];
const FAR = ['iraq', 'turkey', 'cyprus', 'libya', 'sudan'];

/**
 * A vertex whose triangle is smaller than this, in km², goes. What counts is the closest view that can show it: about a third of a
 * screen pixel there. Outside those windows, areas of the core keep more than hand-drawn lines, near and far neighbours.
 */
const WINDOWS: readonly { west: number; south: number; east: number; north: number; least: number }[] = [
  { west: 35.05, south: 31.66, east: 35.4, north: 31.92, least: 0.0006 },
  { west: 34.05, south: 31.12, east: 34.75, north: 31.68, least: 0.003 },
  { west: 34.2, south: 30.85, east: 36, north: 33.55, least: 0.08 },
];
const DETAIL = [0.5, 0.6, 1.5, 20] as const;

/** What a vertex must be worth to stay, in km². */
function leastAt([lon, lat]: readonly number[], level: number): number {
  const window = WINDOWS.find(({ west, south, east, north }) => lon !== undefined && lat !== undefined && lon > west && lon < east && lat > south && lat < north);
  return Math.min(window?.least ?? Infinity, DETAIL[level] ?? DETAIL[3]);
}

/** Cells of the grid on each axis: about 20 m. */
const GRID = 1e5;

/** Lines of the map: those between the areas of the first list and the areas of the second. */
const LINES: Record<string, readonly [of: readonly string[], and: readonly string[]]> = {
  'green-line': [['israel-1949'], ['west-bank', 'east-jerusalem']],
  'gaza-line-1950': [['israel-1949'], ['gaza']],
  'israel-syria-1949': [['israel-1949'], ['golan']],
  'israel-egypt-1906': [['israel-1949'], ['sinai']],
  'gaza-egypt': [['gaza'], ['sinai']],
  'israel-lebanon': [['israel-1949'], ['lebanon']],
  'golan-lebanon': [['golan'], ['lebanon']],
  'israel-jordan': [['israel-1949'], ['jordan']],
  'golan-jordan': [['golan'], ['jordan']],
  'west-bank-jordan': [['west-bank'], ['jordan']],
  'jerusalem-municipal-1967': [['east-jerusalem'], ['west-bank']],
  'golan-line-1974': [['golan'], ['syria']],
};

/** The map's own topology: its geometries have ids and nothing else. */
export type MapTopology = Topology<Objects>;

const feature = (id: string, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({ type: 'Feature', id, properties: {}, geometry });
const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features });
const points = (all: Record<string, Point>) => collection(Object.entries(all).map(([id, coordinates]) => feature(id, { type: 'Point', coordinates })));

function outline(areas: ReadonlyMap<string, Shape>, name: string): Ring {
  const rings = (areas.get(name) ?? []).flatMap(([outer]) => (outer ? [outer] : []));
  return rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), []);
}

/** Rivers and the canal. Where one is also the edge of an area it is cut out of that edge, so that the two coincide. */
function rivers(areas: ReadonlyMap<string, Shape>): Record<string, Ring> {
  const jordan = outline(areas, 'jordan');
  const drawn = Object.entries(RIVERS).map(([id, line]) => [`river-${id}`, smoothed(line, false)] as const);
  return {
    'river-jordan': between(jordan, [35.545, 31.762], CONFLUENCE),
    'river-yarmouk': between(jordan, CONFLUENCE, [35.98, 32.66]),
    'suez-canal': between(outline(areas, 'sinai'), [32.36, 31.24], [32.58, 29.93]),
    ...Object.fromEntries(drawn),
  };
}

function lakes(): [string, Shape][] {
  return Object.entries(LAKES).map(([id, line]) => {
    const ring = smoothed(line, true);
    return [id, wind([[[...ring, ...ring.slice(0, 1)]]])];
  });
}

type Arcs = number | Arcs[];
const eachArc = (arcs: Arcs, visit: (arc: number) => void): void => {
  if (Array.isArray(arcs)) for (const inner of arcs) eachArc(inner, visit);
  else visit(arcs < 0 ? ~arcs : arcs);
};

/** Every geometry of an object, with the arcs it is made of. */
function eachGeometry(object: GeometryObject, visit: (id: string, type: string, arcs: Arcs) => void): void {
  if (object.type === 'GeometryCollection') for (const inner of object.geometries) eachGeometry(inner, visit);
  else if ('arcs' in object) visit(String(object.id), object.type, object.arcs as Arcs);
}

const detailOf = (object: string, id: string): number => {
  if (CORE.includes(id)) return 0;
  if (MIDDLE.includes(id) || object === 'lakes' || object === 'rivers') return 1;
  return NEAR.includes(id) ? 2 : 3;
};

/** Drops vertices that do not matter; an arc is as detailed as the closest of its owners. */
function simplified(topology: MapTopology): MapTopology {
  const level = new Map<number, number>();
  for (const [name, object] of Object.entries(topology.objects)) {
    eachGeometry(object, (id, _type, arcs) => eachArc(arcs, (arc) => level.set(arc, Math.min(detailOf(name, id), level.get(arc) ?? 3))));
  }
  const weighed = presimplify(topology, triangleArea);
  weighed.arcs.forEach((arc, index) => {
    for (const vertex of arc) vertex[2] = (vertex[2] ?? Infinity) / leastAt(vertex, level.get(index) ?? 3);
  });
  return simplify(weighed, 1);
}

/** The named lines, as lists of arcs that areas share: they cost no coordinates and cannot drift from the areas. */
function lines(topology: MapTopology): GeometryCollection {
  const owners = new Map<number, Set<string>>();
  for (const object of Object.values(topology.objects)) {
    eachGeometry(object, (id, type, arcs) => {
      if (type.endsWith('Polygon')) eachArc(arcs, (arc) => owners.set(arc, (owners.get(arc) ?? new Set()).add(id)));
    });
  }
  const named = (id: string, wanted: (owner: ReadonlySet<string>) => boolean): GeometryObject => {
    const arcs = [...owners].filter(([, owner]) => wanted(owner)).map(([arc]) => [arc]);
    if (arcs.length === 0) throw new Error(`geo: the line "${id}" has no arcs`);
    return { type: 'MultiLineString', id, arcs };
  };
  const pairs = Object.entries(LINES).map(([id, [of, and]]) => named(id, (owner) => of.some((a) => owner.has(a)) && and.some((b) => owner.has(b))));
  const neighbours = named('neighbours', (owner) => owner.size > 1 && ![...CORE, 'sinai'].some((id) => owner.has(id)));
  return { type: 'GeometryCollection', geometries: [...pairs, neighbours] };
}

/** The regional map: each area an object of its own, then `context`, `lakes`, `rivers`, `cities`, `marks` and `lines`. */
export function regionalTopology(areas: ReadonlyMap<string, Shape>): MapTopology {
  const area = (id: string) => feature(id, geometryOf(areas.get(id) ?? []));
  const objects = {
    ...Object.fromEntries([...CORE, ...MIDDLE, ...NEAR].map((id) => [id, area(id)])),
    context: collection(FAR.map(area)),
    lakes: collection(lakes().map(([id, shape]) => feature(id, geometryOf(shape)))),
    rivers: collection(Object.entries(rivers(areas)).map(([id, coordinates]) => feature(id, { type: 'LineString', coordinates }))),
    cities: points(CITIES),
    marks: points(MARKS),
  };
  const topology = quantize(simplified(toTopology(objects) as MapTopology), GRID);
  topology.objects['lines'] = lines(topology);
  return topology;
}
