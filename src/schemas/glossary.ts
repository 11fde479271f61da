import { z } from 'astro/zod';
import { claimId, localText, slug } from './common.ts';

/** A word a reader may not know, or that parties use differently. */
export const glossaryEntry = z.strictObject({
  id: slug,
  term: localText,
  definition: localText,
  /** Who uses which word, where the word is contested. */
  usage: localText.optional(),
  /** Slug of the chapter that teaches it. */
  chapter: slug,
  claims: z.array(claimId).optional(),
});
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
