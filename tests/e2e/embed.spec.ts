import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { queryOf, stateNames } from '../../src/models/named-states.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { EMBEDS } from '../budget.ts';
import { objectionsInBoth } from './axe.ts';
import { useChart } from './embed-use.ts';
import { altered, troubles, unfold } from './pages.ts';

const brotli = (text: string) => brotliCompressSync(text).length;

const all = CHART_IDS.flatMap((chart) => ['', ...stateNames(chart).map((name) => `${name}/`)].map((state) => ({ chart, path: `/embed/${chart}/${state}` })));

/** Each chart as it is, and with one named state. */
const some = all.filter(({ path }) => /^\/embed\/\w+\/(?:(?:direct|gaza|weapons)\/)?$/.test(path));

test('every embed keeps within what a frame may cost, names its chart’s page and stays out of search results', () => {
  for (const { chart, path } of all) {
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('');
    expect.soft(brotli(html) / 1000, `${path}: kB`).toBeLessThanOrEqual(EMBEDS[chart].whole);
    expect.soft(brotli(scripts) / 1000, `${path}: kB script`).toBeLessThanOrEqual(EMBEDS[chart].script);
    expect.soft(html.match(/\b(?:src|srcset)="(?!data:)/g), `${path}: asks for nothing`).toBeNull();
    expect.soft(html).toContain('<meta name="robots" content="noindex">');
    const canonical = new URL(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '');
    expect.soft(canonical.pathname).toBe(`/charts/${chart}/`);
    expect.soft(html).toContain(`<a href="${canonical.href}${queryOf(chart, path.split('/')[3])}" target="_blank" rel="noopener">`);
  }
  expect.soft(brotli(readFileSync('dist/embed.js', 'utf8')) / 1000, 'kB host script').toBeLessThanOrEqual(EMBEDS.host);
});

for (const { chart, path } of some) {
  test(`${path} stands alone at any width: one document, its source, its date, its credit, nothing stored, nothing blocked`, async ({ page, context, baseURL }) => {
    const found = troubles(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`blocked: ${event.violatedDirective} ${event.blockedURI}`)));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByText('Facts as of 6 March 2025')).toBeVisible();
    await expect(page.getByText(/Sources: \S+/)).toBeVisible();
    await useChart(chart, page);
    await expect(page.locator('a:visible')).toHaveText([/Across the Table/]);
    for (const width of [280, 320, 640, 1200]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
    expect(requests.map((url) => url.replace(String(baseURL), ''))).toEqual([path]);
    expect(found).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

for (const chart of CHART_IDS) {
  test(`the embed of ${chart} gives a checker nothing to object to, light and dark`, async ({ page }) => {
    await page.goto(`/embed/${chart}/`);
    await unfold(page.locator('details'));
    expect(await objectionsInBoth(page)).toEqual([]);
  });

  test(`the embed of ${chart} survives any address`, async ({ page }) => {
    const found = troubles(page);
    const hostile = ['<script>alert(1)</script>', 'javascript:alert(1)', '%', '%ff', '%00', '\u202e', '٣', 'x'.repeat(1000)];
    const names = ['mode', 'on', 'view', 'issue', 'at', 'point', 'share', 'theme', 'lang', 'controls', 'title', 'transparent', 'v', '__proto__', 'childId'];
    for (const turn of [0, 3, 5]) {
      await page.goto(`/embed/${chart}/?${names.map((name, index) => `${name}=${hostile[(index + turn) % hostile.length]}`).join('&')}`);
      await expect(page.locator('svg[role=img]:visible').first()).toBeVisible();
      await expect(page.getByRole('slider').first()).toBeVisible();
      expect(await page.locator('html').evaluate((root) => Object.keys(root.dataset))).toEqual(['embed']);
    }
    expect(found).toEqual([]);
  });
}

test('options of an embed do what they say', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const background = () => page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.goto('/embed/channels/');
  const light = await background();
  await page.goto('/embed/channels/?theme=dark');
  expect(await background()).not.toBe(light);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('dark');
  await page.goto('/embed/channels/?theme=dark&transparent=on');
  expect(await background()).toBe('rgba(0, 0, 0, 0)');
  await page.goto('/embed/channels/?controls=off&title=off');
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.getByText('How to read it')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test.describe('on a slow line', () => {
  test.use({ bypassCSP: true });

  test('what a reader does before the script has run is not lost', async ({ page }) => {
    // The document as it arrives, with its last script held back.
    await page.route('**/embed/stances/weapons/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const last = html.lastIndexOf('<script>');
      await route.fulfill({ response, body: `${html.slice(0, last)}<script type="text/plain" id="held">${html.slice(last + '<script>'.length)}` });
    });
    await page.goto('/embed/stances/weapons/');
    const slider = page.getByRole('slider', { name: 'Date' });
    await page.getByText('Everyone at this date').click();
    await slider.press('Home');
    const run = () => {
      const script = document.createElement('script');
      script.textContent = document.querySelector('#held')?.textContent ?? '';
      document.body.append(script);
    };
    await page.evaluate(run);
    await expect(slider).toHaveAttribute('aria-valuetext', /^1/);
    await expect(slider).toHaveValue('0');
    await expect(slider).toBeFocused();
    await expect(page.getByText('Everyone at this date').locator('..')).toHaveAttribute('open', '');
  });
});

for (const { what, chart, from, to } of [
  { what: 'at once', chart: 'channels', from: '"actors":', to: '"nobody":' },
  { what: 'in one of its parts', chart: 'stances', from: '"off":', to: '"gone":' },
]) {
  test(`an embed that fails ${what} keeps the drawing it came with`, async ({ page }) => {
    const found = troubles(page);
    await altered(page, `**/embed/${chart}/`, (html) => html.replace(from, to));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/embed/${chart}/`);
    await expect.poll(() => found.length).toBe(1);
    const words = page.locator('.picture svg[role=img]:visible text');
    await expect(words.first()).toBeVisible();
    expect(await words.count()).toBeGreaterThan(10);
    await expect(page.getByText('Facts as of 6 March 2025')).toBeVisible();
  });
}

test('an address asks for a state as on the chart’s own page, on top of a named one', async ({ page }) => {
  await page.goto('/embed/channels/direct/?on=1993-03-02');
  await expect(page.getByRole('radio', { name: 'Direct' })).toBeChecked();
  await expect(page.getByRole('slider', { name: 'Date' })).toHaveAttribute('aria-valuetext', /1993/);
  await page.goto('/embed/channels/direct/?mode=mediated');
  await expect(page.getByRole('radio', { name: 'Through others' })).toBeChecked();
});

test('one issue alone comes with its evidence word for word', async ({ page }) => {
  await page.goto('/embed/stances/statehood/?point=state-hamas-2025');
  await expect(page.locator('.evidence')).toContainText('to be a formula of national consensus');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path } of some) {
    test(`${path} is drawn, described, dated and sourced, and shows no control that would do nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('svg[role=img]:visible').first()).toBeVisible();
      await expect(page.getByRole('slider')).toHaveCount(0);
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByText('Facts as of 6 March 2025')).toBeVisible();
      await page.getByText('The picture in words').click();
      await expect(page.locator('figure > details p').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
});

test('the pack of each chart works when unpacked on a disk, without the network', async ({ page, context }) => {
  await context.route(/^https?:/, (route) => route.abort());
  const found = troubles(page);
  for (const chart of CHART_IDS) {
    const zip = readFileSync(`dist/downloads/embed-${chart}.zip`);
    const listed = readFileSync(`dist/charts/${chart}/index.html`, 'utf8');
    expect(/data-hash-of="downloads\/embed-\w+\.zip"[^>]*>([0-9a-f]{64})</.exec(listed)?.[1]).toBe(createHash('sha256').update(zip).digest('hex'));
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'host.html', 'embed.js', 'README.txt', 'LICENSE.txt', 'picture.svg', ...stateNames(chart).map((name) => `${name}/index.html`)]));
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      await page.goto(pathToFileURL(join(folder, 'host.html')).href);
      await useChart(chart, page.frameLocator('iframe'));
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await useChart(chart, page);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  expect(found).toEqual([]);
});
