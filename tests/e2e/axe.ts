import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a colour scheme can change; all else is the same in both. The enhanced rule leaves to the plain one what that one finds. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe objects to on a page as it stands, or in a part of it, one line each. WCAG 2.2, of AAA what axe knows, and good practice. */
export async function objections(page: Page, { within, coloursOnly = false }: { within?: string; coloursOnly?: boolean } = {}): Promise<string[]> {
  // In one go, and without a list of all that is well: a long page is checked in a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (within) axe.include(within);
  const chosen = coloursOnly ? { runOnly: { type: 'rule' as const, values: COLOURS } } : { runOnly: { type: 'tag' as const, values: TAGS }, rules: { 'color-contrast-enhanced': { enabled: true } } };
  axe.options({ resultTypes: ['violations'], ...chosen });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')}: ${html.slice(0, 160)}`));
}

/** What axe objects to in light, and in dark where colours matter. The page keeps the dark scheme. */
export async function objectionsInBoth(page: Page, within?: string): Promise<string[]> {
  const part = within === undefined ? {} : { within };
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await objections(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await objections(page, { ...part, coloursOnly: true })).map((line) => `in dark: ${line}`)];
}
