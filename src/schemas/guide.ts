import { z } from 'astro/zod';
import { CHAPTERS } from './chapter-list.ts';
import { chartView } from './chart.ts';
import { localText, text } from './common.ts';
import { SHEETS } from './sheet.ts';

/** The lengths every chapter has a plan for, in minutes. */
const LESSONS = [20, 45, 90] as const;

/** Open data a class may work with, by the name it has under `/data/`. */
const DATA_FILES = ['claims', 'sources'] as const;

const step = z.strictObject({ minutes: z.int().min(1), text, shows: chartView.optional() });

const plan = z
  .strictObject({ minutes: z.literal(LESSONS), title: text, steps: z.array(step).min(3) })
  .refine(({ minutes, steps }) => steps.reduce((sum, each) => sum + each.minutes, 0) === minutes, 'the steps do not fill the lesson');

/** What a teacher needs beside the chapter itself; objectives, words and reading time come from the chapter. */
export const guide = z
  .strictObject({
    chapter: z.enum(CHAPTERS),
    /** What a class gets from the chapter. */
    purpose: text,
    /** To do before the lesson. */
    before: z.array(text).min(1),
    /** The sheet to print that its lessons use. */
    sheet: z.enum(SHEETS).optional(),
    plans: z.array(plan),
    discussion: z.array(text).min(2),
    /** What each pupil hands in on the way out. */
    exit: text,
    extensions: z.array(z.strictObject({ text, files: z.array(z.enum(DATA_FILES)).min(1) })).min(1),
    /** Care for a painful and contested subject. */
    care: z.strictObject({
      /** What may happen in the room, and what then helps. */
      reactions: z.array(text).min(1),
      words: z.array(text).min(1),
      /** Pupils to whom the subject is close. */
      close: text,
      /** How to stop. */
      stop: text,
    }),
    /** Ids in curriculum.yaml. */
    curriculum: z.array(text).min(1),
  })
  .refine(({ plans }) => plans.map(({ minutes }) => minutes).join() === LESSONS.join(), `one plan each for ${LESSONS.join(', ')} minutes, in this order`);
export type Guide = z.infer<typeof guide>;

/** A standard that a lesson may serve, in our own short words. */
export const standard = z.strictObject({
  id: text,
  set: z.enum(['c3', 'rh']),
  text: localText,
});
export type Standard = z.infer<typeof standard>;
