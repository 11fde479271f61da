/** Words beside lines: tried at fixed places along the line until they touch nothing. */
import { across, along, type Curve, cutsThrough, outward, type Point, runsThrough, type Traced } from './channels-curves.ts';
import { widest, wrap } from './text-width.ts';
import { type Box, grown, overlap } from './scene.ts';

export type Label = { lines: string[]; box: Box };

/** Type on the diagram, in scene units; at the smallest scale of any layout it is 12 CSS pixels or more. */
export const TYPE = { name: 16, small: 15.5, line: 19 } as const;

const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];
const widths = [400, 130, 100, 76, 56];
const gaps = [5, 12, 22, 34];

type Page = { width: number; height: number };

/** Everywhere a text of a size may stand on one side of curves: close before far, in the middle before the ends. */
function* places(curves: readonly Curve[], { width, height }: Page, inner: boolean, page: Page) {
  for (const gap of gaps) {
    for (const curve of curves) {
      const side = outward(curve[0], curve[2], page) * (inner ? -1 : 1);
      for (const t of shares) {
        const at = along(curve, t);
        const n = across(curve, t);
        const beside = (by: number): Point => ({ x: at.x + n.x * side * by, y: at.y + n.y * side * by });
        const middle = beside(gap + (Math.abs(n.x) * width + Math.abs(n.y) * height) / 2);
        yield { box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height }, leader: [beside(1), middle] as const };
      }
    }
  }
}

/** What to try, in order: two lines at most before more, all words before fewer, the outer side before the inner, few lines before many. */
function trials(texts: readonly string[]): { lines: string[]; inner: boolean }[] {
  const all = texts.flatMap((text) => [false, true].flatMap((inner) => [...new Set(widths.map((width) => wrap(text, TYPE.small, width).join('\n')))].map((joined) => ({ lines: joined.split('\n'), inner }))));
  return [...all.filter(({ lines }) => lines.length <= 2), ...all.filter(({ lines }) => lines.length > 2)];
}

/**
 * Where a channel's words stand, the first of the texts that fits: beside one of its curves, with no other line between,
 * clear of nodes, of other words and of every line. Where nothing fits the line goes without; the list has its words.
 */
export function placeLabel(texts: readonly string[], curves: readonly Curve[], taken: readonly Box[], lines: readonly Traced[], page: Page): Label | undefined {
  for (const { lines: words, inner } of trials(texts)) {
    const size = { width: widest(words, TYPE.small), height: words.length * TYPE.line };
    for (const { box, leader } of places(curves, size, inner, page)) {
      if (box.x < 2 || box.y < 2 || box.x + box.width > page.width - 2 || box.y + box.height > page.height - 2) continue;
      const [wide, tight] = [grown(box, 4), grown(box, 3)];
      if (taken.some((other) => overlap(wide, other)) || lines.some((line) => runsThrough(line, tight) || cutsThrough(line, leader))) continue;
      return { lines: words, box };
    }
  }
  return undefined;
}
