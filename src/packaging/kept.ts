/** The service worker, and the list of what it keeps: the story, its charts and the pages for teachers, with all they need. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classicScript } from './bundle.ts';
import type { Build } from './classroom.ts';

/** Pages that are not kept: for machines, for other sites, for tests. */
const LEFT_OUT = /^(?:[a-z]{2}\/)?(?:gallery|embed|embed-lab|downloads|images)\//;

/** Files that some files of the site name, directly or through others. */
function needed(root: string, pages: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (file: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, asset = ''] of text.matchAll(/(?:\ba\/|["'`]\.\/)([\w.-]+\.(?:json|js|css|woff2))/g)) {
      const path = `a/${asset}`;
      if (found.has(path) || !existsSync(join(root, path))) continue;
      found.add(path);
      if (/\.(js|css)$/.test(path)) look(path);
    }
  };
  pages.forEach(look);
  return [...found];
}

export type Kept = { files: string[]; bytes: number };

/** What is kept, by path below the root of the site. */
export function keptFiles(root: string): Kept {
  const pages = globSync('**/*.html', { cwd: root }).filter((file) => !LEFT_OUT.test(file)).sort();
  const files = [...pages, ...needed(root, pages).sort(), ...['icon.svg', 'site.webmanifest'].filter((file) => existsSync(join(root, file)))];
  return { files, bytes: files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0) };
}

/** Writes the worker. Its version changes when any file it keeps does, and only then. */
export async function writeWorker({ folder, base }: Build, { files }: Kept): Promise<void> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  const addresses = files.map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  const kept = JSON.stringify({ version: hash.digest('hex').slice(0, 12), files: addresses });
  writeFileSync(join(folder, 'worker.js'), `const KEPT=${kept};\n${await classicScript('worker.ts')}\n`);
}
