import type { APIContext } from 'astro';
import { everyChart } from '../../../../components/locale-paths.ts';
import type { Locale } from '../../../../i18n/locales.ts';
import { path } from '../../../../i18n/paths.ts';
import { stateNames } from '../../../../models/named-states.ts';
import { words } from '../../../../queries.ts';
import type { ChartId } from '../../../../schemas/chart-list.ts';

export const getStaticPaths = everyChart;

/** What to do with the files of a chart's pack. */
export async function GET({ props, site }: APIContext): Promise<Response> {
  const { locale, chart } = props as { locale: Locale; chart: ChartId };
  const ui = await words(locale);
  const { readme, state } = ui.embed.pack;
  const states = stateNames(chart).map((name) => `${`${name}/`.padEnd(15)}${state}`);
  const filled = { title: ui.chart.names[chart], page: new URL(path(locale, `charts/${chart}/`), site).href, states: states.join('\n'), dateline: ui.dateline, open: ui.embed.builder.open };
  return new Response(Object.entries(filled).reduce((text, [name, value]) => text.replace(`{${name}}`, value), `${readme}\n`));
}
