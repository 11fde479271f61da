/** The numbers of a path whose commands take points: `M`, `L`, `Q`. */
const numbersIn = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number);

/**
 * Where a scene is not the mirror image of another, as paths of keys: every `x` and every point of a `path` counts from the other side,
 * a box from its other edge; all else is the same. Places are rounded on their own, to a tenth of a unit.
 * `otherwise`: keys that are compared elsewhere.
 */
export function unmirrored(one: unknown, other: unknown, width: number, otherwise: readonly string[] = [], at = ''): string[] {
  const differ = (a: number, b: number) => (Math.abs(a - b) > 0.11 ? [`${at}: ${b}, not ${a}`] : []);
  const key = /\w+$/.exec(at)?.[0] ?? '';
  if (otherwise.includes(key)) return [];
  if (typeof one === 'number') return differ(/^x\d?$/.test(key) ? width - one : one, Number(other));
  if (typeof one === 'string' && key === 'path') {
    const [here, there] = [numbersIn(one), numbersIn(String(other))];
    return here.length === there.length ? here.flatMap((value, index) => differ(index % 2 === 0 ? width - value : value, there[index] ?? NaN)) : [`${at}: ${String(other)}`];
  }
  if (one === null || typeof one !== 'object') return one === other ? [] : [`${at}: ${String(other)}, not ${String(one)}`];
  if (other === null || typeof other !== 'object') return [`${at}: ${String(other)}`];
  const there = other as Record<string, unknown>;
  const wide = (one as { width?: number }).width ?? 0;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((name) => {
    const value: unknown = (one as Record<string, unknown>)[name];
    return unmirrored(name === 'x' && typeof value === 'number' ? value + wide : value, there[name], width, otherwise, `${at}.${name}`);
  });
}
