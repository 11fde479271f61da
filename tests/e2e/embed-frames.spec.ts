import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parseOptions } from '../../src/models/embed-options.ts';
import { HEIGHTS } from '../../src/models/embed-sizes.ts';
import { plainChoice, snippet } from '../../src/models/embed-snippets.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { contrast } from '../contrast.ts';
import { bare, pagesOf } from '../pdf.ts';
import { embeddable, heights, host, plainText, useChart } from './embed-use.ts';

const sized = readFileSync('dist/embed/host-2.js', 'utf8');

test('a chart in a frame in a frame tells its height to the page around it, and to no other', async ({ page, baseURL }) => {
  const chart = `<iframe data-across-the-table title="chart" width="100%" height="400" src="${baseURL}/embed/stances/"></iframe><script>${sized}</script>`;
  const inner = `<!doctype html><body style="margin:0">${chart}`;
  const outer = `<!doctype html><body style="margin:0"><iframe title="inner" width="100%" height="2000" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  await page.addInitScript(() => {
    Object.assign(window, { told: 0 });
    addEventListener('message', ({ data }) => {
      if (data?.type === 'across-the-table:height') (window as unknown as { told: number }).told += 1;
    });
  });
  await host(page, `<iframe title="outer" width="640" height="2100" srcdoc="${outer.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`);
  const around = page.frameLocator('[title=outer]').frameLocator('[title=inner]');
  const frame = around.locator('[title=chart]');
  await frame.scrollIntoViewIfNeeded();
  await expect(async () => {
    const { content, frame: given } = await heights(frame);
    expect(content).toBeGreaterThan(400);
    expect(Math.abs(given - content)).toBeLessThanOrEqual(1);
  }).toPass();
  const told = (of: { evaluate: (ask: () => number) => Promise<number> }) => of.evaluate(() => (window as unknown as { told: number }).told);
  expect(await told(around.locator('body'))).toBeGreaterThan(0);
  expect(await told(page.frameLocator('[title=outer]').locator('body'))).toBe(0);
  expect(await told(page)).toBe(0);
});

test('a frame that is printed says anew how tall it is', async ({ page, baseURL }) => {
  await host(page, `<iframe title="chart" width="640" height="${HEIGHTS.channels[640]}" src="${baseURL}/embed/channels/"></iframe>`);
  await page.evaluate(() => {
    Object.assign(window, { told: [] as number[] });
    addEventListener('message', ({ data }) => data?.type === 'across-the-table:height' && (window as unknown as { told: number[] }).told.push(data.height));
  });
  const main = page.frameLocator('iframe').locator('main');
  await expect(main.getByRole('slider', { name: 'Date' })).toBeVisible();
  await page.waitForTimeout(700);
  const told = () => page.evaluate(() => (window as unknown as { told: number[] }).told);
  const before = (await told()).length;
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => (await told()).length).toBeGreaterThan(before);
  await expect.poll(async () => (await told()).at(-1)).toBe(await main.evaluate((box) => Math.ceil(box.getBoundingClientRect().height)));
});

/** What is at the foot of every chart. */
const FOOT = ['Facts as of', 'Sources:', 'Every source, the method and the whole story'];

for (const chart of CHART_IDS) {
  test(`${chart} printed with the page around it has its date, its sources and its credit on paper`, async ({ page, baseURL }) => {
    const plain = plainText(chart, String(baseURL));
    const forms = { plain, script: `${plain.replace('<iframe', '<iframe data-across-the-table')}<script src="${baseURL}/embed/host-2.js"></script>` };
    for (const width of [390, 900, 1280]) {
      for (const [form, text] of Object.entries(forms)) {
        await page.setViewportSize({ width, height: 900 });
        await host(page, `<div style="max-width:1200px">${text}</div><p>End of the page.</p>`);
        await useChart(chart, page.frameLocator('iframe'));
        const sheets = pagesOf(await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })).join('');
        expect(sheets).toContain(bare('End of the page.'));
        for (const words of FOOT) expect.soft(sheets.includes(bare(words)), `${form} at ${width} px: ${words}`).toBe(true);
      }
    }
  });
}

