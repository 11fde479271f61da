import type { APIContext } from 'astro';
import { answerFile } from '../../../components/oembed.ts';
import { LOCALES, type Locale, prefix } from '../../../i18n/locales.ts';
import { CHART_IDS, type ChartId } from '../../../queries.ts';

export function getStaticPaths() {
  return LOCALES.flatMap((locale) => CHART_IDS.map((chart) => ({ params: { locale: prefix(locale), chart }, props: { locale, chart } })));
}

/** The answer about a chart that also stands beside its page, at an address that can be made from the chart's name alone. */
export function GET({ props, site }: APIContext): Promise<Response> {
  const { locale, chart } = props as { locale: Locale; chart: ChartId };
  return answerFile(locale, { kind: 'charts', name: chart }, 'json', site);
}
