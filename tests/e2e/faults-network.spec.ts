import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Locator, type Page, type Route, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { altered, chartsReady, stir, unstyled } from './pages.ts';

const chapter = '/chapters/talking-directly/';

/** The sentence that says a chart cannot answer stands three seconds after the second try at the latest, which comes a second after the first. */
const SOON = { timeout: 4000 };

/** Sum of layout shifts so far. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );

/** A chart that cannot answer: its picture is there as it came, no control pretends to work, one sentence says so, and the table is at hand. */
async function standsStill(chart: Locator): Promise<void> {
  await stir(chart.page());
  await chart.locator('.how-to').scrollIntoViewIfNeeded();
  await expect(chart.locator('.broken')).toBeVisible(SOON);
  await expect(chart.getByRole('link', { name: 'Load the page again' })).toBeVisible();
  await expect(chart.locator('.picture svg:visible').first()).toBeVisible();
  await expect(chart.locator('.needs-script:visible')).toHaveCount(0);
  await expect(chart.getByRole('slider')).toHaveCount(0);
  await chart.getByText('The data as a table').click();
  await expect(chart.locator('details[open] table').first()).toBeVisible();
}

const html = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in to this network</title>' });

/** Ways in which a file of script fails to arrive. */
const losses: { what: string; how: (route: Route) => Promise<void> }[] = [
  { what: 'no script arrives', how: (route) => route.abort() },
  { what: 'a network asks to log in instead of sending script', how: html },
  { what: 'the files have been replaced by newer ones', how: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }) },
  { what: 'a script breaks as it starts', how: (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }) },
];

for (const { what, how } of losses) {
  test(`if ${what}, each chart stands as a picture and says so`, async ({ page }) => {
    await page.route('**/*.js*', how);
    for (const chart of CHART_IDS) {
      await page.goto(`/charts/${chart}/`);
      await standsStill(page.locator('figure.chart'));
    }
    await page.goto(chapter);
    await expect(page.locator('.broken').first()).toBeVisible(SOON);
    await page.locator('.prose a.cite').first().click();
    await expect(page.locator('.note:target')).toBeInViewport();
  });
}

test('if one chart’s script is lost, the others answer, and its steps show their own pictures', async ({ page }) => {
  await page.route(/\/a\/stances[.-].*\.js/i, (route) => route.abort());
  await page.goto('/');
  for (const name of ['channels', 'borders']) {
    const chart = page.locator(`figure[data-chart=${name}]`).first();
    await chart.locator('.picture').scrollIntoViewIfNeeded();
    await expect(chart.locator('astro-island:not([ssr])')).toHaveCount(1);
    await expect(chart.locator('.broken')).toBeHidden();
  }
  const lost = page.locator('figure[data-chart=stances]').first();
  await lost.locator('.how-to').scrollIntoViewIfNeeded();
  await expect(lost.locator('.broken')).toBeVisible(SOON);
  await expect(lost.locator('.still svg:visible').first()).toBeVisible();
});

test('a chart’s script and its data are asked for again if they fail once', async ({ page }) => {
  const failed: string[] = [];
  await page.route(/\/a\/(?:borders-controls.*\.js|.*\.json)$/, (route) => {
    failed.push(route.request().url());
    return new Set(failed).size === failed.length ? route.abort() : route.fallback();
  });
  await page.goto('/charts/borders/');
  await chartsReady(page);
  expect(failed.length).toBeGreaterThan(1);
  await page.getByRole('slider').first().press('Home');
  await expect(page).toHaveURL(/share=0/);
  await expect(page.locator('.broken')).toBeHidden();
});

test('a chart’s script that is eight seconds late moves nothing when it comes, and then the chart answers', async ({ page }) => {
  await page.route(/\/a\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 8000));
    await route.fallback();
  });
  await page.goto('/charts/channels/', { waitUntil: 'commit' });
  await expect(page.locator('figure.chart svg:visible').first()).toBeVisible();
  await expect(page.locator('figure.chart astro-island:not([ssr])')).toHaveCount(1, { timeout: 60_000 });
  expect(await shifts(page)).toBeLessThan(0.005);
  await page.getByRole('slider').first().press('ArrowLeft');
  await expect(page).toHaveURL(/on=/);
});

/** Serves the site as a slow line does: a page comes in pieces, each painted before the next one is there. */
async function inPieces(site: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(site + request.url);
      const type = String(answer.headers.get('content-type'));
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'Content-Type': type });
      const piece = type.startsWith('text/html') ? 6000 : bytes.length || 1;
      for (let at = 0; at < bytes.length; at += piece) {
        response.write(bytes.subarray(at, at + piece));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close().closeAllConnections() };
}

for (const path of ['/', chapter, ...CHART_IDS.map((chart) => `/charts/${chart}/`)]) {
  test(`nothing moves on ${path} while it comes in pieces`, async ({ page, baseURL }) => {
    const { origin, close } = await inPieces(String(baseURL));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(origin + path, { waitUntil: 'load' });
    // A line that wraps anew with its typeface counts for 0.01.
    expect(await shifts(page)).toBeLessThan(0.015);
    close();
  });
}

/** What may stand in a chart's file of data instead of its data. */
const wrong: { what: string; how: (route: Route) => Promise<void> }[] = [
  { what: 'is not there', how: (route) => route.fulfill({ status: 404, body: '' }) },
  { what: 'is another page', how: html },
  { what: 'ends too early', how: async (route) => route.fulfill({ contentType: 'application/json', body: (await (await route.fetch()).text()).slice(0, -500) }) },
  { what: 'is empty', how: (route) => route.fulfill({ contentType: 'application/json', body: '{}' }) },
  { what: 'is no data at all', how: (route) => route.fulfill({ contentType: 'application/json', body: 'null' }) },
  {
    what: 'comes from another version',
    how: async (route) => {
      const data = (await (await route.fetch()).text()).replaceAll('"words":', '"texts":').replaceAll('"id":', '"name":');
      await route.fulfill({ contentType: 'application/json', body: data });
    },
  },
];

