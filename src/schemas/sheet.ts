import { z } from 'astro/zod';
import { quoteId, slug } from './common.ts';

/** Quotations to sort on the ladder of one issue. */
export const ladderSheet = z.strictObject({
  /** An issue of the chart of stances. */
  issue: slug,
  cards: z
    .array(
      z.strictObject({
        quote: quoteId,
        /** Where the chart places the words; none where they answer another question. */
        point: slug.optional(),
      }),
    )
    .min(6)
    .max(12),
});
export type LadderSheet = z.infer<typeof ladderSheet>;

/** The sheets to print, by name; also their addresses. */
export const SHEETS = ['map', 'channels', 'ladder'] as const;
export type Sheet = (typeof SHEETS)[number];
