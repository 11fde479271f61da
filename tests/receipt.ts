/** What each kind of page asks the network for, as the tests saw it: a page to hand to whoever runs a school's or a newsroom's network. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped } from '../src/models/markup.ts';
import type { Weight } from './weigh.ts';

const FOLDER = 'test-results/receipt';
const RECEIPT = 'test-results/network-receipt.html';

/** Forgets what earlier runs saw. */
export function clearReceipt(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  rmSync(RECEIPT, { force: true });
}

/** Notes what a page asked for; several tests do so at once, each into a file of its own. */
export function note(path: string, { asked, elsewhere }: Pick<Weight, 'asked' | 'elsewhere'>): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${path.replaceAll(/[^a-z]+/g, '-')}.json`), JSON.stringify({ path, asked, elsewhere }));
}

/** Puts what was noted into one page. Nothing noted, nothing written. */
export function writeReceipt(): void {
  const pages = globSync(`${FOLDER}/*.json`).sort().map((file) => JSON.parse(readFileSync(file, 'utf8')) as { path: string } & Pick<Weight, 'asked' | 'elsewhere'>);
  if (pages.length === 0) return;
  const rows = pages.flatMap(({ path, asked, elsewhere }) => [
    `<tr><th colspan="3" scope="rowgroup">${escaped(path)}: ${asked.length} requests to the site, ${elsewhere.length} to others</th></tr>`,
    ...asked.map(({ address, kind, bytes }) => `<tr><td>${escaped(address)}</td><td>${kind}</td><td>${bytes}</td></tr>`),
    ...elsewhere.map((address) => `<tr><td>${escaped(address)}</td><td>another site</td><td></td></tr>`),
  ]);
  writeFileSync(
    RECEIPT,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Network receipt</title><h1>Network receipt</h1>
<p>Every request that each kind of page made from its first byte to the end of a full scroll, with every chart awake. Bytes as sent with brotli.</p>
<table><thead><tr><th scope="col">Address</th><th scope="col">Kind</th><th scope="col">Bytes</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></html>\n`,
  );
}
