/** Every published locale. Adding one here makes the build list every text that is missing in it. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** How a locale says that something lasted from one date to another. */
export const RANGE: Readonly<Record<Locale, string>> = { en: '{from} to {to}' };

/** Words a number is not parted from at the end of a line: units that follow it, and what it numbers before it. */
export const KEPT_TOGETHER: Readonly<Record<Locale, { after: readonly string[]; before: readonly string[] }>> = {
  en: { after: ['km', 'million', 'billion', 'per cent', '%'], before: ['article', 'resolution'] },
};

export const DEFAULT_LOCALE: Locale = 'en';

export type Direction = 'ltr' | 'rtl';

/** The direction a locale is read in, by its language: not every browser could be asked. */
export function direction(locale: string): Direction {
  return ['ar', 'he', 'fa', 'ur'].includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The language tag by which a browser's or Node's own rules are asked for: our English is British. */
export function languageTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** The path segment of a locale; the default locale lives at the root and has none. */
export function prefix(locale: Locale): string | undefined {
  return locale === DEFAULT_LOCALE ? undefined : locale;
}

/** The locale of a page from its route: no segment means the default. */
export function localeOf(segment: string | undefined): Locale {
  return LOCALES.find((locale) => locale === segment) ?? DEFAULT_LOCALE;
}
