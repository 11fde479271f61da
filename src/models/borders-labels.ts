/** Names on the map: each tried at fixed places until it touches nothing. What finds no room is left out, except the territories. */
import { textWidth, widest, wrap } from './text-width.ts';
import { type Box, overlap } from './scene.ts';

/** Type on the map, in scene units; at the smallest scale of either layout it is 12 CSS pixels or more. */
export const TYPE = { small: 15.5, name: 16.5, line: 18.5 } as const;

export type Spot = { x: number; y: number };

/** A name that wants a place. */
export type Wanted = {
  id: string;
  text: string;
  kind: 'territory' | 'israel' | 'state' | 'water' | 'town' | 'mark';
  /** Where its middle may stand, best first; for a town or mark, the thing itself. */
  spots: Spot[];
  /** The box round the area it names: a name too large for the area stands outside, on a leader line. */
  area?: Box;
  /** Size of the area itself, in square units of the scene. */
  size?: number;
  /** The side of the area where a leader line leads best. */
  side?: 'west' | 'east';
  /** Where its middle may stand outside the area, if nothing on that side is free. */
  beside?: Spot[];
};

export type Label = {
  id: string;
  kind: Wanted['kind'];
  lines: string[];
  box: Box;
  /** From the edge of the name to the area it names. */
  leader?: Leader;
};

type Leader = { from: Spot; to: Spot };

type Page = { width: number; height: number };

const margin = 4;
/** Room between names, and between a name and a dot. */
const gap = 3;
/** How much of an area its own name may cover. */
const COVERED = 0.32;
/** An area smaller than this, in square units of the scene, keeps its place clear of other names. */
const SMALL = 3000;
/** Radius of a town's dot and of a mark's ring. */
export const DOT = 3.5;
export const RING = 6;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });
const fits = (box: Box, page: Page) => box.x >= margin && box.y >= margin && box.x + box.width <= page.width - margin && box.y + box.height <= page.height - margin;
const size = (kind: Wanted['kind']) => (kind === 'territory' || kind === 'israel' ? TYPE.name : TYPE.small);

