/** Work done piece by piece, each in a task of its own, so that the page can answer in between. */

/** What a reader does that a chart may have to answer. Scrolling is none of it. */
const ASKS = ['click', 'keydown', 'input'] as const;

const waiting: (() => void)[] = [];

/** Does at once all that waits for its turn. */
function rush(): void {
  while (waiting.length > 0) waiting.shift()?.();
}

function next(): void {
  const work = waiting.shift();
  if (waiting.length > 0) setTimeout(next);
  work?.();
}

/** Works something out in a task of its own, before what needs it is taken over; on the server nothing is taken over. */
export function ahead(work: () => void): void {
  if (typeof document !== 'undefined') inTurn(work);
}

/** Does something after all that was asked for before it, in a task of its own, or at once if the reader asks for anything; the function it gives calls it off. */
export function inTurn(work: () => void): () => void {
  if (waiting.length === 0) {
    for (const sign of ASKS) addEventListener(sign, rush, { capture: true, once: true });
    setTimeout(next);
  }
  waiting.push(work);
  return () => {
    const place = waiting.indexOf(work);
    if (place >= 0) waiting.splice(place, 1);
  };
}
