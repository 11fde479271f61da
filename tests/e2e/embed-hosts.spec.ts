import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { HOSTS, WORDPRESS } from '../../src/components/lab/hosts.ts';
import { HEIGHTS, WIDTHS } from '../../src/models/embed-sizes.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { heights, host, useChart } from './embed-use.ts';
import { troubles } from './pages.ts';

const pym = readFileSync('node_modules/pym.js/dist/pym.v1.min.js', 'utf8');
const resizer = readFileSync('node_modules/@open-iframe-resizer/core/dist/index.umd.cjs', 'utf8');

/** Waits until every frame is as tall as its content, within a pixel and the host's own bounds. */
async function fits(frames: readonly Locator[], why: string, bound = (height: number) => height): Promise<void> {
  for (const frame of frames) {
    const name = await frame.getAttribute('title');
    // Frames out of sight are not drawn.
    await frame.scrollIntoViewIfNeeded();
    await expect(async () => {
      const { content, frame: given } = await heights(frame);
      expect(content, `${name}, ${why}`).toBeGreaterThan(100);
      expect(Math.abs(given - bound(content)), `${name}, ${why}: content ${content}, frame ${given}`).toBeLessThanOrEqual(1);
    }).toPass({ timeout: 10_000 });
  }
}

/** Opens or closes what is folded in each frame. */
async function fold(frames: readonly Locator[], open: boolean): Promise<void> {
  for (const frame of frames) {
    const inside = await (await frame.elementHandle())?.contentFrame();
    await inside?.locator('figure > details').evaluateAll((all, open) => all.forEach((each) => ((each as HTMLDetailsElement).open = open)), open);
  }
}

/** The three charts of a page stay as tall as their content when the page is resized and when something unfolds in them. */
async function follows(page: Page): Promise<void> {
  const frames = await page.locator('iframe').all();
  expect(frames).toHaveLength(CHART_IDS.length);
  for (const width of [320, 1200, 640]) {
    await page.setViewportSize({ width: width + 16, height: 700 });
    await fits(frames, `${width} px`);
  }
  await fold(frames, true);
  await fits(frames, 'unfolded');
  await fold(frames, false);
  await fits(frames, 'folded again');
}

const clamp = (height: number) => Math.min(WORDPRESS.most, Math.max(WORDPRESS.least, height));

for (const chart of CHART_IDS) {
  test(`${chart} is as tall as its content in every host of the lab, growing and shrinking`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`/embed-lab/${chart}/`);
    const sized = await page.locator('section > iframe[data-across-the-table], across-the-table-chart iframe, iframe[data-host]:not([data-host=wordpress])').all();
    expect(sized).toHaveLength(2 + Object.keys(HOSTS).length);
    const wordpress = page.locator('[data-host=wordpress]');
    for (const width of [320, 1200, 480] as const) {
      await page.getByRole('radio', { name: `${width} px` }).check();
      await fits(sized, `${width} px`);
      await fits([wordpress], `${width} px`, clamp);
    }
    await fold(sized, true);
    await fits(sized, 'unfolded');
    await fold(sized, false);
    await fits(sized, 'folded again');
    // Where the host does not make all the room there is, the frame scrolls.
    for (const title of ['wordpress', 'plain']) {
      const root = page.frameLocator(`iframe[title$="${title}"]`).locator('html');
      expect(await root.evaluate((element) => element.scrollHeight > innerHeight && getComputedStyle(element).overflowY !== 'hidden'), title).toBe(true);
    }
    const still = page.frameLocator('iframe[sandbox=""]');
    await expect(still.locator('svg[role=img]:visible').first()).toBeVisible();
    await expect(still.getByRole('slider')).toHaveCount(0);
    await page.locator('details > summary').first().click();
    await fits([page.locator('details > iframe')], 'shown late');
    expect(errors).toEqual([]);
  });
}

test('the real pym.js gives frames the height of their content', async ({ page, baseURL }) => {
  await host(page, CHART_IDS.map((chart) => `<div id="${chart}"></div>`).join(''));
  await page.addScriptTag({ content: pym });
  await page.evaluate(
    ({ charts, origin }) => {
      const { Parent } = (window as unknown as { pym: { Parent: new (id: string, url: string, config: object) => unknown } }).pym;
      for (const chart of charts) new Parent(chart, `${origin}/embed/${chart}/`, { title: chart });
    },
    { charts: CHART_IDS, origin: baseURL },
  );
  await follows(page);
});

test('the real open-iframe-resizer gives frames the height of their content', async ({ page, baseURL }) => {
  await host(page, CHART_IDS.map((chart) => `<iframe title="${chart}" width="100%" src="${baseURL}/embed/${chart}/"></iframe>`).join(''));
  await page.addScriptTag({ content: resizer });
  await page.evaluate(() => (window as unknown as { iframeResizer: { initialize: (settings: object) => unknown } }).iframeResizer.initialize({}));
  await follows(page);
});

