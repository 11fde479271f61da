import { expect, type Page, test } from '@playwright/test';
import { chartsReady, troubles } from './pages.ts';

/** The parameters each chart knows, and an address with one of them twice: the first counts. */
const charts = [
  { chart: 'borders', known: ['from', 'to', 'share', 'view', 'words', 'place', 'line'], twice: '?view=gaza&view=core' },
  { chart: 'channels', known: ['mode', 'on', 'from', 'to', 'way', 'edge', 'case', 'with'], twice: '?mode=mediated&mode=direct' },
  { chart: 'stances', known: ['view', 'issue', 'actor', 'at', 'point', 'guess'], twice: '?issue=weapons&issue=hostages' },
];

const each = (known: readonly string[], values: readonly string[]) => `?${known.map((name, index) => `${name}=${values[index % values.length]}`).join('&')}`;

/** Addresses that mean nothing, and what must never be seen of them. */
const hostile = (known: readonly string[]): { what: string; query: string; never?: string }[] => [
  { what: 'parameters of advertisers and other languages', query: '?utm_source=paper&fbclid=IwAR0&lang=xx' },
  { what: 'values that are almost ours', query: each(known, ['-1', '1e9', 'NaN', '3.5', '+3', '%203', '0x10', '%D9%A3', 'BEFORE', 'Gaza%20']) },
  { what: 'broken escapes and invisible characters', query: each(known, ['%', '%ff', '%00', '%E2%80%AE', '%ED%A0%80', '%F0%9F']) },
  { what: 'names that reach into objects', query: `?__proto__=x&constructor=x&toString=x&${known.map((name) => `${name}[]=__proto__&${name}=constructor`).join('&')}` },
  { what: 'markup and addresses', query: each(known, ['<script>alert(7331)</script>', 'javascript:alert(7331)', '//evil.example/7331', 'data:text/html,7331', '"><img/src/onerror=alert(7331)>']), never: '7331' },
  { what: 'far too much', query: `${each(known.slice(0, 3), ['y'.repeat(3000)])}&list=${'z,'.repeat(500)}`, never: 'yyyyyyyy' },
];

const words = (page: Page) => page.locator('figure.chart').innerText();

for (const { chart, known, twice } of charts) {
  test(`${chart} shows its first state whatever a broken address asks for, and leaves the address as it is`, async ({ page }) => {
    const found = troubles(page);
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const first = await words(page);
    for (const { what, query, never } of hostile(known)) {
      await page.goto(`/charts/${chart}/${query}`);
      const address = page.url();
      await chartsReady(page);
      expect(await words(page), what).toBe(first);
      expect(page.url(), what).toBe(address);
      if (never) expect(await page.locator('html').evaluate((html) => html.outerHTML), what).not.toContain(never);
      expect(await page.locator('link[rel=canonical]').getAttribute('href'), what).not.toContain('?');
    }
    expect(found).toEqual([]);
  });

  test(`${chart} takes the first of a parameter that stands twice`, async ({ page }) => {
    await page.goto(`/charts/${chart}/${twice.split('&')[0]}`);
    await chartsReady(page);
    const first = await words(page);
    await page.goto(`/charts/${chart}/${twice}`);
    await chartsReady(page);
    expect(await words(page)).toBe(first);
  });

  test(`a reader who moved ${chart} is one step back from where they came, and finds it again as the address says`, async ({ page }) => {
    await page.goto('/charts/');
    const before = await page.evaluate(() => history.length);
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const slider = page.getByRole('slider').first();
    for (let press = 0; press < 5; press += 1) await slider.press('ArrowLeft');
    await expect(page).toHaveURL(/\?/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    const [address, value] = [page.url(), await slider.getAttribute('aria-valuetext')];
    await page.goto('/about/');
    await page.goBack();
    expect(page.url()).toBe(address);
    await chartsReady(page);
    await expect(slider).toHaveAttribute('aria-valuetext', String(value));
    await page.goBack();
    await expect(page).toHaveURL(/\/charts\/$/);
  });

  test(`${chart} shows what its address says after steps back on its page, and keeps what was done just before leaving it`, async ({ page }) => {
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const slider = page.getByRole('slider').first();
    const first = String(await slider.getAttribute('aria-valuetext'));
    await page.evaluate(() => (location.hash = 'main'));
    await slider.press('Home');
    await expect(page).toHaveURL(/\?.*#main$/);
    const later = String(await slider.getAttribute('aria-valuetext'));
    // A step back while the latest change is not yet written takes nothing along.
    await slider.press('ArrowRight');
    await page.evaluate(() => history.back());
    await expect(page).not.toHaveURL(/\?|#main$/);
    await expect(slider).toHaveAttribute('aria-valuetext', first);
    await page.goForward();
    await expect(slider).toHaveAttribute('aria-valuetext', later);
    await slider.press('ArrowRight');
    const last = String(await slider.getAttribute('aria-valuetext'));
    await page.evaluate(() => (location.href = '/about/'));
    await expect(page).toHaveURL(/\/about\/$/);
    await page.goBack();
    await chartsReady(page);
    await expect(slider).toHaveAttribute('aria-valuetext', last);
  });
}

for (const path of ['/', '/chapters/the-weapons/', '/charts/stances/', '/glossary/']) {
  test(`${path} begins at its top when the part named in the address does not exist`, async ({ page }) => {
    const found = troubles(page);
    for (const part of ['#no-such-id', '#main"><img src=x>', '#%', '#%ff', `#${'x'.repeat(3000)}`, '#:~:text=<b>']) {
      await page.goto(path);
      await page.goto(path + part);
      await page.reload();
      expect(await page.evaluate(() => ({ scrolled: scrollY, focus: document.activeElement?.localName, added: document.querySelectorAll('main img').length })), part).toEqual({ scrolled: 0, focus: 'body', added: 0 });
    }
    expect(found).toEqual([]);
  });
}

test('an address that names a note in a closed part opens it, and takes no focus', async ({ page }) => {
  await page.goto('/');
  const id = await page.locator('details:not([open]) [id]').first().getAttribute('id');
  await page.goto('/about/');
  await page.goto(`/#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
});
