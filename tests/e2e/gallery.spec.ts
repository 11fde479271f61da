import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { gallery } from '../drawings.ts';
import { objections } from './axe.ts';

const pages = globSync('gallery/*/index.html', { cwd: 'dist' }).map((file) => `/${file.replace('index.html', '')}`).sort();

test('the gallery holds every chart in both directions and stays out of search results', () => {
  expect(pages.filter((page) => page.includes('-rtl')).map((page) => page.replace('-rtl', ''))).toEqual(pages.filter((page) => !page.includes('-rtl')));
  for (const chart of CHART_IDS) expect(pages.filter((page) => page.startsWith(`/gallery/${chart}-`)).length).toBeGreaterThan(4);
  for (const page of ['/gallery/', ...pages]) expect(readFileSync(`dist${page}index.html`, 'utf8')).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync('dist/sitemap.xml', 'utf8')).not.toContain('gallery');
});

for (const path of pages.filter((page) => !page.includes('-rtl'))) {
  const mirror = path.replace(/\/$/, '-rtl/');

  // When a change is meant: `npm run e2e -- gallery --update-snapshots`, and read the difference.
  test(`${path} and its mirror are drawn as before`, () => {
    const [ltr, rtl] = [path, mirror].map((page) => readFileSync(`dist${page}index.html`, 'utf8'));
    expect(gallery(ltr ?? '', rtl ?? '')).toMatchSnapshot(['gallery', `${path.split('/')[2]}.txt`]);
  });
}

for (const path of pages) {
  const rtl = path.includes('-rtl');

  test(`${path} draws every state once, without script, and a checker has nothing to object to`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: rtl ? 'dark' : 'light' });
    await page.goto(path);
    await expect(page.locator('astro-island')).toHaveCount(0);
    const drawings = page.locator('[data-name]');
    const names = await drawings.evaluateAll((each) => each.map((element) => element.getAttribute('data-name')));
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    expect(await page.locator('[data-name] svg[role=img]').count()).toBe(names.length);
    const directions = await drawings.evaluateAll((each) => each.map((element) => getComputedStyle(element).direction));
    expect(new Set(directions)).toEqual(new Set([rtl ? 'rtl' : 'ltr']));
    expect(await objections(page)).toEqual([]);
  });
}
