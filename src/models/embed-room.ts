/** How much room a frame needs at any width, as a line of CSS: the heights that were measured, and straight lines between them. */
import { type Width, WIDTHS } from './embed-sizes.ts';

export type Heights = Readonly<Record<Width, number>>;

/** A frame is never wider than charts are drawn for. */
export const WIDEST = 1200;

type Point = readonly [width: number, height: number];

/** How much higher the line from `a` to `c` passes than `b`; above zero, `b` lies below it. */
const below = ([aw, ah]: Point, [bw, bh]: Point, [cw, ch]: Point) => ah + ((ch - ah) * (bw - aw)) / (cw - aw) - bh;

/** The points that a string pulled tight from below would touch. */
function hull(points: readonly Point[]): Point[] {
  const touched: Point[] = [];
  for (const point of points) {
    for (let [a, b] = touched.slice(-2); a && b && below(a, b, point) <= 0; [a, b] = touched.slice(-2)) touched.pop();
    touched.push(point);
  }
  return touched;
}

/** The higher of some straight lines: `at` says how high it is at a width, `css` the same where `100cqw` is the width. */
export function room(heights: Heights, more = 0): { at: (width: number) => number; css: string } {
  const points = WIDTHS.map((width): Point => [width, heights[width] + more]);
  const touched = hull(points);
  const lines = touched.slice(1).map(([width, height], index) => {
    const [before = 0, from = 0] = touched[index] ?? [];
    const slope = (height - from) / (width - before);
    return { slope, start: from - slope * before };
  });
  const low = (width: number) => Math.max(...lines.map(({ slope, start }) => start + slope * width));
  // What lies above the string is half as far from it then.
  const lift = Math.max(...points.map(([width, height]) => height - low(width))) / 2;
  const written = lines.map(({ slope, start }) => `${Math.round(start + lift)}px ${slope < 0 ? '-' : '+'} ${Math.round(Math.abs(slope) * 100)}cqw`);
  return { at: (width) => low(width) + lift, css: `max(${written.join(',')})` };
}

/** The height of a frame whose chart is as tall as chosen at the chosen width, and differs from the measured one by as much at others. */
export function roomFor(heights: Heights, { width, height }: { width: number; height: number }): string {
  const measured = WIDTHS.find((each) => each === width);
  return room(heights, measured === undefined ? 0 : height - heights[measured]).css;
}
