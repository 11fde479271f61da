/** What an editor can paste to show a chart, without the schema, so that a page's script can carry it. */
export const FORMS = ['plain', 'script', 'picture', 'element', 'oembed'] as const;
export type Form = (typeof FORMS)[number];
