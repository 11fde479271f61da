import { z } from 'astro/zod';
import { sourceId, text, when } from './common.ts';

/** Kinds of source, the closest to what happened first. */
export const SOURCE_KINDS = ['primary', 'news', 'analysis', 'institute', 'reference', 'other'] as const;

/** A document, report or reference that claims rest on. */
export const source = z.strictObject({
  id: sourceId,
  /** The original publisher, never a mirror. */
  publisher: text,
  /** The title, or what the document is about where it has none. */
  title: text,
  /** When it was published; left out where it carries no date. */
  when: when.optional(),
  kind: z.enum(SOURCE_KINDS),
  /** 1: primary text or official record. 2: established outlet. 3: read in a copy; the original publisher is named. */
  quality: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** How it was read for this story: the article itself, an excerpt of the page, or known and named but not read again. */
  read: z.enum(['article', 'excerpt', 'known']),
  /** A stable address of quality 1 or 2; otherwise none. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** A caution for the reader, such as "state agency" or "advocacy group". */
  note: text.optional(),
});
export type Source = z.infer<typeof source>;
