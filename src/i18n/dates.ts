import { languageTag, type Locale, RANGE } from './locales.ts';

/**
 * A day, a month or a year as written in the ledger: `2025-03-06`, `2025-03` or `2025`.
 * Plain text on purpose: a time zone can never move it to another day.
 */
export type PlainDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function parts(date: PlainDate): { year: number; month?: number; day?: number } {
  const match = shape.exec(date);
  if (!match) throw new Error(`"${date}" is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD`);
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** "6 March 2025", "March 2025" or "2025", with spaces that do not break. */
export function formatDate(date: PlainDate, locale: Locale): string {
  const { year, month, day } = parts(date);
  const utc = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return formatFor(locale, month !== undefined, day !== undefined).format(utc).replaceAll(' ', '\u00a0');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times longer than using it, so each is made once. */
function formatFor(locale: Locale, month: boolean, day: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${day}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'UTC', year: 'numeric', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }) });
  formats.set(key, format);
  return format;
}

/** "14 to 16 December 1988", "2006 to 2011": what two dates share is said once. */
export function formatRange(from: PlainDate, to: PlainDate | undefined, locale: Locale): string {
  if (to === undefined || to === from) return formatDate(from, locale);
  const a = parts(from);
  const b = parts(to);
  const sameMonth = a.year === b.year && a.month === b.month && a.day !== undefined && b.day !== undefined;
  return RANGE[locale].replace('{from}', sameMonth ? String(a.day) : formatDate(from, locale)).replace('{to}', formatDate(to, locale));
}

/** The last day a date may mean: `2025-03` ends on 31 March. For comparing, as `YYYY-MM-DD`. */
export function lastDay(date: PlainDate): string {
  const { year, month, day } = parts(date);
  if (day !== undefined) return date;
  const end = new Date(Date.UTC(year, month ?? 12, 0));
  return end.toISOString().slice(0, 10);
}

/** The first day a date may mean: `2025-03` begins on 1 March. For comparing, as `YYYY-MM-DD`. */
export function firstDay(date: PlainDate): string {
  const { year, month, day } = parts(date);
  return [String(year).padStart(4, '0'), String(month ?? 1).padStart(2, '0'), String(day ?? 1).padStart(2, '0')].join('-');
}

/** A day that exists, as it came; otherwise empty. */
export function realDay(raw: string): string {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(raw) ?? []).map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= last ? raw : '';
}
