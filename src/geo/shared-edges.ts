/** Makes neighbours share every vertex of a common edge, so that a topology finds the edge once. */
import type { Point, Ring, Shape } from './geometry.ts';

/** Cell of the lookup grid and how near a vertex must lie to an edge, in degrees. */
const CELL = 0.02;
const TOLERANCE = 3e-6;

const cellOf = (value: number): number => Math.floor(value / CELL);

function gridOf(areas: Iterable<Shape>): Map<string, Point[]> {
  const grid = new Map<string, Point[]>();
  for (const shape of areas) {
    for (const vertex of shape.flat(2)) {
      const key = `${cellOf(vertex[0])},${cellOf(vertex[1])}`;
      const list = grid.get(key);
      if (list) list.push(vertex);
      else grid.set(key, [vertex]);
    }
  }
  return grid;
}

const same = (a: Point | undefined, b: Point): boolean => a !== undefined && a[0] === b[0] && a[1] === b[1];

/** Vertices of others that lie on the edge from a to b, in order. */
function onEdge(grid: Map<string, Point[]>, a: Point, b: Point): Point[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const hits: [at: number, vertex: Point][] = [];
  for (let x = cellOf(Math.min(a[0], b[0]) - TOLERANCE); x <= cellOf(Math.max(a[0], b[0]) + TOLERANCE); x++) {
    for (let y = cellOf(Math.min(a[1], b[1]) - TOLERANCE); y <= cellOf(Math.max(a[1], b[1]) + TOLERANCE); y++) {
      for (const vertex of grid.get(`${x},${y}`) ?? []) {
        const at = ((vertex[0] - a[0]) * dx + (vertex[1] - a[1]) * dy) / square;
        if (at <= 0 || at >= 1 || same(a, vertex) || same(b, vertex)) continue;
        const [offX, offY] = [a[0] + at * dx - vertex[0], a[1] + at * dy - vertex[1]];
        if (offX * offX + offY * offY < TOLERANCE * TOLERANCE) hits.push([at, vertex]);
      }
    }
  }
  return hits.sort(([p], [q]) => p - q).map(([, vertex]) => vertex);
}

/** The same areas, with each neighbour's vertices inserted into the edges they lie on. */
export function withSharedEdges(areas: ReadonlyMap<string, Shape>): Map<string, Shape> {
  const grid = gridOf(areas.values());
  const ring = (closed: Ring): Ring => {
    const line: Ring = [];
    closed.slice(0, -1).forEach((a, index) => {
      const b = closed[index + 1];
      if (!b || same(a, b)) return;
      line.push(a);
      for (const vertex of onEdge(grid, a, b)) if (!same(line.at(-1), vertex)) line.push(vertex);
    });
    const [first] = line;
    return first ? [...line, first] : line;
  };
  return new Map([...areas].map(([name, shape]) => [name, shape.map((polygon) => polygon.map(ring))]));
}
