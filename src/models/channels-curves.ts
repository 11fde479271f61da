/** Curves between nodes: chosen from a fixed list of bows, the first that touches nobody and crosses least. */
import { type Box, grown } from './scene.ts';

export type Point = { x: number; y: number };
/** A quadratic curve: start, control, end. */
export type Curve = readonly [Point, Point, Point];
/** A curve with the points it is checked by and the box around it, so that they are worked out once. */
export type Traced = { curve: Curve; points: readonly Point[]; frame: Box };
/** What a line starts from and ends at: a box whose corners may be round. */
export type Body = { box: Box; round: number };

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
/** How far two points are apart. */
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point of a curve at a share of its way. */
export function along([a, c, b]: Curve, t: number): Point {
  const [start, control, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: start * a.x + control * c.x + end * b.x, y: start * a.y + control * c.y + end * b.y };
}

/** Unit vector across the curve at a share of its way. */
export function across([a, c, b]: Curve, t: number): Point {
  const from = mix(a, c, t);
  const to = mix(c, b, t);
  const length = distance(from, to) || 1;
  return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}

/** The same curve walked the other way. */
export function reversed([a, c, b]: Curve): Curve {
  return [b, c, a];
}

const PIECES = 24;

/** A curve made ready for questions about what it touches. */
export function traced(curve: Curve): Traced {
  const points = Array.from({ length: PIECES + 1 }, (_, index) => along(curve, index / PIECES));
  const xs = curve.map(({ x }) => x);
  const ys = curve.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { curve, points, frame: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } };
}

/** Whether two boxes share a point; a line has no width of its own, so touching counts. */
const near = (a: Box, b: Box) => a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** Whether a straight piece comes near a box. */
const comesNear = (a: Point, b: Point, { x, y, width, height }: Box) => Math.min(a.x, b.x) <= x + width && Math.max(a.x, b.x) >= x && Math.min(a.y, b.y) <= y + height && Math.max(a.y, b.y) >= y;

/** Whether a straight piece passes through a box. */
function passes(a: Point, b: Point, box: Box): boolean {
  let low = 0;
  let high = 1;
  const cut = (step: number, room: number) => {
    if (step === 0) return room >= 0;
    if (step < 0) low = Math.max(low, room / step);
    else high = Math.min(high, room / step);
    return low < high;
  };
  return cut(a.x - b.x, a.x - box.x) && cut(b.x - a.x, box.x + box.width - a.x) && cut(a.y - b.y, a.y - box.y) && cut(b.y - a.y, box.y + box.height - a.y);
}

/** Whether neighbouring points of a trace are a piece of which something holds. */
function somePiece(points: readonly Point[], holds: (a: Point, b: Point) => boolean): boolean {
  let before: Point | undefined;
  for (const point of points) {
    if (before && holds(before, point)) return true;
    before = point;
  }
  return false;
}

/** Whether a curve passes through a box. */
export function runsThrough({ points, frame }: Traced, box: Box): boolean {
  return near(frame, box) && somePiece(points, (a, b) => comesNear(a, b, box) && passes(a, b, box));
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether a curve cuts through a straight piece. */
export function cutsThrough({ points, frame }: Traced, [a, b]: readonly [Point, Point]): boolean {
  return comesNear(a, b, frame) && somePiece(points, (c, d) => turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) < 0);
}

/** Whether two curves cross. */
function crosses(one: Traced, other: Traced): boolean {
  return near(one.frame, other.frame) && somePiece(one.points, (a, b) => cutsThrough(other, [a, b]));
}

/** Parallel lines stay at least this far apart in their middle. */
const APART = 11;

/** Whether two curves run side by side with too little between them. */
function crowds(one: Traced, other: Traced): boolean {
  if (!near(grown(one.frame, APART), other.frame)) return false;
  const middle = one.points.filter((_, index) => index % 3 === 0 && index > PIECES / 4 && index < (3 * PIECES) / 4);
  return middle.filter((point) => other.points.some((there) => distance(point, there) < APART)).length > 1;
}

/** Room left between a line and the node it reaches, and between a line and everybody else. */
const GAP = 5;
const CLEARANCE = 7;

