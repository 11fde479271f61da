/** Components: what they do when they come and go, and how one is put on a page. */
import { teardown } from './blocks.ts';
import { inParts } from './later.ts';
import { afterwards, currentScope, flush, scope } from './signals.ts';

type Arrival = () => void | (() => void);

const open: Arrival[][] = [];

/** Begins a component: what it asks `onMount` for is kept until `pop`. */
export function push(): void {
  open.push([]);
}

/** Ends a component: once the page is up to date its arrivals run, and what they return is done when it goes. */
export function pop(): void {
  const scope = currentScope();
  for (const arrival of open.pop() ?? []) {
    afterwards(() => {
      const end = arrival();
      if (end) scope?.endings.push(end);
    });
  }
}

/** Something to do once the component stands on the page. */
export function onMount(arrival: Arrival): void {
  open.at(-1)?.push(arrival);
}

/** Something to do when the component goes. */
export function onDestroy(work: () => void): void {
  teardown(work);
}

let ids = 0;

/** A new id, unlike those written on the server. */
export function props_id(): string {
  ids += 1;
  return `e${ids}`;
}

/** A compiled view: it puts itself before a place, with what it is given. */
export type Component = (place: ChildNode, props: Record<string, unknown>) => void;

/** Makes something part by part, and puts it in place of what an element holds; `swap` says what is done before and after. */
export function mount(make: (place: ChildNode) => void, target: Element, swap: (put: () => void) => void): void {
  const fragment = document.createDocumentFragment();
  const place = fragment.appendChild(document.createTextNode(''));
  inParts(
    () => scope(() => make(place)),
    () =>
      swap(() => {
        target.replaceChildren(fragment);
        flush();
      }),
  );
}
