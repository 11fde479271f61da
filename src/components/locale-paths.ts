import { LOCALES, prefix } from '../i18n/locales.ts';

/** One page in every published locale: the `getStaticPaths` of most pages. */
export function everyLocale() {
  return LOCALES.map((locale) => ({ params: { locale: prefix(locale) }, props: { locale } }));
}
