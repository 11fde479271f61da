import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Pages that are kept out of search results, and stand here for their kind. */
const hidden = ['/assignment/', '/teach/talking-directly/key/', '/teach/sheets/map/key/', '/teach/sheets/channels/key/', '/teach/sheets/ladder/key/'];

/** Addresses of every page in the sitemap of the built site, as paths. */
const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);

export const pages = [...listed, ...hidden];

/**
 * Waits until every chart answers. An island itself has no box, so what it stands in is brought into view.
 * What is folded away is not fetched before somebody opens it.
 */
export async function chartsReady(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
  for (const island of await page.locator('astro-island:not(details:not([open]) *)').all()) {
    await island.locator('xpath=..').scrollIntoViewIfNeeded();
    await expect(island).not.toHaveAttribute('ssr');
  }
}
