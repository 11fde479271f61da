import { z } from 'astro/zod';
import { CHAPTERS } from './chapter-list.ts';
import { slug, text } from './common.ts';

/** What stands above a chapter's text. The text itself is MDX, one file a chapter and locale. */
export const chapter = z.strictObject({
  /** Place in the story, from 1. */
  order: z.int().min(1).max(CHAPTERS.length),
  title: text,
  /** The one question the chapter answers. */
  question: text.refine((question) => question.endsWith('?'), 'a question ends with a question mark'),
  /** One sentence for share cards and search results. */
  description: z.string().trim().min(40).max(180),
  /** What a reader can do afterwards. */
  objectives: z.array(text).min(3),
  /** Glossary entries the chapter teaches, listed at its end. */
  terms: z.array(slug).min(1),
});