test('where a host takes the styles of a snippet away, the frame is as wide as the column of a phone', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await host(page, plainText('channels', String(baseURL)).replace(/ style="[^"]*"/g, ''));
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  const { width = 0, height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
  expect(width).toBeGreaterThan(300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(height).toBeGreaterThan(600);
});

test('a frame of any width takes no more room on paper than on screen, and by itself leaves nothing folded', async ({ page, baseURL }) => {
  for (const chart of CHART_IDS) {
    for (const query of ['', '?controls=off&title=off']) {
      await host(page, `<iframe title="chart" width="640" height="900" src="${baseURL}/embed/${chart}/${query}"></iframe>`);
      const main = page.frameLocator('iframe').locator('main');
      await expect(page.frameLocator('iframe').locator('[data-held]')).toBeAttached();
      if (query === '') await useChart(chart, page.frameLocator('iframe'));
      const tall = () => main.evaluate((box) => Math.ceil(box.getBoundingClientRect().height));
      for (const width of [320, 360, 480, 640, 960, 1200]) {
        await page.locator('iframe').evaluate((frame, width) => frame.setAttribute('width', String(width)), width);
        await page.emulateMedia({ media: 'screen' });
        const screen = await tall();
        await page.emulateMedia({ media: 'print' });
        expect.soft(await tall(), `${chart}${query} at ${width} px`).toBeLessThanOrEqual(screen);
      }
      await page.emulateMedia({ media: 'screen' });
    }
    await page.goto(`/embed/${chart}/`);
    await useChart(chart, page);
    await page.emulateMedia({ media: 'print' });
    const closed = page.locator('details').filter({ hasNot: page.locator('details') });
    expect(await closed.evaluateAll((all) => all.filter((each) => each.checkVisibility() && each.lastElementChild?.getBoundingClientRect().height === 0).map((each) => each.textContent)), chart).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('the frame that is pasted without a script is about as tall as its chart in any column, and never wider', async ({ page, baseURL }) => {
  for (const chart of CHART_IDS) {
    const pasted = plainText(chart, String(baseURL));
    expect(pasted).toMatch(/^<div[^]*<iframe src="[^"]*\/embed\/\w+\/"[^]*<\/div>$/);
    await host(page, `<div id="column">${pasted}</div>`);
    const frame = page.locator('iframe');
    for (const width of [320, 360, 640, 960, 1200]) {
      await page.setViewportSize({ width: Math.max(width, 300), height: 800 });
      await page.locator('body').evaluate((body, width) => body.setAttribute('style', `margin:0;width:${width}px`), width);
      await expect(async () => {
        const { content, frame: given } = await heights(frame);
        expect(Math.abs(given / content - 1), `${chart} at ${width} px: ${given} for ${content}`).toBeLessThan(0.15);
      }).toPass({ timeout: 5000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    // In columns that are as wide as their content, and beside others.
    for (const style of ['float: left', 'display: inline-block', 'display: flex', 'display: grid']) {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.locator('body').evaluate((body) => body.setAttribute('style', 'margin:0'));
      await page.locator('#column').evaluate((column, style) => column.setAttribute('style', style), style);
      expect(await frame.evaluate((element) => element.clientWidth), style).toBeGreaterThanOrEqual(280);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), style).toBeLessThanOrEqual(360);
    }
  }
});

/** The colour a reader sees at a place of the page, as red, green and blue. */
async function colourAt(page: Page, x: number, y: number): Promise<number[]> {
  const picture = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString('base64');
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, picture);
}

const HOSTS: Readonly<Record<string, string>> = { light: 'color-scheme: light; background: rgb(250, 240, 230)', dark: 'color-scheme: dark; background: rgb(20, 30, 40)', 'the device’s own': 'color-scheme: light dark', 'dark, unnamed': 'background: rgb(20, 30, 40); color: rgb(240, 240, 240)' };

for (const [form, of] of [...Object.keys(HOSTS).map((of) => ['plain', of] as const), ['element', 'light'] as const, ['element', 'dark, unnamed'] as const]) {
  test(`in a host of ${of} colours the words of a frame (${form}) stand out, with each theme, solid or clear`, async ({ page, baseURL }) => {
    for (const device of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: device });
      const around = of === 'light' ? of : of.startsWith('dark') ? 'dark' : device;
      for (const theme of ['auto', 'light', 'dark'] as const) {
        const drawn = theme === 'auto' ? device : theme;
        // A clear frame is for hosts of its own colours: whoever asks for another gets what they asked for.
        for (const clear of drawn === around ? [false, true] : [false]) {
          const choice = { ...plainChoice(640, 600), options: parseOptions({ theme, transparent: clear ? 'on' : 'off' }) };
          await host(page, `<style>:root { ${HOSTS[of]} }</style>${snippet(form, embeddable('channels', String(baseURL)), choice)}`);
          const finding = page.frameLocator('iframe').locator('.finding');
          await expect(finding).toBeVisible();
          const box = await page.locator('iframe').boundingBox();
          const behind = await colourAt(page, (box?.x ?? 0) + 3, (box?.y ?? 0) + 200);
          const ink = (await finding.evaluate((element) => getComputedStyle(element).color)).match(/[\d.]+/g)?.map(Number) ?? [];
          const why = `device ${device}, theme ${theme}${clear ? ', clear' : ''}`;
          expect.soft(contrast(ink, behind), why).toBeGreaterThanOrEqual(7);
          if (clear) expect.soft(behind, why).toEqual(await colourAt(page, (box?.x ?? 0) - 3, (box?.y ?? 0) + 200));
        }
      }
    }
  });
}

test('where its script does not come, the link in our element can be read in a host of either colours', async ({ page, baseURL }) => {
  await page.route('**/host-2.js', (route) => route.abort());
  for (const device of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: device });
    for (const theme of ['auto', 'light', 'dark'] as const) {
      for (const style of ['background: white', String(HOSTS['dark, unnamed'])]) {
        await host(page, `<style>:root { ${style} }</style>${snippet('element', embeddable('channels', String(baseURL)), { ...plainChoice(640, 600), options: parseOptions({ theme }) })}`);
        const [ink = [], behind = []] = await page.getByRole('link').evaluate((link) => [getComputedStyle(link).color, getComputedStyle(document.documentElement).backgroundColor].map((colour) => colour.match(/[\d.]+/g)?.map(Number) ?? []));
        expect.soft(contrast(ink, behind), `device ${device}, theme ${theme}, ${style}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});
