import type { APIContext } from 'astro';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { path } from '../../i18n/paths.ts';
import { claimsWithin } from '../../models/citations.ts';
import { type About, jsonText } from '../../models/data-file.ts';
import { stancesCsv, stancesTables } from '../../models/stances-data.ts';
import { chartData, publishers, words } from '../../queries.ts';
import { AS_OF } from '../../schemas/common.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** What each side says: every point with both codings, its claims and the criteria of its steps. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const data = await chartData('stances');
  const ui = await words(locale);
  const about: About = {
    title: ui.chart.names.stances,
    question: ui.chart.answers.stances,
    dateline: ui.dateline,
    asOf: AS_OF,
    licence: 'CC-BY-4.0',
    source: `${ui.site}, ${new URL(path(locale, 'charts/stances/'), site).href}`,
  };
  if (params['format'] === 'json') return new Response(jsonText({ ...about, ...stancesTables(data, locale) }));
  const behind = new Map(await Promise.all(claimsWithin(data.issues).map(async (id) => [id, await publishers([id])] as const)));
  const named = (claims: readonly string[]) => [...new Set(claims.flatMap((id) => behind.get(id) ?? []).flatMap((name) => name.split('; ')))].join('; ');
  return new Response(stancesCsv(data, locale, named, about));
}
