import { globSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import type { ChartId } from '../../src/schemas/chart-list.ts';

/** Pages that are kept out of search results, and stand here for their kind. */
const hidden = ['/assignment/', '/teach/talking-directly/key/', '/teach/sheets/map/key/', '/teach/sheets/channels/key/', '/teach/sheets/ladder/key/'];

/** Addresses of every page in the sitemap of the built site, as paths. */
const listed = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);

export const pages = [...listed, ...hidden];

/** Chapters whose first chart is moved by steps. */
export const STEPPED = CHAPTERS.filter((slug) => slug !== 'what-hamas-says-it-wants');

/** Collects every error of a page from here on. */
export function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}

/** Changes what the site sends for some addresses on its way to the page; a change that changes nothing is an error. */
export async function altered(page: Page, addresses: string | RegExp, change: (text: string) => string): Promise<void> {
  await page.route(addresses, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = change(text);
    expect(body).not.toBe(text);
    await route.fulfill({ response, body });
  });
}

/** Stirs as a reader does, so that charts do not wait for the page to have been quiet a while. */
export async function stir(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.mouse.move(1, 1);
}

/**
 * Waits until every chart answers. An island itself has no box, so what it stands in is brought into view.
 * What is folded away is not fetched before somebody opens it.
 */
export async function chartsReady(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
  await stir(page);
  for (const island of await page.locator('astro-island:not(details:not([open]) *)').all()) {
    await island.locator('xpath=..').scrollIntoViewIfNeeded();
    await expect(island).not.toHaveAttribute('ssr');
  }
}

/** Waits until the chart of a chart's page answers. */
export async function chartReady(page: Page): Promise<Locator> {
  const chart = page.locator('figure.chart');
  await stir(page);
  await chart.locator('.picture').scrollIntoViewIfNeeded();
  await expect(chart.locator('astro-island:not([ssr])')).toHaveCount(1);
  return chart;
}

/** Opens the page of a chart, in a state, and waits until it answers. */
export async function openChart(page: Page, chart: ChartId, query = ''): Promise<Locator> {
  await page.goto(`/charts/${chart}/${query}`);
  return chartReady(page);
}

/** Opens folds, all at once. */
export async function unfold(folds: Locator): Promise<void> {
  await folds.evaluateAll((all) => all.forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
}

/** Waits until the picture has followed its slider: it comes in the frame after the slider's own. */
export async function followed(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve)))));
}

/** Moves a slider through all its stops and expects a picture to keep its distance from the slider, or from what stands above both; says how far it is. */
export async function stays(picture: Locator, slider: Locator, from = slider): Promise<number> {
  const above = await from.elementHandle();
  const below = () =>
    picture.evaluate((element, above) => {
      if (!above?.isConnected) throw new Error('What the picture is measured from was drawn anew.');
      return Math.round(element.getBoundingClientRect().top - above.getBoundingClientRect().top);
    }, above);
  await slider.press('Home');
  const last = Number(await slider.getAttribute('max'));
  expect(last).toBeGreaterThan(5);
  const places = new Set<number>();
  for (let stop = 0; stop <= last; stop++) {
    places.add(await below());
    await slider.press('ArrowRight');
    await followed(slider.page());
  }
  expect([...places]).toHaveLength(1);
  return below();
}

/** Views with styles, in the order of their marks. */
const views = globSync('src/views/**/*.svelte').sort();

/** Views drawn on the page as it stands whose styles no sheet of it has. */
export async function unstyled(page: Page): Promise<string[]> {
  const lacking = await page.evaluate(() => {
    const marks = new Set([...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList]).filter((name) => /^v[0-9a-z]{1,2}$/.test(name)));
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join();
    return [...marks].filter((mark) => !new RegExp(`\\.${mark}(?![0-9a-z])`).test(sheets));
  });
  return lacking.map((mark) => views[parseInt(mark.slice(1), 36)] ?? mark).filter((view) => /<style>(?!\s*@layer views \{\s*(?:\/\*[^]*?\*\/\s*)?:global)/.test(readFileSync(view, 'utf8')));
}
