import { strToU8, zipSync } from 'fflate';

/** Files of a package by their path inside it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The day on every entry: the story’s own. `fflate` writes local time, so local time is what it is given. */
const DAY = new Date(2025, 2, 6);

/** A zip of some files: sorted, with one date, so that the same files always give the same bytes. */
export function zip(files: Files): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DAY });
}
