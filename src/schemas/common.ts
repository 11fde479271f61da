import { z } from 'astro/zod';
import { firstDay, lastDay, realDay } from '../i18n/dates.ts';
import { LOCALES } from '../i18n/locales.ts';
import { spaced } from '../i18n/spaces.ts';

/** Words for readers. Their lines do not end within a date. */
export const text = z.string().trim().min(1).transform(spaced);

/** Text in every published locale. An enum-keyed record needs all its keys, so a gap fails the build. */
export const localText = z.record(z.enum(LOCALES), text);
export type LocalText = z.infer<typeof localText>;

/** Lower case with hyphens, as in addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case with hyphens');

/** A claim of the ledger, as numbered in the dossier: `F020`. */
export const claimId = z.string().regex(/^F\d{3}$/, 'a claim id looks like F020');

/** A source: `S003`, with a letter where one entry has two texts: `S077b`. */
export const sourceId = z.string().regex(/^S\d{3}[a-z]?$/, 'a source id looks like S003');

/** A quotation: the claim it belongs to and, where there are several, a letter: `F032a`; or `Q03a` for the article's own. */
export const quoteId = z.string().regex(/^[FQ]\d{2,3}[a-z]?$/, 'a quotation id looks like Q03a or F032a');

/** Ids of the claims a statement rests on. What has none is not publishable. */
export const claims = z.array(claimId).min(1);

/** A day, month or year: `2025-03-06`, `2025-03`, `2025`. */
export const plainDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks')
  .refine((date) => date.length !== 10 || realDay(date) !== '', 'there is no such day');

/** A day: `2025-03-06`. */
export const fullDay = z.string().refine((date) => realDay(date) !== '', 'write a day that exists as YYYY-MM-DD, in quotation marks');

/** The day the facts stand at. Nothing later is told outside “Since this story”. */
export const AS_OF = '2025-03-06';

/** When something happened or was said. `label` replaces the printed date where it is not exact ("mid-February 2025"). */
export const when = z
  .strictObject({
    from: plainDate,
    to: plainDate.optional(),
    label: localText.optional(),
  })
  .refine(({ from, to }) => to === undefined || lastDay(to) >= firstDay(from), 'ends before it starts');
export type When = z.infer<typeof when>;

/** One thing a chart can show: what the picker calls it, and what it says in words. */
export const stateWith = <Id extends z.ZodType<string>>(id: Id) => z.strictObject({ id, label: localText, summary: localText });