/** Whether a point lies in a node or in the gap around it. */
function inside({ box, round }: Body, { x, y }: Point): boolean {
  const [halfWidth, halfHeight] = [box.width / 2 + GAP, box.height / 2 + GAP];
  const [dx, dy] = [Math.abs(x - box.x - box.width / 2), Math.abs(y - box.y - box.height / 2)];
  if (dx >= halfWidth || dy >= halfHeight) return false;
  const radius = round > 0 ? round + GAP : 0;
  const [cx, cy] = [dx - halfWidth + radius, dy - halfHeight + radius];
  return cx <= 0 || cy <= 0 || Math.hypot(cx, cy) < radius;
}

/** The share of a curve's way at which it leaves the node it starts in. */
function leaves(body: Body, curve: Curve): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 11; step += 1) {
    const middle = (low + high) / 2;
    if (inside(body, along(curve, middle))) low = middle;
    else high = middle;
  }
  return high;
}

/** The part of a curve between two shares of its way. */
function part([a, c, b]: Curve, from: number, to: number): Curve {
  const start = along([a, c, b], from);
  return [start, mix(mix(a, c, from), mix(c, b, from), (to - from) / (1 - from || 1)), along([a, c, b], to)];
}

/** The middle of a box. */
export const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** A curve from the rim of one node to the rim of another, `lane` units beside the line that joins their middles. */
export function between(a: Body, b: Body, bow: number, lane: number): Curve {
  const [from, to] = [centre(a.box), centre(b.box)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const aside = ({ x, y }: Point, by: number): Point => ({ x: x - (dy / length) * by, y: y + (dx / length) * by });
  const whole: Curve = [aside(from, lane), aside(mix(from, to, 0.5), lane + 2 * bow * length), aside(to, lane)];
  const start = leaves(a, whole);
  return part(whole, start, Math.max(start, 1 - leaves(b, reversed(whole))));
}

/** The side of the way from one point to another that lies away from the middle of the page: 1, or -1 where it is the other one. */
export function outward(a: Point, b: Point, page: { width: number; height: number }): 1 | -1 {
  return turn(a, b, { x: page.width / 2, y: page.height / 2 }) < 0 ? 1 : -1;
}

/** How far a curve may bow, as a share of its length; straight first. */
const bows = [0, 0.06, -0.06, 0.1, -0.1, 0.14, -0.14, 0.18, -0.18, 0.22, -0.22, 0.27, -0.27, 0.33, -0.33, 0.4, -0.4];

/** The first of the bows that passes through no other node, stays on the page, keeps its distance and crosses least. */
export function route(a: Body, b: Body, lane: number, others: readonly Box[], drawn: readonly Traced[], page: { width: number; height: number }): { bow: number; line: Traced } {
  const kept = others.map((box) => grown(box, CLEARANCE));
  let best: { bow: number; line: Traced; cost: number } | undefined;
  for (const bow of bows) {
    const line = traced(between(a, b, bow, lane));
    // A wider bow must earn its width; the rest of the list cannot beat a line that is clear of everything.
    let cost = Math.abs(bow) * 60;
    if (best !== undefined && best.cost <= cost) break;
    const most = best?.cost ?? Infinity;
    const faults = [
      () => (line.points.some(({ x, y }) => x < 6 || y < 6 || x > page.width - 6 || y > page.height - 6) ? 1000 : 0),
      ...kept.map((box) => () => (runsThrough(line, box) ? 1000 : 0)),
      ...drawn.map((other) => () => (crowds(line, other) ? 100 : 0)),
      ...drawn.map((other) => () => (crosses(line, other) ? 40 : 0)),
    ];
    for (const fault of faults) if (cost < most) cost += fault();
    if (cost < most) best = { bow, line, cost };
  }
  return best ?? { bow: 0, line: traced(between(a, b, 0, lane)) };
}

const digit = (value: number) => Math.round(value * 10) / 10;

/** A curve as the `d` of an SVG path; a straight one as a straight line. */
export function pathOf([a, c, b]: Curve): string {
  const bent = Math.abs(turn(a, b, c)) > distance(a, b);
  return `M${digit(a.x)} ${digit(a.y)}${bent ? `Q${digit(c.x)} ${digit(c.y)} ` : 'L'}${digit(b.x)} ${digit(b.y)}`;
}
