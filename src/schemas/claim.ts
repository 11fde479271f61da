import { z } from 'astro/zod';
import { claimId, localText, sourceId, when } from './common.ts';

/** One thing we say is so, or that somebody said. Kept once; prose, charts, tables and data files refer to its id. */
export const claim = z.strictObject({
  /** Stable for ever; a retired id is not used again. */
  id: claimId,
  /** The claim in our own words, ready for a reader. Double quotation marks only around words held in `content/quotes/`. */
  text: localText,
  /** When it happened, was said or was reported. */
  when,
  /** Whom prose must name for it: "Axios; White House". */
  by: localText,
  /** A: in the article. B: found in a published page. C: public record, document named, not read again; never quoted. */
  confidence: z.enum(['A', 'B', 'C', 'A+B', 'A+C', 'B+C', 'A+B+C']),
  /** Where a reader can check it. */
  sources: z.array(sourceId).min(1),
  /** Entry of "Since this story" that a reader may want beside it. */
  since: z.string().regex(/^N\d{2}$/).optional(),
});
export type Claim = z.infer<typeof claim>;
