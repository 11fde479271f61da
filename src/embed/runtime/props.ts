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

/** Several sets of props as one; the last one that has a name wins. */
export function spread_props(...sets: (Props | (() => Props))[]): Props {
  const all = () => sets.map((each) => (typeof each === 'function' ? each() : each) ?? {});
  return mirror(
    (name) => all().findLast((each) => name in each)?.[name],
    () => [...new Set(all().flatMap((each) => Reflect.ownKeys(each)))],
  );
}

/** The props a component did not name. */
export function rest_props(props: Props, named: Iterable<PropertyKey>): Props {
  const without = new Set(named);
  return mirror(
    (name) => (without.has(name) ? undefined : props[name]),
    () => Reflect.ownKeys(props).filter((name) => !without.has(name)),
  );
}

/** A record that is looked up anew each time. */
function mirror(look: (name: PropertyKey) => unknown, names: () => PropertyKey[]): Props {
  return new Proxy({} as Props, {
    get: (_, name) => look(name),
    has: (_, name) => names().includes(name),
    ownKeys: () => names() as (string | symbol)[],
    getOwnPropertyDescriptor: (_, name) => (names().includes(name) ? { value: look(name), enumerable: true, configurable: true } : undefined),
  });
}
