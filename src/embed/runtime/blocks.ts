/** Parts of a template that come, go, repeat or fail. */
import { currentScope, effect, end, nodesOf, type Scope, scope, set, type Signal, state } from './signals.ts';

type Render = (place: ChildNode) => void;

/** Shows one part at a time, and makes it anew when its key changes. */
function swap(place: ChildNode, choose: () => [key: unknown, render: Render | null | undefined]): void {
  let shown: unknown;
  let part: Scope | undefined;
  effect(() => {
    const [key, render] = choose();
    if (part !== undefined && key === shown) return;
    shown = key;
    if (part) end(part, true);
    part = scope(() => render?.(place));
  });
}

/** Shows the part that `choose` picks, or none; one that is picked again stays as it is. */
export function if_block(place: ChildNode, choose: (show: (part: Render) => void) => void): void {
  swap(place, () => {
    let chosen: Render | undefined;
    choose((part) => {
      chosen = part;
    });
    return [chosen, chosen];
  });
}

/** Makes a part anew whenever the value it hangs on changes. */
export function key(place: ChildNode, of: () => unknown, render: Render): void {
  swap(place, () => [of(), render]);
}

/** A part of a template handed on as a value. */
export function snippet(place: ChildNode, of: () => ((place: ChildNode, ...given: unknown[]) => void) | null | undefined, ...given: unknown[]): void {
  swap(place, () => {
    const part = of();
    return [part, part && ((at) => part(at, ...given))];
  });
}

/** What a repeated part gets changes with the list. */
const REACTIVE_ITEM = 1;
const REACTIVE_INDEX = 2;
/** The list is all there is in its parent. */
const ALONE = 4;

/** The key of a list without keys: the place of an item, from 0. */
export const index = (_: unknown, place: number): number => place;

type Item = { part: Scope; value: Signal | undefined; index: Signal<number> | undefined };

/** A part for each item of a list; parts move with their items. */
export function each(node: ChildNode, flags: number, list: () => Iterable<unknown> | null | undefined, keyOf: (value: unknown, index: number) => unknown, render: (place: ChildNode, value: unknown, index: unknown) => void, otherwise?: Render): void {
  const place = flags & ALONE ? node.appendChild(document.createTextNode('')) : node;
  let items = new Map<unknown, Item>();
  let instead: Scope | undefined;
  effect(() => {
    const next = new Map<unknown, Item>();
    for (const [at, value] of [...(list() ?? [])].entries()) {
      const id = keyOf(value, at);
      const known = items.get(id);
      if (known) {
        items.delete(id);
        if (known.value) set(known.value, value);
        if (known.index) set(known.index, at);
        next.set(id, known);
      } else {
        const own = { value: flags & REACTIVE_ITEM ? state(value) : undefined, index: flags & REACTIVE_INDEX ? state(at) : undefined };
        next.set(id, { ...own, part: scope(() => render(place, own.value ?? value, own.index ?? at)) });
      }
    }
    for (const { part } of items.values()) end(part, true);
    items = next;
    let before = place;
    for (const { part } of [...next.values()].reverse()) {
      if (part.end?.nextSibling !== before) before.before(...nodesOf(part));
      before = part.start ?? before;
    }
    if (next.size > 0) {
      if (instead) end(instead, true);
      instead = undefined;
    } else if (otherwise) instead ??= scope(() => otherwise(place));
  });
}

type Boundary = { onerror?: (error: unknown, reset: () => void) => void; failed?: (place: ChildNode, error: () => unknown, reset: () => () => void) => void };

/** Shows something else where a part throws, while it is made or later. */
export function boundary(place: ChildNode, { onerror, failed }: Boundary, render: Render): void {
  const home = scope(() => {});
  let part: Scope | undefined;
  const attempt = (make: () => void) => {
    if (part) end(part, true);
    part = undefined;
    part = scope(make, home);
  };
  const start = () => {
    try {
      attempt(() => render(place));
    } catch (error) {
      home.rescue?.(error);
    }
  };
  home.rescue = (error) => {
    attempt(() => failed?.(place, () => error, () => start));
    onerror?.(error, start);
  };
  start();
}

/** Lets a function work on an element as long as it is there. */
export function attach(element: Element, of: () => ((element: Element) => void | (() => void)) | null | undefined): void {
  effect(() => of()?.(element));
}

/** Something to do when the part of the page being made goes. */
export function teardown(work: () => void): void {
  currentScope()?.endings.push(work);
}
