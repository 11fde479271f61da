/** A value as Astro writes it for islands: 0 for values and objects, 1 for lists. Charts and lessons hold no other kind. */
export type Encoded = [kind: number, value?: unknown];

/** What an island's props were, each part without the number of its kind. */
export function decoded([kind, value]: Encoded): unknown {
  if (kind === 1) return (value as Encoded[]).map(decoded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as Record<string, Encoded>).map(([name, part]) => [name, decoded(part)]));
}

/**
 * An island's props, as they stand in its attribute, where its chart comes whole, with all its evidence. In the story a chart is its picture
 * first, at `from`, and `whole` says where all of it is.
 */
export function wholeChart({ whole, ...props }: Record<string, Encoded>, from: string): { props: Record<string, Encoded>; from: string } {
  const address = whole && decoded(whole);
  return { props, from: typeof address === 'string' ? address : from };
}
