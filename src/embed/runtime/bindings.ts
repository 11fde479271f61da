/** Values that go both ways between a control and a signal, and events. */
import { teardown } from './blocks.ts';
import { effect } from './signals.ts';

type Value = unknown;
type Get = () => Value;
type Set = (value: Value) => void;
type Choosing = HTMLSelectElement & { chosen?: Value };

/** Listens to an event of an element, or of the window or document for as long as the part being made stands. */
export function event(name: string, target: EventTarget, handler: EventListener | undefined, capture = false): void {
  if (!handler) return;
  target.addEventListener(name, handler, capture);
  if (target === window || target === document) teardown(() => target.removeEventListener(name, handler, capture));
}

/** The same: the compiler names apart what its own runtime would handle at the root. */
export function delegated(name: string, target: EventTarget, handler: EventListener | undefined): void {
  event(name, target, handler);
}

/** Keeps a property of an element and a signal alike; the event `on` says that the reader changed it. Undefined is written as an empty text. */
export function bind_property(name: string, on: string, element: Element, put: Set, get: Get): void {
  element.addEventListener(on, () => put(Reflect.get(element, name)));
  effect(() => {
    const value = get();
    if (Reflect.get(element, name) !== value) Reflect.set(element, name, value ?? '');
  });
}

/** Chooses the option with a value. */
export function select_option(select: HTMLSelectElement, value: Value): void {
  (select as Choosing).chosen = value;
  select.value = String(value ?? '');
}

/** Keeps the choice when the options change. */
export function init_select(select: HTMLSelectElement): void {
  const observer = new MutationObserver(() => {
    if ('chosen' in select) select_option(select, select.chosen);
  });
  observer.observe(select, { childList: true, subtree: true, attributeFilter: ['value'] });
  teardown(() => observer.disconnect());
}

/** Keeps the chosen option of a list and a signal alike. */
export function bind_select_value(select: HTMLSelectElement, get: Get, put: Set): void {
  select.addEventListener('change', () => {
    (select as Choosing).chosen = select.value;
    put(select.value);
  });
  effect(() => select_option(select, get()));
}

/** Hands on an element once it is made, and null when its part goes. */
export function bind_this(element: Element, put: Set): void {
  put(element);
  teardown(() => put(null));
}

/** Hands on a box of an element (`contentRect` and the like, in px), as soon as it is laid out and whenever it changes. */
export function bind_resize_observer(element: Element, name: string, put: Set): void {
  const observer = new ResizeObserver(([entry]) => entry && put(Reflect.get(entry, name)));
  observer.observe(element);
  teardown(() => observer.disconnect());
}
