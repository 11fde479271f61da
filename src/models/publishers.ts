/** As many publishers as one can read at a glance. */
const NAMED = 6;

/** "A; B; C and 3 more": the first publishers, and in the words of `more` how many `{count}` there are besides. */
export function firstOf(publishers: readonly string[], more: string): string {
  const rest = publishers.length - NAMED;
  return [publishers.slice(0, NAMED).join('; '), ...(rest > 0 ? [more.replace('{count}', String(rest))] : [])].join(' ');
}
