import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { run, RunOptions } from 'axe-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a colour scheme can change; all else is the same in both. The enhanced rule leaves to the plain one what that one finds. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe objects to on a page as it stands, or in a part of it, one line each. WCAG 2.2, of AAA what axe knows, and good practice. */
export async function objections(page: Page, { within, coloursOnly = false }: { within?: string; coloursOnly?: boolean } = {}): Promise<string[]> {
  // Once a page, however often it is checked: to read axe takes as long as to check a chart with it.
  for (const frame of page.frames()) {
    const read = frame.evaluate(() => 'axe' in window).then((known) => (known ? undefined : frame.evaluate(source)));
    // A frame within the page may be on its way to another address.
    await (frame === page.mainFrame() ? read : read.catch(() => undefined));
  }
  const chosen: RunOptions = coloursOnly ? { runOnly: { type: 'rule', values: COLOURS } } : { runOnly: { type: 'tag', values: TAGS }, rules: { 'color-contrast-enhanced': { enabled: true } } };
  return page.evaluate(
    async ([within, options]) => {
      const { axe } = window as unknown as { axe: { run: typeof run } };
      const { violations } = await axe.run(within ?? document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')}: ${html.slice(0, 160)}`));
    },
    // Without a list of all that is well a long page is checked in a fifth of the time.
    [within, { resultTypes: ['violations'], ...chosen } satisfies RunOptions] as const,
  );
}

/** What axe objects to in light, and in dark where colours matter. The page keeps the dark scheme. */
export async function objectionsInBoth(page: Page, within?: string): Promise<string[]> {
  const part = within === undefined ? {} : { within };
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await objections(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await objections(page, { ...part, coloursOnly: true })).map((line) => `in dark: ${line}`)];
}
