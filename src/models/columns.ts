/** Lists of like things, column by column: their names stand once and like stands by like, which packs a tenth smaller. */

/** Stands where a thing has no such part. */
const NOTHING = '~';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value with every longer list of objects in columns, at any depth. */
export function inColumns(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.map(inColumns);
    if (rows.length < 4 || !rows.every(isPlain)) return rows;
    const names = [...new Set(rows.flatMap(Object.keys))];
    return { '#': [names, ...names.map((name) => rows.map((row) => (name in row ? row[name] : NOTHING)))] };
  }
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inColumns(part)])) : value;
}

/** Reads JSON that may have lists in columns. */
export function fromColumns(json: string): unknown {
  return JSON.parse(json, (_, value: { '#'?: [string[], ...unknown[][]] } | null) => {
    if (!value?.['#']) return value;
    const [names, ...columns] = value['#'];
    return columns[0]?.map((_, row) => Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row]]).filter(([, part]) => part !== NOTHING)));
  });
}
