/**
 * Values, what is computed from them and what is done about them.
 * A value that changes marks its readers; marked effects run together before the next frame, parents before children.
 */

const CLEAN = 0;
/** Something further up may have changed. */
const CHECK = 1;
/** Something read has changed. */
const DIRTY = 2;

/** A value and its readers; with `compute`, one that follows from others. */
export type Signal<T = unknown> = { value: T; readers: Set<Computation>; compute?: () => T } & Computation;

/** Whatever reads signals: a derived value or an effect. */
type Computation = {
  reads: Set<Signal>;
  mark: typeof CLEAN | typeof CHECK | typeof DIRTY;
  /** Absent on values. */
  work?: () => void;
  effect?: Scope;
};

/** A part of the page that comes and goes as one, with everything that keeps it up to date. */
export type Scope = Computation & {
  /** Scopes come in the order they were made: a parent before its children. */
  order: number;
  parent: Scope | undefined;
  children: Set<Scope>;
  signals: Signal[];
  endings: (() => void)[];
  gone: boolean;
  /** First and last node of the part. */
  start?: ChildNode | undefined;
  end?: ChildNode | undefined;
  /** What takes over when something inside throws. */
  rescue?: (error: unknown) => void;
};

let reader: Computation | undefined;
let owner: Scope | undefined;
let made = 0;
let waiting = new Set<Scope>();
let later: { scope: Scope | undefined; work: () => void }[] = [];

/** The part of the page being made. */
export function currentScope(): Scope | undefined {
  return owner;
}

/** Runs something as a reader of signals, or with nothing watching what it reads. */
function reading<T>(computation: Computation | undefined, work: () => T): T {
  const before = reader;
  reader = computation;
  try {
    return work();
  } finally {
    reader = before;
  }
}

function forget(computation: Computation): void {
  for (const signal of computation.reads) signal.readers.delete(computation);
  computation.reads.clear();
}

/** A value that may change, to be read with `get` and given anew with `set`. */
export function state<T>(value: T): Signal<T> {
  return { value, readers: new Set(), reads: new Set(), mark: CLEAN };
}

/** What follows from other signals: computed when it is first asked for, and again once one of them has changed. It goes with the scope it was made in. */
export function derived<T>(compute: () => T): Signal<T> {
  const signal: Signal<T> = { value: undefined as T, readers: new Set(), reads: new Set(), mark: DIRTY, compute };
  signal.work = () => {
    forget(signal);
    const value = reading(signal, compute);
    if (value === signal.value) return;
    signal.value = value;
    for (const each of signal.readers) each.mark = DIRTY;
  };
  owner?.signals.push(signal as Signal);
  return signal;
}

/** Does a computation's work again, if anything it read has changed. */
function refresh(computation: Computation): void {
  if (computation.mark === CHECK) {
    for (const signal of computation.reads) {
      refresh(signal);
      if ((computation.mark as number) === DIRTY) break;
    }
  }
  const dirty = computation.mark === DIRTY;
  computation.mark = CLEAN;
  if (dirty) computation.work?.();
}

/** The value of a signal, up to date; whoever is reading is told of its changes from then on. Throws what computing it throws. */
export function get<T>(signal: Signal<T>): T {
  refresh(signal);
  if (reader) {
    reader.reads.add(signal as Signal);
    signal.readers.add(reader);
  }
  return signal.value;
}

function mark(signal: Signal, as: typeof CHECK | typeof DIRTY): void {
  for (const each of signal.readers) {
    const before = each.mark;
    if (before >= as) continue;
    each.mark = as;
    if (each.effect) wait(each.effect);
    else if (before === CLEAN) mark(each as Signal, CHECK);
  }
}

function wait(effect: Scope): void {
  if (waiting.size === 0) queueMicrotask(flush);
  waiting.add(effect);
}

/** A new value; a derived one keeps it until what it follows from changes. */
export function set<T>(signal: Signal<T>, value: T): T {
  if (signal.compute) {
    refresh(signal);
    signal.mark = CLEAN;
  }
  if (signal.value !== value) {
    signal.value = value;
    mark(signal as Signal, DIRTY);
  }
  return value;
}

/** Something to do once the page is up to date. */
export function afterwards(work: () => void): void {
  if (later.length === 0) queueMicrotask(flush);
  later.push({ scope: owner, work });
}

/** How many effects may follow from one change before it must be a circle. */
const MANY = 100_000;

/** Brings the page up to date with every change so far. */
export function flush(): void {
  let left = MANY;
  while (waiting.size + later.length > 0) {
    const effects = inOrder(waiting);
    waiting = new Set();
    while (effects.length > 0) {
      const effect = effects.pop();
      left -= 1;
      if (left < 0) throw new Error('an effect sets off itself');
      if (effect && !effect.gone) rescued(effect, () => refresh(effect));
      if (waiting.size === 0) continue;
      // What an effect set off may stand above the ones still to come, and end them.
      effects.push(...inOrder(new Set([...effects.splice(0), ...waiting])));
      waiting = new Set();
    }
    const all = later;
    later = [];
    for (const { scope, work } of all) if (!scope?.gone) rescued(scope, work);
  }
}

/** Effects with the one to do first at the end. */
function inOrder(effects: Iterable<Scope>): Scope[] {
  return [...effects].sort((a, b) => b.order - a.order);
}

/** Does something for a scope; what it throws goes to the nearest scope that can take over. */
function rescued(scope: Scope | undefined, work: () => void): void {
  try {
    work();
  } catch (error) {
    let around = scope;
    while (around && !around.rescue) around = around.parent;
    if (!around?.rescue) throw error;
    around.rescue(error);
  }
}

/** A scope inside the current one, or inside another. */
export function scope(make: () => void, parent = owner): Scope {
  made += 1;
  const own: Scope = { reads: new Set(), mark: CLEAN, order: made, parent, children: new Set(), signals: [], endings: [], gone: false };
  parent?.children.add(own);
  within(own, make);
  return own;
}

function within(own: Scope, work: () => void): void {
  const before = owner;
  owner = own;
  try {
    reading(own.effect && own, work);
  } finally {
    owner = before;
  }
}

/** Does something, and again whenever a signal it read has changed. What it returns is done before the next time. */
export function effect(work: () => void | (() => void)): void {
  scope(() => {
    const own = owner;
    if (!own) return;
    let end: void | (() => void);
    own.effect = own;
    own.work = () => {
      end?.();
      forget(own);
      within(own, () => {
        end = work();
      });
    };
    own.endings.push(() => end?.());
    own.work();
  });
}

/** Ends a scope: nothing in it runs again. With `remove`, its nodes leave the page too. */
export function end(own: Scope, remove: boolean): void {
  own.gone = true;
  own.parent?.children.delete(own);
  for (const child of own.children) end(child, false);
  for (const each of own.endings) each();
  for (const each of [own, ...own.signals]) forget(each);
  if (remove) for (const node of nodesOf(own)) node.remove();
}

/** Every node of a scope, in order. */
export function nodesOf({ start, end: last }: Scope): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = start; node; node = node === last ? undefined : (node.nextSibling ?? undefined)) nodes.push(node);
  return nodes;
}
