import { DEFAULT_LOCALE } from '../../i18n/locales.ts';
import { allClaims, noteNumbers, uses } from '../../queries.ts';

/** Every claim of the story with who says so, when, how it is known, its sources and where it is used. */
export async function GET(): Promise<Response> {
  const numbers = await noteNumbers();
  const used = await uses(DEFAULT_LOCALE);
  const claims = [...(await allClaims()).values()]
    .map((claim) => ({ ...claim, note: numbers.get(claim.id), usedIn: used.get(claim.id) ?? [] }))
    .sort((a, b) => a.id.localeCompare(b.id));
  return Response.json({ asOf: '2025-03-06', licence: 'CC-BY-4.0', claims });
}
