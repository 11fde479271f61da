import { z } from 'astro/zod';
import { claims, localText, slug, when } from './common.ts';

const side = z.strictObject({
  /** The number as printed large: "About 1,200". */
  figure: localText,
  /** What is counted. */
  what: localText,
  /** Who counts. */
  who: localText,
  when,
  /** What the number leaves out, or who disputes it. */
  limit: localText,
  claims,
});

/** Two figures that stand together, same type size, about equally long: never one side alone. */
export const pair = z.strictObject({ id: slug, title: localText, sides: z.tuple([side, side]) });
