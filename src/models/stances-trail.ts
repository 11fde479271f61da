/** The dotted way a mark came: earlier places in order, never a value between two steps. */
import type { LocalPoint } from './stances-local.ts';

export type Segment = { x1: number; y1: number; x2: number; y2: number };

export type Trail = {
  /** Earlier places with a step. */
  dots: { x: number; y: number }[];
  /** Earlier bands without a centre, from end to end. */
  spans: Segment[];
  /** The dotted line through them; empty where there is nothing before. */
  path: Segment[];
};

type Stretch = { low: number; high: number };

/** The steps a point takes up: its step, or its whole band where it has none; nothing for gaps and words without a step. */
function stretch({ code, low, high }: LocalPoint): Stretch | undefined {
  if (code !== null) return { low: code, high: code };
  return low === null || high === null ? undefined : { low, high };
}

/** The nearest ends of two stretches: the dotted line never says more than the bands do. */
function ends(a: Stretch, b: Stretch): [number, number] {
  if (a.high < b.low) return [a.high, b.low];
  if (b.high < a.low) return [a.low, b.high];
  const shared = Math.max(a.low, b.low);
  return [shared, shared];
}

/** A gap (no stated position) ends a trail: lines are drawn only between two known places that follow each other. */
function path(stretches: readonly (Stretch | undefined)[], at: (step: number, index: number) => [number, number]): Segment[] {
  return stretches.flatMap((to, index) => {
    const from = stretches[index - 1];
    if (!from || !to) return [];
    const [a, b] = ends(from, to);
    const [x1, y1] = at(a, index - 1);
    const [x2, y2] = at(b, index);
    return [{ x1, y1, x2, y2 }];
  });
}

/** Rows: earlier places stand above the mark, the oldest at the top. */
export function trailAcross(earlier: readonly LocalPoint[], point: LocalPoint | undefined, x: (step: number) => number, top: number, apart: number, middle: number): Trail {
  const y = (index: number) => (index < earlier.length ? top + index * apart : middle);
  const stretches = [...earlier, ...(point ? [point] : [])].map(stretch);
  const before = stretches.slice(0, earlier.length);
  return {
    dots: before.flatMap((place, index) => (place && place.low === place.high ? [{ x: x(place.low), y: y(index) }] : [])),
    spans: before.flatMap((place, index) => (place && place.low !== place.high ? [{ x1: x(place.low), y1: y(index), x2: x(place.high), y2: y(index) }] : [])),
    path: path(stretches, (step, index) => [x(step), y(index)]),
  };
}

/** Columns: earlier places stand at the head of their rung. */
export function trailDown(earlier: readonly LocalPoint[], point: LocalPoint | undefined, y: (step: number) => number, x: number): Trail {
  const stretches = [...earlier, ...(point ? [point] : [])].map(stretch);
  const before = stretches.slice(0, earlier.length);
  return {
    dots: before.flatMap((place) => (place && place.low === place.high ? [{ x, y: y(place.low) }] : [])),
    spans: before.flatMap((place) => (place && place.low !== place.high ? [{ x1: x, y1: y(place.low), x2: x, y2: y(place.high) }] : [])),
    path: path(stretches, (step) => [x, y(step)]),
  };
}
