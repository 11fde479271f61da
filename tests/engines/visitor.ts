/** What a visitor can do in any browser, and what follows from it: finding, waiting, pointing, walking with the Tab key. */

export type Role = 'button' | 'combobox' | 'radio' | 'slider';

/** Something on the page as a visitor knows it: by what it is and how it is called; or by a selector where it has no name. */
export type Target = { role: Role; name: string | RegExp } | string;

export type Key = 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter' | 'Escape' | 'Home' | 'Space' | 'Tab';

/** A place in the window, in CSS pixels; or in a box, in shares of its size. */
export type Place = { x: number; y: number };

/** One browser with one window. The first visible match of a target is meant; it is waited for. */
export interface Visitor {
  open(address: string): Promise<void>;
  /** Presses a key where the focus is, or types a letter. */
  key(key: Key | { letter: string }): Promise<void>;
  /** Presses the button of the mouse at the first place, moves through the others and lets go. */
  point(places: Place[]): Promise<void>;
  /** Asks the page about an element. The question travels as text: it sees nothing but what it is given. */
  ask<T, G = undefined>(target: Target, question: (element: HTMLElement, given: G) => T, given?: G): Promise<T>;
  close(): Promise<void>;
}

/** How long anything may take to come true, in milliseconds. */
export const PATIENCE = 10_000;

/** Asks until the answer is acceptable; throws with the last answer if it never is. A chart may draw an element anew while it is asked about. */
export async function until<T>(wanted: string, ask: () => Promise<T>, accept: (answer: T) => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask().catch((error: Error) => error);
    if (!(answer instanceof Error) && accept(answer)) return;
    if (Date.now() > end) throw new Error(`wanted ${wanted}; was ${answer instanceof Error ? answer.message : JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const called = (target: Target) => (typeof target === 'string' ? target : `${target.role} ${target.name}`);

/** Waits until an element says something. */
export const says = (visitor: Visitor, target: Target, words: RegExp) =>
  until(`${called(target)} to say ${words}`, () => visitor.ask(target, (element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''), (text) => words.test(text));

/** Waits until an attribute of an element reads so; an absent one reads as nothing. */
export const reads = (visitor: Visitor, target: Target, attribute: string, value: RegExp) =>
  until(`${attribute} of ${called(target)} to be ${value}`, () => visitor.ask(target, (element, name) => element.getAttribute(name) ?? '', attribute), (text) => value.test(text));

/** Waits until the address reads so. */
export const arrives = (visitor: Visitor, address: RegExp) => until(`the address to be ${address}`, () => visitor.ask('html', () => location.href), (text) => address.test(text));

/** Waits until so many elements match and can be seen. */
export const counts = (visitor: Visitor, selector: string, count: number) =>
  until(
    `${count} of ${selector}`,
    () => visitor.ask('html', (root, css) => [...root.querySelectorAll(css)].filter((element) => element.getClientRects().length > 0).length, selector),
    (found) => found === count,
  );

/** The place in the window where a share of an element's box is, once that is in view. */
const placeOf = (visitor: Visitor, target: Target, at: Place = { x: 0.5, y: 0.5 }) =>
  visitor.ask(
    target,
    (element, { x, y }) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return { x: Math.round(box.x + box.width * x), y: Math.round(box.y + box.height * y) };
    },
    at,
  );

export async function click(visitor: Visitor, target: Target, at?: Place): Promise<void> {
  await visitor.point([await placeOf(visitor, target, at)]);
}

/** Drags from the middle of an element to a share of the box of another. */
export async function drag(visitor: Visitor, target: Target, within: Target, to: Place): Promise<void> {
  const end = await placeOf(visitor, within, to);
  const start = await visitor.ask(target, (element) => {
    const box = element.getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  });
  const between = (share: number) => ({ x: Math.round(start.x + (end.x - start.x) * share), y: Math.round(start.y + (end.y - start.y) * share) });
  await visitor.point([start, between(0.3), between(0.7), end]);
}

/** Presses keys one after the other, each once the one before has been dealt with. */
export async function press(visitor: Visitor, ...keys: Key[]): Promise<void> {
  for (const key of keys) await visitor.key(key);
}

export async function type(visitor: Visitor, word: string): Promise<void> {
  for (const letter of word) await visitor.key({ letter });
}

/** Walks on with the Tab key until something has the focus. */
export async function tabTo(visitor: Visitor, target: Target): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await visitor.ask(target, (element) => element === document.activeElement)) return;
    await visitor.key('Tab');
  }
  throw new Error(`the Tab key never gets to ${called(target)}`);
}
