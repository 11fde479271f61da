/** Claims and sources as tables, for those who work with spreadsheets. */
import type { Locale } from '../i18n/locales.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';
import { csv } from './csv.ts';
import { aboutColumns, type FileAbout } from './data-file.ts';

/** One line a claim: its words, when, who says so, how it is known, and the sources behind it. `note`: its number on the site. */
export function claimsCsv(claims: readonly (Claim & { note: number | undefined })[], locale: Locale, about: FileAbout): string {
  const rows = claims.map(({ id, note, text, when, by, confidence, sources, since }) => ({
    ...{ id, note: String(note ?? ''), text: text[locale], from: when.from, to: when.to, when: when.label?.[locale], by: by[locale], confidence, sources: sources.join(' '), since },
    ...aboutColumns(about),
  }));
  return csv(Object.keys(rows[0] ?? {}), rows);
}

/** One line a source. `work`: its own title, for `title` is that of the file. */
export function sourcesCsv(sources: readonly Source[], locale: Locale, about: FileAbout): string {
  const rows = sources.map(({ id, publisher, title, when, kind, quality, read, url, note }) => ({
    ...{ id, publisher, work: title, from: when?.from, to: when?.to, when: when?.label?.[locale], kind, quality: String(quality), read, url, note },
    ...aboutColumns(about),
  }));
  return csv(Object.keys(rows[0] ?? {}), rows);
}
