/** What a component is given. */
import { derived, get, set } from './signals.ts';

type Props = Record<PropertyKey, unknown>;

/** The component changes the value itself. */
const CHANGED_INSIDE = 4 | 8;
/** The fallback is a function that gives it. */
const LAZY = 16;

/** A prop as a function that gives it, or the fallback where it is not set. */
export function prop(props: Props, name: string, flags: number, fallback?: unknown): (...next: unknown[]) => unknown {
  const read = () => props[name] ?? (props[name] === undefined ? (flags & LAZY ? (fallback as () => unknown)() : fallback) : null);
  if (!(flags & CHANGED_INSIDE)) return read;
  const own = derived(read);
  return (...next) => (next.length > 0 ? set(own, next[0]) : get(own));
}
