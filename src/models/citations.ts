/** Who cites what: claims named in prose, in quotations, in paired figures and in chart data. Pure text work. */

/** Ids to resolve, as held in the ledger. */
export type Lookups = {
  /** Quotation id to the claim it belongs to. */
  quoteClaim: ReadonlyMap<string, string>;
  /** Pair id to its claims. */
  pairClaims: ReadonlyMap<string, readonly string[]>;
  /** Claims of the two voice cards. */
  voiceClaims: readonly string[];
};

/** One reference in an author's text, in reading order. */
export type Reference = { kind: 'claim' | 'quote' | 'pair' | 'voices' | 'term' | 'chart'; id: string; /** Of a chart: the query of the state it is shown in. */ state?: string };

const tag = /<(Cite|Quote|Quotes|Pair|Voices|Term|Chart|Steps)\b([^>]*)>/g;
const kinds = { Cite: 'claim', Quote: 'quote', Quotes: 'quote', Pair: 'pair', Voices: 'voices', Term: 'term', Chart: 'chart', Steps: 'chart' } as const;

/** Every id an author's text refers to, in reading order, repeats included. */
export function references(mdx: string): Reference[] {
  return [...mdx.matchAll(tag)].flatMap(([, name, attributes]): Reference[] => {
    const kind = kinds[name as keyof typeof kinds];
    if (kind === 'voices') return [{ kind, id: '' }];
    const ids = /\bids?="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '';
    const state = /\bstate="([^"]*)"/.exec(attributes ?? '')?.[1];
    return ids.split(/\s+/).filter(Boolean).map((id) => ({ kind, id, ...(state === undefined ? {} : { state }) }));
  });
}

/** Claim ids a text rests on, in the order they first appear. Unknown ids are kept, so that a test can name them. */
export function claimsCited(mdx: string, { quoteClaim, pairClaims, voiceClaims }: Lookups): string[] {
  const all = references(mdx).flatMap(({ kind, id }) => {
    if (kind === 'claim') return [id];
    if (kind === 'quote') return [quoteClaim.get(id) ?? id];
    if (kind === 'pair') return pairClaims.get(id) ?? [id];
    if (kind === 'voices') return voiceClaims;
    return [];
  });
  return [...new Set(all)];
}

/** Every claim id that stands anywhere inside a piece of data, in order. */
export function claimsWithin(data: unknown): string[] {
  if (typeof data === 'string') return /^F\d{3}$/.test(data) ? [data] : [];
  if (Array.isArray(data)) return [...new Set(data.flatMap(claimsWithin))];
  if (data !== null && typeof data === 'object') return [...new Set(Object.values(data).flatMap(claimsWithin))];
  return [];
}
