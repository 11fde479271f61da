import type { APIContext } from 'astro';
import { everyChart } from '../../../components/locale-paths.ts';
import { answerFile } from '../../../components/oembed.ts';
import type { Locale } from '../../../i18n/locales.ts';
import type { ChartId } from '../../../schemas/chart-list.ts';

export const getStaticPaths = everyChart;

/** The answer about a chart that also stands beside its page, at an address that can be made from the chart's name alone. */
export function GET({ props, site }: APIContext): Promise<Response> {
  const { locale, chart } = props as { locale: Locale; chart: ChartId };
  return answerFile(locale, { kind: 'charts', name: chart }, 'json', site);
}
