/**
 * The script for other people's pages, as it was released: `released/1.js` and so on. Snippets name one of them by its hash, so a
 * released file never changes. `npx node src/embed/released.ts` adds the next one when `host.ts` has changed.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'released');

/** Every release, the oldest first. */
export function releases(): { number: number; text: string }[] {
  const numbers = globSync('*.js', { cwd: FOLDER }).map((file) => Number.parseInt(file)).sort((a, b) => a - b);
  return numbers.map((number) => ({ number, text: readFileSync(join(FOLDER, `${number}.js`), 'utf8') }));
}

if (import.meta.main) {
  const { classic } = await import('./build.ts');
  const { script } = await classic('host.ts');
  const newest = releases().at(-1);
  if (newest?.text !== script) writeFileSync(join(FOLDER, `${(newest?.number ?? 0) + 1}.js`), script);
}
