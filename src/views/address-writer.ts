import { keepSettings, readParams } from './address.ts';
import { whenResting } from './resting.ts';
import { inTurn } from './turns.ts';

/** Browsers refuse an address that changes more than about three times a second for long, so it is written when the reader rests. */
const REST = 400;

/** The page's address with the query of a state; how the page is read stays. */
const withQuery = (query: string): string => `${location.pathname}${keepSettings(query, location.search)}${location.hash}`;

/**
 * Writes a state into the page's address, replacing the entry in the history, when the reader rests or leaves. `addressOf` makes the address of what is written.
 * `flush` writes at once what is not yet written, and says whether there was anything; of an entry that was left it writes nothing. `stop` forgets it.
 */
export function addressWriter(addressOf = withQuery): { write: (state: string) => void; flush: () => boolean; stop: () => void } {
  const resting = whenResting(REST);
  let due: string | undefined;
  /** Query of the entry in the history that it is due on. */
  let on = '';
  const stop = () => {
    resting.stop();
    due = undefined;
  };
  const flush = () => {
    const found = due !== undefined && on === location.search;
    if (due !== undefined && found) history.replaceState(history.state, '', addressOf(due));
    stop();
    return found;
  };
  const write = (state: string) => {
    due = state;
    on = location.search;
    resting.later(flush);
    addEventListener('pagehide', flush, { once: true });
  };
  return { write, flush, stop };
}

/**
 * Takes over what the page's address asks for, once the chart as it came is there, and again when the reader goes back or forward on the page,
 * where a step within the page keeps what the chart shows by then. The function it gives ends that.
 */
export function fromAddress(take: (params: Record<string, string>) => void, flush: () => boolean): () => void {
  const look = () => take(readParams(location.search));
  const back = () => void (flush() || look());
  if (location.search !== '') inTurn(look);
  addEventListener('popstate', back);
  return () => removeEventListener('popstate', back);
}
