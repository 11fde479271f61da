import { readSettings, withSettings } from '../models/reading.ts';

/** Longest query looked at, in characters. */
const LONGEST = 2048;

/** Query parameters as a map without a prototype. The first of several wins; broken input gives an empty map. */
export function readParams(query: string): Record<string, string> {
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(query.slice(0, LONGEST))) params[name] ??= value;
  return params;
}

/** A query with the settings for reading of the address it takes the place of. */
export function keepSettings(query: string, address: string): string {
  const own = readParams(address);
  return withSettings(query, readSettings((name) => own[name]));
}