test('our script on a page with a strict policy: nothing moves, frames may come late, twice, hidden or moved, and nobody else is believed', async ({ page, baseURL }) => {
  const origin = String(baseURL);
  const hash = createHash('sha384').update(readFileSync('dist/embed/host-2.js')).digest('base64');
  const frame = (title: string, query = '') => `<iframe data-across-the-table title="${title}" width="640" height="${HEIGHTS.channels[640]}" src="${origin}/embed/channels/${query}"></iframe>`;
  const found = troubles(page);
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0, told: [] as number[] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) (window as unknown as { shifts: number }).shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('message', ({ data }) => {
      if (data?.type === 'across-the-table:height' && !data.forged) (window as unknown as { told: number[] }).told.push(data.height);
    });
  });
  await host(
    page,
    `<p>Before</p>${frame('first')}<p>Between</p>${frame('second', '?mode=direct')}<p>After</p><div id="late" hidden>${frame('hidden')}</div><script src="${origin}/embed/host-2.js" integrity="sha384-${hash}" crossorigin async></script>`,
    `default-src 'none'; img-src data:; frame-src ${origin}/embed/; script-src ${origin}/embed/host-2.js`,
  );
  const first = page.locator('[title=first]');
  const second = page.locator('[title=second]');
  await fits([first, second], 'at once');
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(0.001);

  // Forged: from the page itself, from another frame of the page, and of the wrong shape from the right frame.
  const before = await heights(first);
  await page.evaluate(() => {
    const messages: unknown[] = [null, 1, 'x', [], { type: 'across-the-table:height' }, ...[NaN, Infinity, -5, 0, '900', {}, null, 900].map((height) => ({ type: 'across-the-table:height', v: 1, height, forged: true }))];
    for (const message of messages) postMessage(message, '*');
    const frame = document.querySelector<HTMLIFrameElement>('[title=first]')?.contentWindow;
    for (let turn = 0; turn < 2000; turn++) frame?.postMessage(turn % 2 ? { type: 'across-the-table:ask' } : { type: 'iframe-child-init', x: 'y'.repeat(1000) }, '*');
  });
  const inside = await (await second.elementHandle())?.contentFrame();
  await inside?.evaluate(() => {
    for (const [height, v] of [[NaN, 1], [-1, 1], ['5', 1], [900, 2]]) parent.postMessage({ type: 'across-the-table:height', v, height, forged: true }, '*');
  });
  const count = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told.length);
  const start = await count();
  await page.waitForTimeout(500);
  expect(await count() - start, 'answers to 2000 questions in half a second').toBeLessThan(60);
  expect((await heights(first)).frame).toBe(before.frame);
  await fits([first, second], 'after a flood');

  // Shown, moved and added late.
  await page.evaluate(() => document.querySelector<HTMLElement>('#late')?.removeAttribute('hidden'));
  await fits([page.locator('[title=hidden]')], 'shown');
  await page.evaluate(() => document.body.prepend(document.querySelector('[title=second]') as Element));
  await fits([second], 'moved');
  await page.evaluate((src) => {
    const element = document.createElement('across-the-table-chart');
    element.setAttribute('src', src);
    element.setAttribute('label', 'element');
    document.body.append(element);
    const other = document.createElement('across-the-table-chart');
    other.setAttribute('src', 'https://elsewhere.example/');
    other.textContent = 'stays as it is';
    document.body.append(other);
  }, `${origin}/embed/channels/`);
  await page.locator('[title=element]').scrollIntoViewIfNeeded();
  await fits([page.locator('[title=element]')], 'added');
  await expect(page.getByText('stays as it is')).toBeVisible();
  // A frame squeezed to nothing never says it is nothing.
  await first.evaluate((element: HTMLIFrameElement) => element.setAttribute('hidden', ''));
  await first.evaluate((element: HTMLIFrameElement) => element.removeAttribute('hidden'));
  await fits([first], 'hidden and shown');
  expect(Math.min(...(await page.evaluate(() => (window as unknown as { told: number[] }).told)).filter(Number.isFinite))).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('in a frame that may run scripts and nothing else, each chart answers', async ({ page, baseURL }) => {
  await host(page, CHART_IDS.map((chart) => `<iframe title="${chart}" sandbox="allow-scripts" width="640" height="900" src="${baseURL}/embed/${chart}/"></iframe>`).join(''));
  for (const chart of CHART_IDS) await useChart(chart, page.frameLocator(`[title=${chart}]`));
});

test('nothing of the lab’s bar stands outside its background', async ({ page }) => {
  await page.goto('/embed-lab/channels/');
  const bar = page.getByRole('group', { name: 'Width of the frames' });
  const [around, name] = [await bar.boundingBox(), await bar.locator('legend').boundingBox()];
  const text = await bar.locator('legend').evaluate((legend) => {
    const range = document.createRange();
    range.selectNodeContents(legend);
    return range.getBoundingClientRect().height;
  });
  expect(name?.y).toBeGreaterThanOrEqual(around?.y ?? 0);
  expect(text).toBeGreaterThan(10);
  // A legend on the edge lies half above where the background begins: here it is beside its choices.
  const choice = await bar.getByText('320 px').boundingBox();
  expect(Math.abs((name?.y ?? 0) + (name?.height ?? 0) / 2 - (choice?.y ?? 0) - (choice?.height ?? 0) / 2)).toBeLessThan(30);
  expect(choice?.x).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0));
});

test('the room to reserve for a frame is what its content needs', async ({ page }) => {
  for (const chart of CHART_IDS) {
    await page.goto(`/embed/${chart}/`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      // The layout for a new width is drawn in the frame that shows it.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const height = await page.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      expect.soft(Math.abs(height - HEIGHTS[chart][width]) / height, `${chart} at ${width} px: ${height}`).toBeLessThan(0.04);
    }
  }
});

test('a page opened from a disk gives the frame beside it its height', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'from-disk-'));
  copyFileSync('dist/embed.js', join(folder, 'embed.js'));
  copyFileSync('dist/embed/stances/index.html', join(folder, 'stances.html'));
  writeFileSync(join(folder, 'host.html'), '<meta name="viewport" content="width=device-width"><iframe data-across-the-table src="stances.html" style="width: 100%; height: 300px"></iframe><script src="embed.js"></script>');
  await page.goto(pathToFileURL(join(folder, 'host.html')).href);
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(600);
  rmSync(folder, { recursive: true });
});