for (const { what, how } of wrong) {
  test(`if a chart’s data ${what}, the chart stands as a picture and says so`, async ({ page }) => {
    await page.route(/\/a\/.*\.json/, how);
    for (const chart of CHART_IDS) {
      await page.goto(`/charts/${chart}/`);
      const words = await page.locator('figure.chart .picture').innerText();
      await standsStill(page.locator('figure.chart'));
      expect((await page.locator('figure.chart .picture svg text').allTextContents()).join(' ')).not.toBe('');
      expect(words).not.toBe('');
    }
    await page.goto(chapter);
    const story = page.locator('figure.chart').first();
    await story.locator('.how-to').scrollIntoViewIfNeeded();
    await expect(story.locator('.broken')).toBeVisible(SOON);
    await expect(story.locator('.still svg:visible').first()).toBeVisible();
  });
}

test('a chart that breaks while it is used gives its first picture back', async ({ page }) => {
  await page.route(/\/a\/.*\.json/, async (route) => {
    // All is well until the reader opens a card.
    await route.fulfill({ contentType: 'application/json', body: (await (await route.fetch()).text()).replaceAll('"card":', '"cards":') });
  });
  await page.goto('/charts/borders/');
  await chartsReady(page);
  const chart = page.locator('figure.chart');
  await chart.getByRole('slider').press('Home');
  await chart.getByRole('button', { name: 'Golan Heights', exact: true }).press('Enter');
  await standsStill(chart);
  expect((await chart.locator('.picture svg:visible text').allTextContents()).join()).toContain('Golan');
});

test('a reader who loses the network can go on using the chart that is open', async ({ page, context }) => {
  for (const chart of CHART_IDS) {
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    await context.setOffline(true);
    const slider = page.getByRole('slider').first();
    const before = await slider.getAttribute('aria-valuetext');
    await slider.press('Home');
    await expect(slider).not.toHaveAttribute('aria-valuetext', String(before));
    await expect(page.locator('.broken')).toBeHidden();
    await context.setOffline(false);
  }
});

test('in the story a reader without network keeps the picture and is told why no controls come', async ({ page, context }) => {
  await page.goto(chapter);
  await chartsReady(page);
  await context.setOffline(true);
  const chart = page.locator('figure.chart').first();
  await chart.locator('.use').press('Enter');
  await expect(chart.locator('.picture [role=status]').filter({ hasText: 'could not' })).toBeVisible();
  await expect(chart.locator('.picture svg:visible').first()).toBeVisible();
});

test('controls whose styles cannot be fetched are not shown bare, and come when the reader asks again', async ({ page }) => {
  const styles = /\/a\/[0-9a-f]+\.css$/;
  await page.route(styles, (route) => route.abort());
  await page.goto(chapter);
  await chartsReady(page);
  const chart = page.locator('figure.chart').first();
  await chart.locator('.use').press('Enter');
  await expect(chart.locator('.picture [role=status]').filter({ hasText: 'could not' })).toBeVisible();
  await expect(chart.getByRole('slider')).toHaveCount(0);
  await page.unroute(styles);
  await chart.locator('.back').press('Enter');
  await chart.locator('.use').press('Enter');
  await expect(chart.getByRole('slider').first()).toBeVisible();
  expect(await unstyled(page)).toEqual([]);
});

test('without its styles the page is in reading order, and the way past the menu comes first', async ({ page }) => {
  await altered(page, `**${chapter}`, (html) => html.replace(/<style>[^]*?<\/style>/g, ''));
  await page.goto(chapter);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  const order = await page.locator('h1, .prose > p, figure.chart, .notes').evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await chartsReady(page);
});

test('without its typefaces a page is drawn in the reader’s own, Arabic and Hebrew too', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/glossary/');
  const widths = await page.locator('main p').first().evaluate((paragraph) =>
    ['الخط الأخضر', 'הקו הירוק', 'Green Line'].map((words) => {
      const span = paragraph.appendChild(document.createElement('span'));
      span.textContent = words;
      return span.getBoundingClientRect().width;
    }),
  );
  for (const width of widths) expect(width).toBeGreaterThan(20);
});

test('what a network writes into a page on its way does not run, and the page stays readable', async ({ page }) => {
  await altered(page, `**${chapter}`, (html) =>
    html.replaceAll('type="module"', '').replace('</body>', '<script>window.injected = true</script><img src="x" onerror="window.injected = true"><script src="https://ads.example/a.js"></script></body>'),
  );
  const elsewhere: string[] = [];
  page.on('requestfinished', (request) => elsewhere.push(request.url()));
  await page.goto(chapter);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect(elsewhere.filter((url) => url.includes('ads.example'))).toEqual([]);
  await page.locator('.prose a.cite').first().click();
  await expect(page.locator('.note').first()).toBeAttached();
});

test('what an extension adds to a page disturbs no chart', async ({ page }) => {
  await page.goto('/charts/channels/', { waitUntil: 'commit' });
  await page.evaluate(() => {
    document.documentElement.classList.add('dark-reader');
    const bar = document.createElement('div');
    bar.append(Object.assign(document.createElement('input'), { type: 'range' }));
    document.documentElement.append(bar);
    document.body?.setAttribute('cz-shortcut-listen', 'true');
  });
  await chartsReady(page);
  await page.locator('figure.chart').getByRole('slider').press('ArrowLeft');
  await expect(page).toHaveURL(/on=/);
});
