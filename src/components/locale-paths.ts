import { LOCALES, prefix } from '../i18n/locales.ts';
import { CHART_IDS } from '../schemas/chart-list.ts';

/** One page in every published locale: the `getStaticPaths` of most pages. */
export function everyLocale() {
  return LOCALES.map((locale) => ({ params: { locale: prefix(locale) }, props: { locale } }));
}

/** The same of every chart. */
export function everyChart() {
  return LOCALES.flatMap((locale) => CHART_IDS.map((chart) => ({ params: { locale: prefix(locale), chart }, props: { locale, chart } })));
}
