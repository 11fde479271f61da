/** What the key of the ladder explains, in order; each has a sample and words. */
export const MARKS = ['institution', 'voice', 'band', 'bandOnly', 'hollow', 'trail', 'gap'] as const;
export type MarkName = (typeof MARKS)[number];
