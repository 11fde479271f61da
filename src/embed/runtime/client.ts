/**
 * The part of Svelte's client runtime that our views compile to, under the names the compiler uses.
 * A view that needs more fails the build of the embeds and the test that lists these names.
 */
export { clsx, set_attribute, set_checked, set_class, set_style, set_text, set_value, template_effect } from './attributes.ts';
export { bind_property, bind_resize_observer, bind_select_value, bind_this, delegated, event, init_select, select_option } from './bindings.ts';
export { attach, boundary, each, if_block as if, index, key, snippet } from './blocks.ts';
export { pop, props_id, push } from './component.ts';
export { prop } from './props.ts';
export { derived, get } from './signals.ts';
export { append, child, comment, first_child, from_tree, sibling, text } from './template.ts';
export { child as only_child } from './template.ts';
import { set as put, type Signal, state as value } from './signals.ts';

/** Objects that watch their own fields would cost more than all else here: views keep theirs in `$state.raw`. */
export function proxy<T>(plain: T): T {
  const prototype: unknown = plain !== null && typeof plain === 'object' ? Object.getPrototypeOf(plain) : undefined;
  if (prototype === Object.prototype || prototype === Array.prototype) throw new Error('use $state.raw for objects and lists');
  return plain;
}

/** Gives a signal a new value, and returns it. `deep`: the view asked for an object that watches its fields, so a plain one throws. */
export function set<T>(signal: Signal<T>, next: T, deep = false): T {
  return put(signal, deep ? proxy(next) : next);
}

export { value as state };

/** A list from anything that can be taken apart like one. */
export function to_array(items: Iterable<unknown>): unknown[] {
  return [...items];
}

const page = window;
export { page as window };

// What only matters where a page drawn on the server is taken over, or where events are handled at its root.
/* @__NO_SIDE_EFFECTS__ */
export function reset(): void {}
/* @__NO_SIDE_EFFECTS__ */
export function remove_input_defaults(): void {}
/* @__NO_SIDE_EFFECTS__ */
export function delegate(): void {}
/* @__NO_SIDE_EFFECTS__ */
export function next(): void {}
/* @__NO_SIDE_EFFECTS__ */
export function noop(): void {}
