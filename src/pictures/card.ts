/** Cards of 1200 × 630 that stand for a page where its address is shared: read at a third of their size, so few words, large. */
import { balanced, textWidth, wrap } from '../models/text-width.ts';
import { type Drawing, placed } from './drawing.ts';
import { lettering, type Letters, type Page } from './sheet.ts';
import { node, write } from './svg.ts';

export const CARD = { width: 1200, height: 630 };

const MARGIN = 56;
const FULL = CARD.width - 2 * MARGIN;
const HEAD = 84;
const FOOT = CARD.height - 84;
/** Room of a drawing beside the words, and the gap between the two. */
const BESIDE = { width: 620, height: CARD.height - HEAD - MARGIN - 8, gap: 40 };

export type Card = {
  /** Above the headline: where in the story this is. */
  kicker?: string;
  headline: string;
  /** Below it. */
  text?: string;
  drawing?: (page: Page) => Drawing;
};

const SIGN: Letters = { size: 26, line: 32, family: 'sans', weight: 600, color: 'ink' };
const TEXT: Letters = { size: 31, line: 42, family: 'sans', color: 'muted' };
const headline = (size: number): Letters => ({ size, line: Math.round(size * 1.16), family: 'serif', color: 'ink' });

/** The largest headline that fits in the width and height. */
function fitting(text: string, width: number, height: number): { letters: Letters; lines: string[] } {
  const sizes = [72, 66, 60, 54, 48, 44, 40, 37, 34, 31];
  const tries = sizes.map((size) => ({ letters: headline(size), lines: balanced(text, size, width) }));
  const fits = ({ letters, lines }: (typeof tries)[number]) => lines.length * letters.line <= height && lines.every((line) => textWidth(line, letters.size) <= width);
  const found = tries.find(fits) ?? tries.at(-1);
  if (!found) throw new Error('pictures: no size for a headline');
  return found;
}

/** The card as SVG, to be made into a PNG. */
export function cardFile(card: Card, { site, dateline }: { site: string; dateline: string }, page: Page): string {
  const drawing = card.drawing?.(page);
  const scale = drawing ? Math.min(BESIDE.width / drawing.width, BESIDE.height / drawing.height) : 1;
  const side = drawing ? drawing.width * scale : 0;
  const width = drawing ? FULL - side - BESIDE.gap : FULL;
  const start = page.direction === 'rtl' ? CARD.width - MARGIN - width : MARGIN;
  const text = card.text === undefined ? [] : wrap(card.text, TEXT.size, width);
  const kicker = card.kicker === undefined ? 0 : TEXT.line;
  const room = FOOT - HEAD - 40 - kicker - (text.length > 0 ? text.length * TEXT.line + 24 : 0);
  const { letters, lines } = fitting(card.headline, width, room);
  const top = HEAD + 28 + kicker;
  const words = [
    ...lettering(page, [site], SIGN, MARGIN, 44, FULL),
    ...(card.kicker === undefined ? [] : lettering(page, [card.kicker], TEXT, start, HEAD + 20, width)),
    ...lettering(page, lines, letters, start, top, width),
    ...lettering(page, text, TEXT, start, top + lines.length * letters.line + 20, width),
    ...lettering(page, [dateline], SIGN, MARGIN, CARD.height - MARGIN - 20, FULL),
  ];
  const x = page.direction === 'rtl' ? MARGIN : CARD.width - MARGIN - side;
  return write(
    node(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}` },
      node('rect', { ...CARD, fill: page.paint('var(--surface)') }),
      node('rect', { x: MARGIN, y: 28, width: FULL, height: 5, fill: page.paint('var(--ink)') }),
      ...words,
      ...(drawing ? [placed(drawing, { x, y: HEAD + 8 + (BESIDE.height - drawing.height * scale) / 2, scale, clip: 'edge' })] : []),
    ),
  );
}
