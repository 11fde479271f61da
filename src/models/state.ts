/**
 * Reading and writing chart state in the address bar.
 * What comes out of `parse` is always one of our own values, never text from the address; it never throws.
 */

/** What one parameter may be. The first value is the default and is not written. */
export type Choice<T extends string> = readonly [T, ...T[]];

/** The value if it is one of the choices, otherwise the default. */
export function oneOf<T extends string>(choices: Choice<T>, raw: string | undefined): T {
  return choices.find((choice) => choice === raw) ?? choices[0];
}

/** A whole number from 0 to `max`, clamped above; anything that is not plain digits gives `fallback`. */
export function wholeNumber(raw: string | undefined, max: number, fallback: number): number {
  return raw !== undefined && /^(0|[1-9]\d{0,8})$/.test(raw) ? Math.min(Number(raw), max) : fallback;
}

/** `?a=b&c=d` in the given order, leaving out what is default; empty when nothing is left. */
export function writeParams(entries: readonly (readonly [name: string, value: string, fallback: string])[]): string {
  const text = entries
    .filter(([, value, fallback]) => value !== fallback)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return text === '' ? '' : `?${text}`;
}
