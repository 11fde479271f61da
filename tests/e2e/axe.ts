import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a colour scheme can change; all else is the same in both. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe objects to on a page as it stands, or in a part of it, one line each. WCAG 2.2 to AAA contrast, and good practice. */
export async function objections(page: Page, { within, coloursOnly = false }: { within?: string; coloursOnly?: boolean } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (within) axe.include(within);
  if (coloursOnly) axe.withRules(COLOURS);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
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
