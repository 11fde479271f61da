/** The map's shapes as one picture shows them: in its own units, and without what lies far outside it. */
import type { Camera, PlanePoint } from './borders-frame.ts';
import { partsOf } from './borders-geometry.ts';

type Page = { width: number; height: number };

/** Room beyond the edge that thick lines still reach into, in units of the picture. */
const MARGIN = 24;

/** Which edges of the page a point lies beyond, as bits. */
function beyond([x, y]: PlanePoint, { width, height }: Page): number {
  return (x < -MARGIN ? 1 : 0) | (x > width + MARGIN ? 2 : 0) | (y < -MARGIN ? 4 : 0) | (y > height + MARGIN ? 8 : 0);
}

/**
 * Leaves out points that lie beyond one edge together with the point before, of those kept, and the one after: the page cannot see the
 * difference, neither in a line nor in an area, for all of it stays on the far side of that edge.
 */
function thinned(points: readonly PlanePoint[], page: Page): PlanePoint[] {
  const kept: PlanePoint[] = [];
  points.forEach((point, index) => {
    const [before, after] = [kept.at(-1), points[index + 1]];
    if (!before || !after || (beyond(before, page) & beyond(point, page) & beyond(after, page)) === 0) kept.push(point);
  });
  return kept;
}

/** A path as `relativePath` wrote it, through a camera: tenths of the picture's units, empty where nothing of it can be seen. */
export function seenPath(d: string, { k, x, y }: Camera, page: Page): string {
  const tenths = (value: number) => Math.round(value * 10);
  const parts = partsOf(d).map((part) => {
    const points = part.points.map(([px, py]): PlanePoint => [x + k * px, y + k * py]);
    if (points.reduce((edges, point) => edges & beyond(point, page), 15) !== 0) return '';
    const whole = thinned(points, page).map(([a, b]): PlanePoint => [tenths(a), tenths(b)]);
    const text = whole.flatMap(([a, b], index) => {
      const [a0, b0] = whole[index - 1] ?? [0, 0];
      return index > 0 && a === a0 && b === b0 ? [] : [`${index === 0 ? 'M' : index === 1 ? 'l' : ''}${(a - a0) / 10} ${(b - b0) / 10}`];
    });
    // A first step left out leaves its letter to the next.
    const [first = '', second, ...others] = text;
    return second === undefined ? '' : `${first}${second.startsWith('l') ? '' : 'l'}${[second, ...others].join(' ')}${part.closed ? 'z' : ''}`;
  });
  return parts.join('').replaceAll(' -', '-');
}
