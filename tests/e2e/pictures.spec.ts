import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { plainSpaces } from '../../src/i18n/spaces.ts';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { stateNames } from '../../src/models/named-states.ts';
import { chartsReady } from './pages.ts';

/** Width and height that a PNG states. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('every picture lies where links to it have pointed for years, in the size it says', () => {
  for (const chart of CHART_IDS) {
    for (const state of ['', ...stateNames(chart)]) {
      for (const theme of ['', 'dark']) {
        const file = `dist/images/${[chart, state, theme].filter(Boolean).join('-')}`;
        const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(readFileSync(`${file}.svg`, 'utf8')) ?? [];
        expect(sizeOf(`${file}.png`), file).toEqual([Number(width), Number(height)]);
        expect(sizeOf(`${file}@2x.png`), file).toEqual([2 * Number(width), 2 * Number(height)]);
      }
    }
  }
});

test('a page shows its own card where its address is shared, and other pages the story’s', () => {
  const cards = new Map([
    ['index.html', 'story'],
    ['method/index.html', 'story'],
    ...CHAPTERS.map((slug) => [`chapters/${slug}/index.html`, slug] as const),
    ...CHART_IDS.map((chart) => [`charts/${chart}/index.html`, chart] as const),
  ]);
  for (const [page, card] of cards) {
    const html = readFileSync(`dist/${page}`, 'utf8');
    const said = (property: string) => new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(plainSpaces(html))?.[1];
    expect(said('og:image')).toMatch(new RegExp(`^https?://.*/images/card-${card}\\.png$`));
    expect(sizeOf(`dist/images/card-${card}.png`)).toEqual([1200, 630]);
    expect([said('og:image:width'), said('og:image:height')]).toEqual(['1200', '630']);
    expect(said('og:image:alt')).toContain('Facts as of 6 March 2025');
    expect(said('twitter:card')).toBe('summary_large_image');
  }
});

test('a citation has plain spaces, as other programs expect them', () => {
  for (const chart of CHART_IDS) {
    const [cited = ''] = /<dl id="cite"[^]*?<\/dl>/.exec(readFileSync(`dist/charts/${chart}/index.html`, 'utf8')) ?? [];
    expect(cited, chart).toContain('March');
    expect(cited, chart).not.toMatch(/\u00a0|&nbsp;|&#160;/);
  }
});

test('an SVG opened by itself asks for nothing and shows its words', async ({ page, baseURL }) => {
  for (const name of ['borders', 'channels', 'stances-hostages-dark']) {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`/images/${name}.svg`);
    expect(requests).toEqual([`${baseURL}/images/${name}.svg`]);
    await expect(page.getByText('Facts as of 6 March 2025')).toBeVisible();
    page.removeAllListeners('request');
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader can download pictures and data and cite a chart, and meets no dead button', async ({ page }) => {
    await page.goto('/charts/borders/');
    await page.getByText('Download, cite, share').click();
    const links = page.locator('.actions a[download]');
    for (const link of await links.all()) expect(existsSync(`dist${await link.getAttribute('href')}`)).toBe(true);
    await expect(page.getByRole('link', { name: 'GeoJSON' })).toBeVisible();
    await page.getByText('Cite this chart').click();
    await expect(page.getByText(/\[Interactive chart\]\. \(2025, March 6\)\. Across the Table\. http/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy the address' })).toBeHidden();
  });
});

test('a reader copies the address of the state a chart is in', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/charts/borders/');
  await chartsReady(page);
  await page.getByRole('radio', { name: 'Jerusalem', exact: true }).check();
  await expect(page).toHaveURL(/view=jerusalem/);
  await page.getByText('Download, cite, share').click();
  await page.getByRole('button', { name: 'Copy the address of this state' }).click();
  await expect(page.getByText('The address is copied.')).toBeVisible();
  expect(new URL(await page.evaluate(() => navigator.clipboard.readText())).search).toBe('?view=jerusalem');
});

test('beside the steps of a chapter, the address copied is that of the step in view, or of the state the open controls say', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/chapters/lines-on-the-map/#golan-heights');
  await expect(page.locator('[data-stage][data-show]')).toHaveAttribute('data-show', /place=golan/);
  const chart = page.locator('figure[data-chart=borders]');
  const actions = chart.locator('.actions');
  // Opened and pressed without scrolling on to another step.
  await actions.evaluate((details: HTMLDetailsElement) => (details.open = true));
  const copied = async () => {
    await actions.getByRole('button', { name: 'Copy the address of this state' }).dispatchEvent('click');
    await expect(actions.getByText('The address is copied.')).toBeAttached();
    return new URL(await page.evaluate(() => navigator.clipboard.readText())).search;
  };
  expect(await copied()).toBe('?to=2025-03-06&share=0&place=golan');
  await chart.locator('.use').press('Enter');
  await chart.getByRole('radio', { name: 'Gaza', exact: true }).check();
  await expect.poll(copied).toContain('view=gaza');
});

test('where copying is refused the address is shown and selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/chapters/the-weapons/');
  await page.getByText('Download, cite, share').click();
  await page.getByRole('button', { name: 'Copy the address of this state' }).click();
  const field = page.getByRole('textbox', { name: 'Copy the address of this state' });
  await expect(field).toHaveValue(/\/charts\/stances\/\?issue=weapons$/);
  await expect(field).toBeFocused();
});

test('data files say what they are, as of when and under which licence', () => {
  for (const file of ['borders.geojson', 'borders.topojson', 'borders.json']) {
    const { title, licence, dateline, source } = JSON.parse(readFileSync(`dist/data/${file}`, 'utf8')) as Record<string, string>;
    expect([title, dateline]).toEqual(['The lines before and after 1967', 'Facts as of 6 March 2025']);
    expect(licence).toMatch(file === 'borders.json' ? /^CC-BY-4\.0$/ : /ODbL-1\.0, © OpenStreetMap contributors/);
    expect(source).toContain('/charts/borders/');
  }
  expect(globSync('dist/data/borders-*.csv').length).toBe(2);
});
