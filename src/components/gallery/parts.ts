/** Pages of the gallery: each chart in parts that a browser can load, in each direction. */
import type { Direction } from '../../i18n/locales.ts';
import { VIEWS } from '../../schemas/borders-lists.ts';
import { MODES } from '../../schemas/channels-lists.ts';
import type { ChartId } from '../../schemas/chart-list.ts';
import { ISSUES } from '../../schemas/stances-lists.ts';

/** The part that draws the precedents, each with its channels only. */
export const CASES = 'cases';

export type Part = { chart: ChartId; part: string; direction: Direction };

const parts: Record<ChartId, readonly string[]> = { borders: VIEWS, channels: [...MODES, CASES], stances: ISSUES };

/** The address of a part below `/gallery/`. */
export function addressOf({ chart, part, direction }: Part): string {
  return [chart, part, ...(direction === 'rtl' ? [direction] : [])].join('-');
}

/** Every page of the gallery but the first. */
export const everyPart: readonly Part[] = (Object.entries(parts) as [ChartId, readonly string[]][]).flatMap(([chart, each]) =>
  each.flatMap((part) => (['ltr', 'rtl'] as const).map((direction): Part => ({ chart, part, direction }))),
);
