/** Parts of a chart that are drawn in tasks of their own: all of it at once would keep a phone from answering. In an embed this stands for `views/Later.svelte` and `views/turns.ts`. */
import { currentScope, scope } from './signals.ts';

type Part = () => void;

/** Parts that wait; none where the chart stands already and a new part is drawn at once. */
let waiting: Part[] | undefined;

/** Does something in its turn, before what needs it; where nothing waits, that does it for itself. */
export function ahead(work: Part): void {
  const home = currentScope();
  waiting?.push(() => scope(work, home));
}

/** A part in a task of its own while a chart is made, and at once afterwards. */
export default function Later(place: ChildNode, { children }: { children: (place: ChildNode) => void }): void {
  const draw = () => children(place);
  if (waiting) ahead(draw);
  else draw();
}

/** Makes something, then each of its parts in a task of its own, then goes on; where one of them throws, no further. */
export function inParts(make: Part, then: () => void): void {
  const parts = [make];
  const next = () => {
    waiting = parts;
    try {
      parts.shift()?.();
    } finally {
      waiting = undefined;
    }
    if (parts.length > 0) setTimeout(next);
    else then();
  };
  next();
}
