import { z } from 'astro/zod';
import { CHAPTERS } from './chapter-list.ts';
import { chartView } from './chart.ts';
import { claims, text } from './common.ts';

const option = z.strictObject({
  text,
  /** What a pupil reads after choosing it. */
  why: text,
  /** The one right answer says so. */
  right: z.literal(true).optional(),
});

const shared = {
  /** Number within the chapter. Assignments point to it: stable for ever, a retired number is not used again. */
  n: z.int().min(1).max(99),
  ask: text,
  /** The chart and state the question is about, where it is about a chart. */
  shows: chartView.optional(),
  /** What the answer and the feedback rest on. */
  claims,
};

const choice = z
  .strictObject({ ...shared, kind: z.literal('choice'), options: z.array(option).min(3).max(5) })
  .refine(({ options }) => options.filter(({ right }) => right).length === 1, 'exactly one option is right')
  .refine(({ options }) => new Set(options.map((each) => each.text)).size === options.length, 'two options are the same');

const short = z.strictObject({
  ...shared,
  kind: z.literal('short'),
  /** An answer in full. */
  answer: text,
  /** What to look for in a pupil's own words. */
  look: z.array(text).min(1),
});

const question = z.discriminatedUnion('kind', [choice, short]);
export type Question = z.infer<typeof question>;

/** The questions of a chapter, one file a chapter and locale. One of them at least is about reading its chart. */
export const questionSet = z
  .strictObject({ chapter: z.enum(CHAPTERS), questions: z.array(question).min(4) })
  .refine(({ questions }) => new Set(questions.map(({ n }) => n)).size === questions.length, 'a number stands for two questions')
  .refine(({ questions }) => questions.some(({ shows }) => shows), 'no question is about the chart');
export type QuestionSet = z.infer<typeof questionSet>;
