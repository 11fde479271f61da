import { whenResting } from './resting.ts';

/** Longest query looked at, in characters. */
const LONGEST = 2048;

/** Query parameters as a map without a prototype. The first of several wins; broken input gives an empty map. */
export function readParams(query: string): Record<string, string> {
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(query.slice(0, LONGEST))) params[name] ??= value;
  return params;
}

/** Browsers refuse an address that changes more than about three times a second for long, so it is written when the reader rests. */
const REST = 400;

/** Writes the query of a state into the page's address, replacing the entry in the history; `stop` forgets what is not yet written. */
export function addressWriter(): { write: (query: string) => void; stop: () => void } {
  const { later, stop } = whenResting(REST);
  return { write: (query) => later(() => history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`)), stop };
}
