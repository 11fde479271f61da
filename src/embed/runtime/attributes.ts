/** Writes texts, attributes, classes and styles. */
import { derived, effect, get } from './signals.ts';

const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Writes a text; null and undefined are none. */
export function set_text(node: Text, value: unknown): void {
  const next = shown(value);
  if (node.data !== next) node.data = next;
}

/** An attribute as the page would write it; true and false go to the property where there is one. */
export function set_attribute(element: Element, name: string, value: unknown): void {
  if (typeof value === 'boolean' && name in element) Object.assign(element, { [name]: value });
  else if (value === null || value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** Class names from texts, lists and records of what holds. */
export function clsx(value: unknown): string {
  if (Array.isArray(value)) return value.map(clsx).filter(Boolean).join(' ');
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([name, holds]) => (holds ? [name] : [])).join(' ');
  return value === true || value === false ? '' : shown(value);
}

/** Classes of an element: given, of its component's styles, and those that hold. */
export function set_class(element: Element, _html: unknown, value: unknown, own?: string | null, _before?: unknown, holding?: Record<string, unknown>): typeof holding {
  set_attribute(element, 'class', clsx([value, own, holding]) || null);
  return holding;
}

type Styles = Record<string, unknown>;

/** Style properties one by one: a style attribute would be blocked. */
export function set_style(element: HTMLElement | SVGElement, _value: unknown, before: Styles = {}, next: Styles = {}): Styles {
  for (const name of Object.keys({ ...before, ...next })) {
    if (before[name] !== next[name]) element.style.setProperty(name, shown(next[name]));
  }
  return next;
}

/** Something that writes to the page; `inputs` are computed on their own and only handed on when they change. */
export function template_effect(write: (...values: unknown[]) => void, inputs: (() => unknown)[] = []): void {
  const signals = inputs.map(derived);
  effect(() => write(...signals.map((signal) => get(signal))));
}

/** The value of a control, written only where it differs: to write it would move the cursor. */
export function set_value(element: HTMLInputElement, value: unknown): void {
  if (element.value !== shown(value)) element.value = shown(value);
}

/** Whether a box or a circle is marked. */
export function set_checked(element: HTMLInputElement, value: boolean): void {
  element.checked = value;
}
