import type { Direction, Locale } from '../i18n/locales.ts';

/** Who a scene is drawn for. The same data and reader always give the same scene. */
export type Reader = { locale: Locale; direction: Direction };

/**
 * Two layouts cover every container from 280 to 1200 px: `narrow` is drawn 320 units wide and shown below 560 px (the ladder: 620),
 * `wide` is drawn 720 units wide and shown from there up. A container query chooses; type stays at 12 px or more.
 */
export type WidthClass = 'narrow' | 'wide';
export const WIDTHS: Record<WidthClass, number> = { narrow: 320, wide: 720 };

/** Axis-aligned box of a label or mark, in scene units, for collision tests. */
export type Box = { x: number; y: number; width: number; height: number };

/** Whether two boxes share any area. Touching edges do not count. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A box, larger by a margin on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
