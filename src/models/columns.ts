/** Lists of like things, column by column: their names stand once and like stands by like, which packs a tenth smaller. So with like things under names. */

/** Stands where a thing has no such part. */
const NOTHING = '~';

/** So many make columns worth their decoding. */
const MANY = 4;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether things have the same parts, in the same order. */
const alike = (things: readonly unknown[]) => things.every(isPlain) && new Set(things.map((thing) => Object.keys(thing).join())).size === 1;

/** A value with every longer list of objects, or of like objects under names, in columns, at any depth. */
export function inColumns(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.map(inColumns);
    if (rows.length < MANY || !rows.every(isPlain)) return rows;
    const names = [...new Set(rows.flatMap(Object.keys))];
    // Things without parts leave no column that says how many there are.
    if (names.length === 0) return rows;
    return { '#': [names, ...names.map((name) => rows.map((row) => (name in row ? row[name] : NOTHING)))] };
  }
  if (!isPlain(value)) return value;
  const parts = Object.values(value);
  if (parts.length >= MANY && alike(parts)) return { '@': [Object.keys(value), inColumns(parts)] };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inColumns(part)]));
}

/** Reads JSON that may have lists, or things under names, in columns. */
export function fromColumns(json: string): unknown {
  return JSON.parse(json, (_, value: { '#'?: [string[], ...unknown[][]]; '@'?: [string[], unknown[]] } | null) => {
    const [keys, parts] = value?.['@'] ?? [];
    if (keys) return Object.fromEntries(keys.map((key, at) => [key, parts?.[at]]));
    if (!value?.['#']) return value;
    const [names, ...columns] = value['#'];
    return columns[0]?.map((_, row) => Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row]]).filter(([, part]) => part !== NOTHING)));
  });
}
