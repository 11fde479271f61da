import { z } from 'astro/zod';

/** What stands above the story: the answer in five lines is the MDX below it. */
export const opening = z.strictObject({
  /** The dateline above the headline. */
  kicker: z.string().trim().min(1),
  headline: z.string().trim().min(1),
  /** One sentence. */
  standfirst: z.string().trim().min(1),
});

/** A page about the project, in MDX. */
export const page = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence for share cards and search results. */
  description: z.string().trim().min(40).max(180),
});
