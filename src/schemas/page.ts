import { z } from 'astro/zod';
import { text } from './common.ts';

/** What stands above the story: the answer in five lines is the MDX below it. */
export const opening = z.strictObject({
  /** The dateline above the headline. */
  kicker: text,
  headline: text,
  /** One sentence. */
  standfirst: text,
});

/** A page about the project, in MDX. */
export const page = z.strictObject({
  title: text,
  /** One sentence for share cards and search results. */
  description: z.string().trim().min(40).max(180),
});
