import type { APIContext } from 'astro';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { path } from '../../i18n/paths.ts';
import { sourcesCsv } from '../../models/claims-data.ts';
import { jsonText } from '../../models/data-file.ts';
import { allSources, words } from '../../queries.ts';
import { AS_OF } from '../../schemas/common.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** Every source, with its original publisher, date, kind and, where it is stable, its address. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const sources = [...(await allSources()).values()];
  if (params['format'] === 'json') return new Response(jsonText({ asOf: AS_OF, licence: 'CC-BY-4.0', sources }));
  const ui = await words(locale);
  const source = `${ui.site}, ${new URL(path(locale, 'sources/'), site).href}`;
  return new Response(sourcesCsv(sources, locale, { title: ui.openData.files.sources, dateline: ui.dateline, asOf: AS_OF, licence: 'CC-BY-4.0', source }));
}
