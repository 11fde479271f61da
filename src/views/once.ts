/** Remembers what a function gave: a drawing that comes back is not worked out again. */
export function once<Args extends string[], Result>(work: (...args: Args) => Result): (...args: Args) => Result {
  const known = new Map<string, Result>();
  return (...args) => {
    const key = args.join(' ');
    const result = known.get(key) ?? work(...args);
    known.set(key, result);
    return result;
  };
}
