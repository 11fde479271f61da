import type { APIContext } from 'astro';
import { aboutChart } from '../../components/about-data.ts';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { channelsCsv, channelsTables } from '../../models/channels-data.ts';
import { localChannels } from '../../models/channels-local.ts';
import { jsonText } from '../../models/data-file.ts';
import { channelPublishers, chartData } from '../../queries.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** Who talked to whom, through whom, when, and how sure we are: nodes, edges and evidence, or one line a channel. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const chart = localChannels(await chartData('channels'), locale);
  const sources = await channelPublishers();
  const about = await aboutChart('channels', site);
  if (params['format'] === 'csv') return new Response(channelsCsv(chart, sources, about));
  return new Response(jsonText({ ...about, ...channelsTables(chart, sources) }));
}
