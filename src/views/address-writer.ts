import { keepSettings, readParams } from './address.ts';
import { whenResting } from './resting.ts';
import { inTurn } from './turns.ts';

/** Browsers refuse an address that changes more than about three times a second for long, so it is written when the reader rests. */
const REST = 400;

/** Writes the query of a state into the page's address, replacing the entry in the history; how the page is read stays. `stop` forgets what is not yet written. */
export function addressWriter(): { write: (query: string) => void; stop: () => void } {
  const { later, stop } = whenResting(REST);
  return { write: (query) => later(() => history.replaceState(history.state, '', `${location.pathname}${keepSettings(query, location.search)}${location.hash}`)), stop };
}

/** Takes over what the page's address asks for, once the chart as it came is there. */
export function fromAddress(take: (params: Record<string, string>) => void): void {
  if (location.search !== '') inTurn(() => take(readParams(location.search)));
}
