/**
 * Walks the main path in every engine this machine has, all at once: `npm run engines`. A missing engine is named, and counts neither way.
 * Needs a built site. Ends with `N passed, N failed`.
 */
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { path } from './path.ts';
import { inChromium, inFirefox } from './playwright.ts';
import type { Visitor } from './visitor.ts';
import { watch } from './watch.ts';
import { inWebKit } from './webdriver.ts';

const installed = (command: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command)).find((file) => existsSync(file));

const firefox = installed('firefox-esr') ?? installed('firefox');
const miniBrowser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];
const driven = installed('WebKitWebDriver') && installed('Xvfb');

/** Each engine with the way to start it, or what it takes to have it. */
const engines: Record<string, (() => Promise<Visitor>) | string> = {
  Chromium: inChromium,
  Firefox: firefox ? () => inFirefox(firefox) : 'firefox-esr',
  WebKit: miniBrowser && driven ? () => inWebKit(miniBrowser) : 'webkit2gtk-driver and xvfb',
};

type Count = { passed: number; failed: number };

/** Goes from step to step, each on a fresh page: one that fails does not fail the next. */
async function walk(name: string, start: () => Promise<Visitor>): Promise<Count> {
  const since = Date.now();
  const { origin, blocked, close } = await watch();
  const troubles: string[] = [];
  try {
    const visitor = await start();
    for (const { does, walk } of path) {
      await walk(visitor, origin).catch((error: Error) => troubles.push(`${does}: ${error.message}`));
    }
    await visitor.close();
  } finally {
    close();
  }
  if (blocked.length > 0) troubles.push(`the content security policy blocked ${[...new Set(blocked)].join(', ')}`);
  for (const trouble of troubles) console.error(`${name}: ${trouble}`);
  const passed = path.length + 1 - troubles.length;
  console.log(`${name}: ${passed} of ${path.length + 1} hold, in ${Math.round((Date.now() - since) / 1000)} s`);
  return { passed, failed: troubles.length };
}

if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist: run `npm run build` first.');
const counts = await Promise.all(
  Object.entries(engines).map(async ([name, start]) => {
    if (typeof start !== 'string') return walk(name, start).catch((error: Error) => (console.error(`${name}: ${error.message}`), { passed: 0, failed: 1 }));
    console.log(`${name}: not walked, for it is not installed here. Debian has it as ${start}.`);
    return { passed: 0, failed: 0 };
  }),
);
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
