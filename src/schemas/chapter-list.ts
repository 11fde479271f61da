/** The chapters by name, without the schema, so that a page’s script can carry them. */

/** The order the story is told in; also the addresses. */
export const CHAPTERS = [
  'talking-directly',
  'messages-through-others',
  'what-hamas-says-it-wants',
  'lines-on-the-map',
  'who-would-run-gaza',
  'the-weapons',
  'what-the-others-want',
] as const;
export type ChapterSlug = (typeof CHAPTERS)[number];
