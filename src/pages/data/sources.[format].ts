import type { APIContext } from 'astro';
import { aboutList } from '../../components/about-data.ts';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { sourcesCsv } from '../../models/claims-data.ts';
import { jsonText } from '../../models/data-file.ts';
import { allSources } from '../../queries.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** Every source, with its original publisher, date, kind and, where it is stable, its address. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const sources = [...(await allSources()).values()];
  const about = await aboutList('sources', site);
  return new Response(params['format'] === 'csv' ? sourcesCsv(sources, locale, about) : jsonText({ ...about, sources }));
}
