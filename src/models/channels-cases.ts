/** The small diagrams of two cases: one end at the start, the other at the end, everybody else between them. */
import type { Role } from '../schemas/channels-lists.ts';
import type { Point } from './channels-curves.ts';
import type { Open } from './channels-dates.ts';
import { WIDTHS } from './scene.ts';

/** A plane, and where each actor stands on it. */
export type Plane = { width: number; height: number; places: ReadonlyMap<string, Point> };

/** How far go-betweens and hosts stand from the line, and the room left around everything. */
const APART = 87;
const EDGE = 38;
const SIDE = 50;

/** A person stands on the line, go-betweens and hosts above and below it; the plane is as high as they need, with the line in its middle. */
export function casePlane(actors: readonly { id: string; role: Role }[], open: readonly Open[]): Plane {
  const width = WIDTHS.narrow;
  const way = open[0]?.routes[0] ?? [];
  const ends = [way[0], way.at(-1)];
  const active = new Set(open.flatMap(({ routes, hosts }) => [...routes.flat(), ...hosts]));
  const between = actors.filter(({ id }) => active.has(id) && !ends.includes(id));
  const beside = between.filter(({ role }) => role !== 'person');
  const line = EDGE + (beside.length > 0 ? APART : 0);
  const places = new Map<string, Point>([
    ...between.map(({ id }): [string, Point] => [id, { x: width / 2, y: line }]),
    ...beside.map(({ id }, index): [string, Point] => [id, { x: width / 2, y: index === 0 ? line - APART : line + APART }]),
    ...ends.map((id, index): [string, Point] => [id ?? '', { x: index === 0 ? SIDE : width - SIDE, y: line }]),
  ]);
  return { width, height: 2 * line, places };
}
