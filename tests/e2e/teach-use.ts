import { expect, type Page } from '@playwright/test';

/** What a page asks other sites for, and what it keeps. */
export async function watch(page: Page, origin: string) {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  return async () => {
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
    return { elsewhere, kept, cookies: await page.context().cookies() };
  };
}
/** What it should give. */
export const nothing = { elsewhere: [], kept: [0, 0, 0, 0], cookies: [] };

/** The part of the teachers’ page where assignments are made. */
export const desk = (page: Page) => page.locator('#assign');

/** The teachers’ page, its desk ready. */
export async function openDesk(page: Page, query = '') {
  await page.goto(`/teach/${query}`);
  await expect(page.locator('#assign astro-island')).not.toHaveAttribute('ssr');
  return desk(page);
}
