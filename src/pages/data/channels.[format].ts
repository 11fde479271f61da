import type { APIContext } from 'astro';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { path } from '../../i18n/paths.ts';
import { channelsCsv, channelsTables } from '../../models/channels-data.ts';
import { localChannels } from '../../models/channels-local.ts';
import { type About, jsonText } from '../../models/data-file.ts';
import { chartData, publishers, words } from '../../queries.ts';
import { AS_OF } from '../../schemas/common.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** Who talked to whom, through whom, when, and how sure we are: nodes, edges and evidence, or one line a channel. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const data = await chartData('channels');
  const chart = localChannels(data, locale);
  const sources = await Promise.all(data.channels.map(async ({ claims }) => (await publishers(claims)).join('; ')));
  const ui = await words(locale);
  const page = new URL(path(locale, 'charts/channels/'), site).href;
  const about: About = {
    title: ui.chart.names.channels,
    question: ui.chart.answers.channels,
    dateline: ui.dateline,
    asOf: AS_OF,
    licence: 'CC-BY-4.0',
    source: `${ui.site}, ${page}`,
  };
  if (params['format'] === 'csv') return new Response(channelsCsv(chart, sources, about));
  return new Response(jsonText({ ...about, ...channelsTables(chart, sources) }));
}
