/** The small map from Egypt to the Gulf that shows where the talks of this story were held, at build time only. */
import { geoConicEqualArea, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Point, Polygon } from 'topojson-specification';
import { type MapTopology, relativePath } from './borders-geometry.ts';

/** Degrees of longitude and latitude that the map shows. */
const FRAME = { west: 27.5, east: 57, south: 20.5, north: 35.5 };

/** Width of the drawing, in scene units: about a CSS pixel on a phone. */
const WIDTH = 360;

/** The coast is drawn in steps of so many scene units: whole steps are short to send, and it only says where places lie. */
export const GRAIN = 2;

/** Where a name stands beside its place: towards open water or empty land, away from the others. */
const NAMES = {
  'doha': { dx: -9, dy: 5, anchor: 'end' },
  'gaza-city': { dx: -8, dy: -8, anchor: 'end' },
  'cairo': { dx: 0, dy: 21, anchor: 'middle' },
} as const;

export type LocatorPlace = keyof typeof NAMES;

export type LocatorScene = {
  width: number;
  height: number;
  /** `d` of the land, in units of `GRAIN`. No line between countries: this map says where places lie, not whose they are. */
  land: string;
  places: { id: LocatorPlace; x: number; y: number; name: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } }[];
};

/** Projects the inset, equal areas, north up in its middle. A file without what it needs is an error that names it. */
export function locatorScene(topology: MapTopology): LocatorScene {
  const { countries, places } = topology.objects as Record<string, GeometryCollection | undefined>;
  if (!countries || !places) throw new Error(`content/geo/locator.topo.json: there is no object "${countries ? 'places' : 'countries'}"`);
  const { west, east, south, north } = FRAME;
  const projection = geoConicEqualArea().parallels([22, 34]).rotate([-(west + east) / 2, 0]).precision(0);
  projection.fitWidth(WIDTH, { type: 'MultiPoint', coordinates: [[west, south], [east, south], [west, north], [east, north]] });
  const middle = projection([(west + east) / 2, north])?.[1] ?? 0;
  const foot = projection([(west + east) / 2, south])?.[1] ?? 0;
  projection.translate([projection.translate()[0], projection.translate()[1] - middle]);
  const height = Math.round(foot - middle);
  const [tx, ty] = projection.translate();
  const coarse = geoConicEqualArea().parallels([22, 34]).rotate(projection.rotate()).precision(0);
  coarse.scale(projection.scale() / GRAIN).translate([tx / GRAIN, ty / GRAIN]).clipExtent([[0, 0], [WIDTH / GRAIN, height / GRAIN]]);
  return {
    width: WIDTH,
    height,
    land: relativePath(geoPath(coarse)(merge(topology, countries.geometries as (Polygon | MultiPolygon)[])) ?? ''),
    places: (Object.keys(NAMES) as LocatorPlace[]).map((id) => {
      const place = places.geometries.find((geometry) => geometry.id === id) as Point | undefined;
      if (!place) throw new Error(`content/geo/locator.topo.json: there is no place "${id}"`);
      const [x, y] = (projection((feature(topology, place).geometry as GeoJSON.Point).coordinates as [number, number]) ?? [0, 0]).map(Math.round) as [number, number];
      const { dx, dy, anchor } = NAMES[id];
      return { id, x, y, name: { x: x + dx, y: y + dy, anchor } };
    }),
  };
}
