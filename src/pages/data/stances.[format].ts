import type { APIContext } from 'astro';
import { aboutChart } from '../../components/about-data.ts';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { claimsWithin } from '../../models/citations.ts';
import { jsonText } from '../../models/data-file.ts';
import { stancesCsv, stancesTables } from '../../models/stances-data.ts';
import { chartData, publishers } from '../../queries.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** What each side says: every point with both codings, its claims and the criteria of its steps. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const data = await chartData('stances');
  const about = await aboutChart('stances', site);
  if (params['format'] === 'json') return new Response(jsonText({ ...about, ...stancesTables(data, locale) }));
  const behind = new Map(await Promise.all(claimsWithin(data.issues).map(async (id) => [id, await publishers([id])] as const)));
  const named = (claims: readonly string[]) => [...new Set(claims.flatMap((id) => behind.get(id) ?? []))].join('; ');
  return new Response(stancesCsv(data, locale, named, about));
}
