import { allSources } from '../../queries.ts';

/** Every source, with its original publisher, date, kind and, where it is stable, its address. */
export async function GET(): Promise<Response> {
  const sources = [...(await allSources()).values()];
  return Response.json({ asOf: '2025-03-06', licence: 'CC-BY-4.0', sources });
}
