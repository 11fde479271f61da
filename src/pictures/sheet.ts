/** The sheet a picture is printed on: headline, what is shown, the drawing, its key, sources, date and licence, one below the other. */
import type { Direction } from '../i18n/locales.ts';
import { balanced, wrap } from '../models/text-width.ts';
import type { Xml } from '../models/xml.ts';
import { type Drawing, fromRight, placed } from './drawing.ts';
import { familyOf, type Painter } from './paint.ts';
import { node } from './svg.ts';

/** Width of every sheet, and of what stands on it, in CSS pixels. */
const WIDTH = 768;
const MARGIN = 24;
const CONTENT = WIDTH - 2 * MARGIN;

export type Letters = { size: number; line: number; family: 'serif' | 'sans'; weight?: 600; color: 'ink' | 'muted' };
export const HEADLINE: Letters = { size: 27, line: 33, family: 'serif', color: 'ink' };
export const LEAD: Letters = { size: 15.5, line: 22, family: 'sans', weight: 600, color: 'ink' };
export const TEXT: Letters = { size: 15, line: 21, family: 'sans', color: 'ink' };
export const SMALL: Letters = { size: 13, line: 18, family: 'sans', color: 'muted' };
export const KICKER: Letters = { ...SMALL, weight: 600, color: 'ink' };

/** How a sheet is read and painted. */
export type Page = Painter & { direction: Direction };

/** Part of a sheet: how tall it is, and what it draws from a height on. */
export type Block = { height: number; at: (y: number) => Xml[] };

/** Where reading starts on a line of the sheet. */
const startOf = ({ direction }: Page, x: number, width: number) => (direction === 'rtl' ? x + width : x);

/** Lines of text at a place; `y` is the top. */
export function lettering(page: Page, lines: readonly string[], letters: Letters, x: number, y: number, width: number): Xml[] {
  const { size, line, family, weight, color } = letters;
  const style = { 'font-family': familyOf(page.paint(`var(--${family})`)), 'font-size': size, 'font-weight': weight, fill: page.paint(`var(--${color})`) };
  const texts = lines.map((text, index) => node('text', { x: startOf(page, x, width), y: Math.round(y + line * index + line * 0.75), ...style }, text));
  return page.direction === 'rtl' ? texts.map(fromRight) : texts;
}

/** A paragraph as wide as the sheet; a headline's lines are evened out. */
export function paragraph(page: Page, text: string, letters: Letters): Block {
  const lines = letters === HEADLINE ? balanced(text, letters.size, CONTENT) : wrap(text, letters.size, CONTENT);
  return { height: lines.length * letters.line, at: (y) => lettering(page, lines, letters, MARGIN, y, CONTENT) };
}

/** Two short texts on one line, at its start and at its end. */
export function ends(page: Page, first: string, last: string, letters: Letters): Block {
  const [x, anchor] = page.direction === 'rtl' ? [MARGIN, 'start'] : [MARGIN + CONTENT, 'end'];
  const atEnd = (text: Xml): Xml => ({ ...text, attributes: { ...text.attributes, x: String(x), 'text-anchor': anchor } });
  return { height: letters.line, at: (y) => [...lettering(page, [first], letters, MARGIN, y, CONTENT), ...lettering(page, [last], letters, MARGIN, y, CONTENT).map(atEnd)] };
}

/** Nothing, as high as said, in CSS pixels. */
export const space = (height: number): Block => ({ height, at: () => [] });

/** A line across the sheet. */
export function rule(page: Page, color: string, thickness = 1): Block {
  return { height: thickness, at: (y) => [node('rect', { x: MARGIN, y, width: CONTENT, height: thickness, fill: page.paint(color) })] };
}

/** Drawings side by side, in reading order, together as wide as the sheet at most, each under its own line of text. */
export function drawings(page: Page, each: readonly { drawing: Drawing; caption?: string }[], frame?: string): Block {
  const gap = 16;
  const room = (CONTENT - gap * (each.length - 1)) / each.length;
  const captions = each.some(({ caption }) => caption !== undefined) ? LEAD.line + 4 : 0;
  const sized = each.map(({ drawing, caption }, index) => {
    const scale = Math.min(room / drawing.width, 1.15);
    const place = page.direction === 'rtl' ? each.length - 1 - index : index;
    return { drawing, caption, scale, x: MARGIN + place * (room + gap) + (room - drawing.width * scale) / 2, width: drawing.width * scale, height: drawing.height * scale };
  });
  return {
    height: captions + Math.max(...sized.map(({ height }) => height)),
    at: (y) =>
      sized.flatMap(({ drawing, caption, scale, x, width, height }, index) => [
        ...(caption === undefined ? [] : lettering(page, [caption], LEAD, x, y, width)),
        placed(drawing, { x, y: y + captions, scale, clip: `edge-${Math.round(y)}-${index}` }),
        ...(frame === undefined ? [] : [node('rect', { x, y: y + captions, width, height, fill: 'none', stroke: page.paint(frame) })]),
      ]),
  };
}

/** A sample of a line, hatch or mark, and what it means. */
export type KeyItem = { sample: Drawing; text: string };

/** The key, in columns. */
export function key(page: Page, items: readonly KeyItem[], columns: number): Block {
  const gap = 20;
  const [width, indent] = [(CONTENT - gap * (columns - 1)) / columns, 56];
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns).map((item) => ({ ...item, lines: wrap(item.text, KEY.size, width - indent) })),
  );
  const tall = (row: (typeof rows)[number]) => Math.max(24, ...row.map(({ lines }) => lines.length * KEY.line)) + 5;
  return {
    height: rows.reduce((sum, row) => sum + tall(row), 0),
    at: (y) =>
      rows.flatMap((row, at) => {
        const top = y + rows.slice(0, at).reduce((sum, before) => sum + tall(before), 0);
        return row.flatMap(({ sample, lines }, index) => {
          const left = MARGIN + (page.direction === 'rtl' ? columns - 1 - index : index) * (width + gap);
          const swatch = page.direction === 'rtl' ? left + width - sample.width : left;
          const text = lettering(page, lines, KEY, page.direction === 'rtl' ? left : left + indent, top + (lines.length === 1 ? 3 : 0), width - indent);
          return [placed(sample, { x: swatch, y: top + (24 - sample.height) / 2, scale: 1, clip: `key-${Math.round(y)}-${at}-${index}` }), ...text];
        });
      }),
  };
}

const KEY: Letters = { ...TEXT, size: 13.5, line: 18 };

/** The blocks below each other on paper of the sheet's colour. `title` and `description` are for those who do not see it. */
export function sheet(page: Page, blocks: readonly Block[], { title, description, language }: { title: string; description: string; language: string }): Xml {
  const tops = blocks.map((_, index) => MARGIN + blocks.slice(0, index).reduce((sum, { height }) => sum + height, 0));
  const height = Math.ceil((tops.at(-1) ?? 0) + (blocks.at(-1)?.height ?? 0) + MARGIN);
  return node(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'xml:lang': language },
    node('title', {}, title),
    node('desc', {}, description),
    node('rect', { width: WIDTH, height, fill: page.paint('var(--surface)') }),
    ...blocks.flatMap(({ at }, index) => at(tops[index] ?? 0)),
  );
}
