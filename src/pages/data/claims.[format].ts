import type { APIContext } from 'astro';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { path } from '../../i18n/paths.ts';
import { claimsCsv } from '../../models/claims-data.ts';
import { jsonText } from '../../models/data-file.ts';
import { allClaims, noteNumbers, uses, words } from '../../queries.ts';
import { AS_OF } from '../../schemas/common.ts';

export const getStaticPaths = () => ['csv', 'json'].map((format) => ({ params: { format } }));

/** Every claim of the story with who says so, when, how it is known and its sources; as JSON also where it is used. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const numbers = await noteNumbers();
  const claims = [...(await allClaims()).values()].sort((a, b) => a.id.localeCompare(b.id)).map((claim) => ({ ...claim, note: numbers.get(claim.id) }));
  if (params['format'] === 'csv') {
    const ui = await words(locale);
    const source = `${ui.site}, ${new URL(path(locale, 'sources/'), site).href}`;
    return new Response(claimsCsv(claims, locale, { title: ui.openData.files.claims, dateline: ui.dateline, asOf: AS_OF, licence: 'CC-BY-4.0', source }));
  }
  const used = await uses(locale);
  return new Response(jsonText({ asOf: AS_OF, licence: 'CC-BY-4.0', claims: claims.map((claim) => ({ ...claim, usedIn: used.get(claim.id) ?? [] })) }));
}
