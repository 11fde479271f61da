/** Names on the map: each tried at fixed places until it touches nothing. What finds no room is left out, except the territories. */
import { textWidth, widest, wrap } from './text-width.ts';
import { type Box, grown, overlap } from './scene.ts';

/** Type on the map, in scene units; at the smallest scale of either layout it is 12 CSS pixels or more. */
export const TYPE = { small: 15.7, name: 16.5, line: 18.5 } as const;

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
  side?: 'west' | 'east' | undefined;
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

const fits = (box: Box, page: Page) => box.x >= margin && box.y >= margin && box.x + box.width <= page.width - margin && box.y + box.height <= page.height - margin;
/** Of the dot or ring that a name stands beside; 0 where it has none. */
const radius = (kind: Wanted['kind']) => (kind === 'mark' ? RING : kind === 'town' ? DOT : 0);
const size = (kind: Wanted['kind']) => (kind === 'territory' || kind === 'israel' ? TYPE.name : TYPE.small);

/** Ways to break a text: whole, then in ever narrower lines. */
function breaks({ text, kind }: Wanted): string[][] {
  const type = size(kind);
  const whole = textWidth(text, type);
  const found = [whole, whole * 0.62, whole * 0.4].map((width) => wrap(text, type, width + 1).join('\n'));
  return [...new Set(found)].map((lines) => lines.split('\n'));
}

const between = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);

/** A name with its middle at a spot; a leader line begins at the nearest of its lines, for beside a short one the box is empty. */
function set({ id, kind }: Wanted, lines: string[], { x, y }: Spot, to?: Spot): Label {
  const type = size(kind);
  const width = widest(lines, type) + 2;
  const height = lines.length * TYPE.line;
  const [left, top] = [x - width / 2, y - height / 2];
  const label = { id, kind, lines, box: { x: left, y: top, width, height } };
  if (!to) return label;
  const start = between(to.y, top, top + height);
  // The lower edge of a name is its last line's, not one's below it.
  const half = textWidth(lines[Math.floor((start - top) / (TYPE.line + 0.1))] ?? '', type) / 2;
  return { ...label, leader: { from: { x: between(to.x, x - half, x + half), y: start }, to } };
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
  const clear = ({ box, leader }: Label) => fits(box, page) && free(box, taken) && leader && !taken.boxes.some((other) => passes(leader.from, leader.to, other)) && !taken.leaders.some((other) => cross(leader, other));
  let best: { label: Label; cost: number; wrong: boolean } | undefined;
  for (const lines of breaks(wanted)) {
    const { width, height } = set(wanted, lines, middle).box;
    for (const distance of distances) {
      for (const angle of directions) {
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const wrong = (wanted.side === 'west' && dx > -0.5) || (wanted.side === 'east' && dx < 0.5);
        const cost = distance + lines.length * 8 + Math.abs(dy) * 10 + (wrong ? 60 : 0);
        // Whether a place is clear takes long to say; that it is better than the last does not.
        if (best && cost >= best.cost) continue;
        const reach = distance + Math.abs(dx) * ((width + area.width) / 2) + Math.abs(dy) * ((height + area.height) / 2);
        const label = set(wanted, lines, { x: middle.x + dx * reach, y: middle.y + dy * reach }, middle);
        if (clear(label)) best = { label, cost, wrong };
      }
    }
  }
  if (best && !best.wrong) return best.label;
  for (const lines of breaks(wanted)) {
    for (const spot of wanted.beside ?? []) {
      const label = set(wanted, lines, spot, middle);
      if (!overlap(label.box, area) && clear(label)) return label;
    }
  }
  return best?.label;
}

/** Places beside a town's dot or a mark's ring: right, left, below, above, at the corners, then above and a little to the right. */
function round(wanted: Wanted, lines: string[]): Spot[] {
  return wanted.spots.flatMap((at) => {
    const { width, height } = set(wanted, lines, at).box;
    const away = radius(wanted.kind) + 3;
    const [dx, dy] = [away + width / 2, away + height / 2];
    const ways = [[dx, 0], [-dx, 0], [0, dy], [0, -dy], [dx, dy * 0.6], [-dx, dy * 0.6], [dx, -dy * 0.6], [-dx, -dy * 0.6], [dx / 2, -dy]] as const;
    return ways.map(([x, y]) => ({ x: at.x + x, y: at.y + y }));
  });
}

/** Beside a dot or a ring, else in the middle of one of the places given. */
function placed(wanted: Wanted, taken: Taken, page: Page): Label | undefined {
  for (const lines of breaks(wanted)) {
    for (const spot of radius(wanted.kind) ? round(wanted, lines) : wanted.spots) {
      const label = set(wanted, lines, spot);
      const { box } = label;
      if (wanted.area && (box.width > wanted.area.width * 1.05 || box.width * box.height > (wanted.size ?? 0) * COVERED)) continue;
      if (fits(box, page) && free(box, taken)) return label;
    }
  }
  return undefined;
}

/**
 * Places names in the order given, the most important first; every dot and ring keeps its room whether it is named or not.
 * @returns names without one touching another; a territory that found no clear place at all is left to the list beside the map
 */
export function placeNames(wanted: readonly Wanted[], page: Page): Label[] {
  const symbols = wanted.flatMap(({ kind, spots: [at] }) => (at && radius(kind) ? [{ at, box: grown({ ...at, width: 0, height: 0 }, radius(kind)) }] : []));
  // A small area must not disappear under somebody else's name.
  const small = wanted.flatMap((each) => (each.area && (each.size ?? 0) < SMALL ? [{ id: each.id, box: each.area }] : []));
  const labels: Label[] = [];
  // The middle of the lower edge is for the grip of the line between two days, at the scale of a phone.
  const grip = { x: page.width / 2 - 20, y: page.height - 43, width: 40, height: 43 };
  for (const each of wanted) {
    const own = each.spots[0];
    // A dot in a small area is no obstacle for the line that leads there.
    const others = symbols.filter(({ at, box }) => at !== own && !(each.area && overlap(grown(each.area, 2), box)));
    const boxes = [grip, ...labels.map(({ box }) => box), ...others.map(({ box }) => box), ...small.filter(({ id, box }) => id !== each.id && !(each.area && overlap(each.area, box))).map(({ box }) => box)];
    const taken = { boxes, leaders: labels.flatMap(({ leader }) => (leader ? [leader] : [])) };
    const label = placed(each, taken, page) ?? (each.area && aside(each, each.area, taken, page));
    if (label) labels.push(label);
  }
  return labels;
}
