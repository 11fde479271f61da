import { KEPT_TOGETHER, languageTag, LOCALES } from './locales.ts';

const months = LOCALES.flatMap((locale) => {
  const format = new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'UTC', month: 'long' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month)));
});
const after = [...months, ...LOCALES.flatMap((locale) => KEPT_TOGETHER[locale].after)].join('|');
const before = [...months, ...LOCALES.flatMap((locale) => KEPT_TOGETHER[locale].before)].join('|');
const inDates = new RegExp(`(?<=[\\d}]) (?=(?:${after})(?!\\p{L}))|(?<=(?<!\\p{L})(?:${before})) (?=\\d)|(?<=©) `, 'giu');

/** Text whose lines do not end within a date ("4 June 1967") or between a number and what it counts ("70.5 km²", "article 20"). */
export const spaced = (text: string): string => text.replace(inDates, '\u00a0');

/** The same text with plain spaces, as files for other programs have it: a search there finds what it looks for. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