function boxOf(lines: readonly string[], type: number, { x, y }: Spot): Box {
  const width = widest(lines, type) + 2;
  const height = lines.length * TYPE.line;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Ways to break a text: whole, then in ever narrower lines. */
function breaks(text: string, type: number): string[][] {
  const whole = textWidth(text, type);
  const found = [whole, whole * 0.62, whole * 0.4].map((width) => wrap(text, type, width + 1).join('\n'));
  return [...new Set(found)].map((lines) => lines.split('\n'));
}

/** The point of a box's edge nearest to a spot. */
function edge(box: Box, { x, y }: Spot): Spot {
  return { x: Math.min(Math.max(x, box.x), box.x + box.width), y: Math.min(Math.max(y, box.y), box.y + box.height) };
}

const steps = 24;
/** Whether a straight line passes through a box. */
function passes(from: Spot, to: Spot, box: Box): boolean {
  for (let step = 0; step <= steps; step += 1) {
    const x = from.x + (to.x - from.x) * (step / steps);
    const y = from.y + (to.y - from.y) * (step / steps);
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true;
  }
  return false;
}

/** On which side of a line a spot lies. */
const sideOf = ({ from, to }: Leader, { x, y }: Spot) => Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
/** Whether two leader lines cross. */
export const cross = (a: Leader, b: Leader) => sideOf(a, b.from) !== sideOf(a, b.to) && sideOf(b, a.from) !== sideOf(b, a.to);

const directions = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
const distances = [22, 34, 48, 64, 82, 104, 130, 160];

/** What already stands on the map: names, dots and small areas, and lines that lead to areas. */
type Taken = { boxes: readonly Box[]; leaders: readonly Leader[] };

/** Whether a name may stand here. */
const free = (box: Box, { boxes, leaders }: Taken) => !boxes.some((other) => overlap(grown(box, gap), other)) && !leaders.some(({ from, to }) => passes(from, to, box));

/** A place outside a small area, near it, with a leader line that crosses nothing. */
function aside(wanted: Wanted, area: Box, taken: Taken, page: Page): Label | undefined {
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const clear = (box: Box, leader: Leader) => free(box, taken) && !taken.boxes.some((other) => passes(leader.from, leader.to, other)) && !taken.leaders.some((other) => cross(leader, other));
  let best: { label: Label; cost: number; wrong: boolean } | undefined;
  for (const lines of breaks(wanted.text, size(wanted.kind))) {
    const { width, height } = boxOf(lines, size(wanted.kind), middle);
    for (const distance of distances) {
      for (const angle of directions) {
        const reach = distance + Math.abs(Math.cos(angle)) * ((width + area.width) / 2) + Math.abs(Math.sin(angle)) * ((height + area.height) / 2);
        const box = boxOf(lines, size(wanted.kind), { x: middle.x + Math.cos(angle) * reach, y: middle.y + Math.sin(angle) * reach });
        const wrong = (wanted.side === 'west' && Math.cos(angle) > -0.5) || (wanted.side === 'east' && Math.cos(angle) < 0.5);
        const cost = distance + lines.length * 8 + Math.abs(Math.sin(angle)) * 10 + (wrong ? 60 : 0);
        // Whether a place is clear takes long to say; that it is better than the last does not.
        if (!fits(box, page) || (best && cost >= best.cost)) continue;
        const leader = { from: edge(box, middle), to: middle };
        if (clear(box, leader)) best = { label: { id: wanted.id, kind: wanted.kind, lines, box, leader }, cost, wrong };
      }
    }
  }
  if (best && !best.wrong) return best.label;
  for (const lines of breaks(wanted.text, size(wanted.kind))) {
    for (const spot of wanted.beside ?? []) {
      const box = boxOf(lines, size(wanted.kind), spot);
      const leader = { from: edge(box, middle), to: middle };
      if (fits(box, page) && !overlap(box, area) && clear(box, leader)) return { id: wanted.id, kind: wanted.kind, lines, box, leader };
    }
  }
  return best?.label;
}

/** Beside a town's dot or a mark's ring: right, left, below, above, then at the corners. */
function beside(wanted: Wanted, taken: Taken, page: Page): Label | undefined {
  const [at] = wanted.spots;
  if (!at) return undefined;
  const away = (wanted.kind === 'mark' ? RING : DOT) + 3;
  for (const lines of breaks(wanted.text, TYPE.small)) {
    const { width, height } = boxOf(lines, TYPE.small, at);
    const [dx, dy] = [away + width / 2, away + height / 2];
    for (const [x, y] of [[dx, 0], [-dx, 0], [0, dy], [0, -dy], [dx, dy * 0.6], [-dx, dy * 0.6], [dx, -dy * 0.6], [-dx, -dy * 0.6]] as const) {
      const box = boxOf(lines, TYPE.small, { x: at.x + x, y: at.y + y });
      if (fits(box, page) && free(box, taken)) return { id: wanted.id, kind: wanted.kind, lines, box };
    }
  }
  return undefined;
}

/** In the middle of one of the places given. */
function centred(wanted: Wanted, taken: Taken, page: Page): Label | undefined {
  for (const lines of breaks(wanted.text, size(wanted.kind))) {
    for (const spot of wanted.spots) {
      const box = boxOf(lines, size(wanted.kind), spot);
      if (wanted.area && (box.width > wanted.area.width * 1.05 || box.width * box.height > (wanted.size ?? 0) * COVERED)) continue;
      if (fits(box, page) && free(box, taken)) return { id: wanted.id, kind: wanted.kind, lines, box };
    }
  }
  return undefined;
}

const square = ({ x, y }: Spot, radius: number): Box => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });

/**
 * Places names in the order given, the most important first; every dot and ring keeps its room whether it is named or not.
 * @returns names without one touching another; a territory that found no clear place at all is left to the list beside the map
 */
export function placeNames(wanted: readonly Wanted[], page: Page): Label[] {
  const symbols = wanted.flatMap(({ kind, spots: [at] }) => (at && (kind === 'town' || kind === 'mark') ? [{ at, box: square(at, kind === 'mark' ? RING : DOT) }] : []));
  // A small area must not disappear under somebody else's name.
  const small = wanted.flatMap((each) => (each.area && (each.size ?? 0) < SMALL ? [{ id: each.id, box: each.area }] : []));
  const placed: Label[] = [];
  for (const each of wanted) {
    const own = each.spots[0];
    // A dot in a small area is no obstacle for the line that leads there.
    const others = symbols.filter(({ at, box }) => at !== own && !(each.area && overlap(grown(each.area, 2), box)));
    const boxes = [...placed.map(({ box }) => box), ...others.map(({ box }) => box), ...small.filter(({ id, box }) => id !== each.id && !(each.area && overlap(each.area, box))).map(({ box }) => box)];
    const taken = { boxes, leaders: placed.flatMap(({ leader }) => (leader ? [leader] : [])) };
    const label =
      each.kind === 'town' || each.kind === 'mark'
        ? beside(each, taken, page)
        : (centred(each, taken, page) ?? (each.area ? aside(each, each.area, taken, page) : undefined));
    if (label) placed.push(label);
  }
  return placed;
}
