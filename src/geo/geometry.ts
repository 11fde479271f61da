/** Plane and sphere arithmetic on rings of longitude and latitude, for the map build and its tests. */
import { geoArea } from 'd3-geo';

/** Longitude and latitude in degrees (WGS 84). */
export type Point = [lon: number, lat: number];
export type Ring = Point[];
export type Polygon = Ring[];
/** Polygons of one territory: each an outer ring, then holes. */
export type Shape = Polygon[];

/** Mean radius of the Earth in km: areas are `geoArea` times its square. */
const EARTH_RADIUS = 6371;

/** The GeoJSON of a shape. */
export function geometryOf(shape: Shape): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  const [only] = shape;
  return shape.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: shape };
}

/** The shape of a GeoJSON polygon. */
export function shapeOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Shape {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Shape;
}

const turnsInward = (ring: Ring): boolean => geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;

/** Rings the way D3 reads them: outer rings clockwise on a map with north up, holes the other way. */
export function wind(shape: Shape): Shape {
  return shape.map((polygon) => polygon.map((ring, index) => (turnsInward(ring) === (index === 0) ? [...ring].reverse() : ring)));
}

/** Area on the sphere in km². */
export function area(shape: Shape): number {
  return geoArea(geometryOf(wind(shape))) * EARTH_RADIUS ** 2;
}

/** Area inside one ring in km². */
export function ringArea(ring: Ring | undefined): number {
  return ring ? area([[ring]]) : 0;
}

function inRing([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring.at(index - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Whether a point lies in a polygon and in none of its holes. */
export function inPolygon(point: Point, [outer, ...holes]: Polygon): boolean {
  return outer !== undefined && inRing(point, outer) && !holes.some((hole) => inRing(point, hole));
}

/** Whether a point lies in any polygon of a shape. */
export function inShape(point: Point, shape: Shape): boolean {
  return shape.some((polygon) => inPolygon(point, polygon));
}

/** Area in km² of a small triangle, flat at its own latitude: what a vertex is worth when lines are simplified. */
export function triangleArea(triangle: readonly [number, number][]): number {
  const [a, b, c] = triangle;
  if (!a || !b || !c) return 0;
  const degreeEast = 111.32 * Math.cos((((a[1] + b[1] + c[1]) / 3) * Math.PI) / 180);
  const degreeNorth = 110.9;
  return (Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * degreeEast * degreeNorth) / 2;
}

/** To a millionth of a degree, about 0.1 m. */
export function rounded([x, y]: Point): Point {
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
}

/** A measure of nearness good enough at these latitudes, in squared degrees of latitude. */
const apart = (a: Point, b: Point): number => ((a[0] - b[0]) * 0.85) ** 2 + (a[1] - b[1]) ** 2;

function nearest(ring: Ring, point: Point): number {
  let best = 0;
  let least = Infinity;
  ring.forEach((vertex, index) => {
    const distance = apart(vertex, point);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

const length = (line: Ring): number => line.reduce((sum, point, index) => sum + Math.sqrt(apart(point, line[index - 1] ?? point)), 0);

/** The part of a closed ring between the vertices nearest to two points, going the shorter way round. */
export function between(ring: Ring, from: Point, to: Point): Ring {
  const open = ring.slice(0, -1);
  const start = nearest(open, from);
  const end = nearest(open, to);
  const walk = (step: 1 | -1): Ring => {
    const line: Ring = [];
    for (let at = start; ; at = (at + step + open.length) % open.length) {
      const vertex = open[at];
      if (vertex) line.push(vertex);
      if (at === end) return line;
    }
  };
  const [forward, back] = [walk(1), walk(-1)];
  return length(forward) <= length(back) ? forward : back;
}

/** Rounds a hand-drawn line by cutting its corners twice (Chaikin 1974). An open line keeps its ends. */
export function smoothed(line: Ring, closed: boolean): Ring {
  let points = line;
  for (let pass = 0; pass < 2; pass++) {
    const cut = points.flatMap((p, index): Ring => {
      const q = points[index + 1] ?? (closed ? points[0] : undefined);
      return q ? [[p[0] * 0.75 + q[0] * 0.25, p[1] * 0.75 + q[1] * 0.25], [p[0] * 0.25 + q[0] * 0.75, p[1] * 0.25 + q[1] * 0.75]] : [];
    });
    const [first, last] = [points[0], points.at(-1)];
    points = closed || !first || !last ? cut : [first, ...cut, last];
  }
  return points.map(rounded);
}
