import type { APIContext } from 'astro';
import { aboutList } from '../../components/about-data.ts';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { claimsCsv } from '../../models/claims-data.ts';
import { jsonText } from '../../models/data-file.ts';
import { allClaims, noteNumbers, uses } from '../../queries.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** Every claim of the story with who says so, when, how it is known and its sources; as JSON also where it is used. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const numbers = await noteNumbers();
  const claims = [...(await allClaims()).values()].sort((a, b) => a.id.localeCompare(b.id)).map((claim) => ({ ...claim, note: numbers.get(claim.id) }));
  const about = await aboutList('claims', site);
  if (params['format'] === 'csv') return new Response(claimsCsv(claims, locale, about));
  const used = await uses(locale);
  return new Response(jsonText({ ...about, claims: claims.map((claim) => ({ ...claim, usedIn: used.get(claim.id) ?? [] })) }));
}
