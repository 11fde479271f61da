import { expect, type Page, test } from '@playwright/test';
import { objections, objectionsInBoth } from './axe.ts';
import { chartsReady, pages, troubles, unfold, unstyled } from './pages.ts';

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const path of pages) {
  test(`${path} is sound for everyone: one heading, dateline, no request elsewhere, nothing stored, nothing blocked, no scrolling sideways on a narrow phone whatever is opened, no field an iPhone zooms in on, nothing for a checker to object to in light or dark`, async ({ page, context, baseURL }) => {
    const elsewhere: string[] = [];
    const found = troubles(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`blocked: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await page.setViewportSize({ width: 320, height: 640 });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await chartsReady(page);
    expect(await wide(page)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByText('Facts as of 6 March 2025').first()).toBeVisible();
    await expect(page).toHaveTitle(/Across the Table/);
    expect(await page.locator('meta[name=description]').getAttribute('content')).toBeTruthy();
    const linked: unknown = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(linked).toMatchObject({ '@context': 'https://schema.org' });

    await unfold(page.locator('details'));
    expect(await objectionsInBoth(page)).toEqual([]);
    expect(await unstyled(page)).toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    // Charts are drawn anew a moment after the screen has changed.
    await page.waitForTimeout(300);
    expect(await wide(page)).toBe(320);
    // An iPhone zooms in where letters are below 16 pixels.
    const fields = page.locator('select, textarea, input:not([type=radio], [type=checkbox], [type=range])');
    expect(await fields.evaluateAll((all) => all.filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16).map(({ outerHTML }) => outerHTML))).toEqual([]);

    expect(elsewhere).toEqual([]);
    expect(found).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('a checker has nothing to object to on a phone 320 pixels wide, in a reader’s own few colours and on paper', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  // Of each kind that is read at length or written on, one.
  for (const path of ['/chapters/talking-directly/', '/teach/talking-directly/']) {
    await page.goto(path);
    await chartsReady(page);
    await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
    expect(await objections(page), path).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await objections(page, { coloursOnly: true }), path).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await objections(page, { coloursOnly: true }), path).toEqual([]);
  }
});

test('who asks for more contrast gets quiet words and edges in ink', async ({ page }) => {
  await page.goto('/about/');
  const quiet = page.locator('footer').last();
  const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
  await expect(quiet).not.toHaveCSS('color', ink);
  await page.emulateMedia({ contrast: 'more' });
  await expect(quiet).toHaveCSS('color', ink);
  const [edge, full] = await page.evaluate(() => ['--edge', '--ink'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)));
  expect(edge).toBe(full);
});
