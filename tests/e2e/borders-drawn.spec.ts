import { readFileSync } from 'node:fs';
import { expect, type Locator, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { openChart } from './pages.ts';

const address = '/charts/borders/';

test('names on the map stand above the line between the days, and the grip above the names', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const chart = await openChart(page, 'borders');
  const map = chart.locator('.two-days:visible');
  await map.scrollIntoViewIfNeeded();
  const order = await map.evaluate((frame) => {
    const { left, width } = frame.getBoundingClientRect();
    const rule = frame.querySelector<HTMLElement>('.rule');
    if (rule) rule.style.pointerEvents = 'auto';
    const name = [...frame.querySelectorAll('text')].map((text) => text.getBoundingClientRect()).find((box) => box.left < left + width / 2 - 6 && box.right > left + width / 2 + 6);
    const grip = frame.querySelector('.grip svg')?.getBoundingClientRect();
    const top = (x: number, y: number) => document.elementsFromPoint(x, y).map((each) => ['names', 'grip', 'rule'].find((part) => each.closest(`.${part}`)));
    return [name ? top(left + width / 2, name.top + name.height / 2) : [], grip ? top(grip.left + grip.width / 2, grip.top + grip.height / 2) : []];
  });
  // The line’s own handle, which reaches beyond it, lies on top and is not seen.
  expect(order[0]?.filter((part) => part !== 'grip')[0], 'a name that the line crosses').toBe('names');
  expect(order[1]?.[0]).toBe('grip');
});

test('names stay where they are at the first thing a reader does, and come in with another view', async ({ page }) => {
  const chart = await openChart(page, 'borders');
  const shown = chart.locator('.two-days:visible svg .names');
  const coming = () => shown.evaluate((names) => names.getAnimations().length);
  await chart.getByRole('button', { name: /^After/ }).click();
  await expect(chart.getByRole('slider')).toHaveValue('0');
  expect(await coming()).toBe(0);
  // Moving pictures may take a frame to begin.
  await page.evaluate(() => {
    const watch = () => {
      if (document.getAnimations().some(({ effect }) => (effect as KeyframeEffect).target?.closest('svg .names'))) document.title = 'comes';
      else requestAnimationFrame(watch);
    };
    watch();
  });
  await chart.getByRole('radio', { name: 'Gaza', exact: true }).check();
  await expect(page).toHaveTitle('comes');
});

/** How many lines each text on a button takes. */
const linesOf = (buttons: Locator) =>
  buttons.evaluateAll((all) =>
    all.flatMap((button) => {
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      const counts: number[] = [];
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        if (range.toString().trim()) counts.push(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size);
      }
      return counts;
    }),
  );

test('on a phone no word on a button breaks, and the buttons stay within the chart on the longest dates', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const chart = await openChart(page, 'borders');
  const buttons = chart.locator('.buttons button');
  expect(await linesOf(buttons)).toEqual([1, 1, 1, 1, 1]);
  await chart.getByLabel('Second day').selectOption('13 September 2005');
  await chart.getByLabel('First day').selectOption('26 April 1982');
  await expect(buttons.last()).toContainText('2005');
  expect(await linesOf(buttons)).toEqual([1, 1, 1, 1, 1]);
  expect(await chart.locator('.buttons').evaluate((row) => row.scrollWidth - row.clientWidth)).toBe(0);
});

test('in a frame of 280 pixels type on the map is 12 pixels or more, and no date or word on a button breaks', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 900 });
  await page.goto('/embed/borders/');
  const buttons = page.locator('.buttons button');
  await expect(buttons).toHaveCount(3);
  // A frame draws itself anew once its script runs; between the two there is nothing to measure.
  const smallest = () =>
    page.locator('.two-days:visible svg[role=img]').evaluate((svg) => {
      const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      const sizes = [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
      return sizes.length > 0 ? Math.min(...sizes) : NaN;
    });
  await expect.poll(smallest).toBeGreaterThanOrEqual(12);
  expect(await linesOf(buttons)).toEqual([1, 1, 1, 1, 1]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
});

test('the tables about lines fit a wide page, and on a phone each keeps its name in sight while it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const chart = await openChart(page, 'borders');
  await chart.getByText('The data as a table').click();
  for (const name of ['The lines on the map', 'What each line was on each day']) {
    const group = chart.getByRole('group', { name, exact: true });
    expect(await group.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), name).toBe(0);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  for (const group of await chart.locator('.scroll-x').all()) {
    await group.scrollIntoViewIfNeeded();
    await group.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    const { left, right } = await group.locator('caption span').evaluate((span) => span.getBoundingClientRect());
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
  }
});

test('squares stand in one row where six have room, and no note is parted from its figure', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(address);
  const alone = () =>
    page.locator('.squares .cite').evaluateAll((notes) =>
      notes.flatMap((note) => {
        const range = document.createRange();
        range.selectNodeContents(note.previousSibling as Node);
        const [before, own] = [[...range.getClientRects()].at(-1), note.getClientRects()];
        return own.length === 1 && Math.abs((own[0]?.bottom ?? 0) - (before?.bottom ?? 0)) < 8 ? [] : [note.textContent];
      }),
    );
  expect(await alone(), 'on a phone').toEqual([]);
  await page.setViewportSize({ width: 768, height: 900 });
  expect(await alone(), 'on a tablet').toEqual([]);
  const feet = await page.locator('.squares svg').evaluateAll((all) => all.map((svg) => Math.round(svg.getBoundingClientRect().bottom)));
  expect(feet).toHaveLength(6);
  expect(Math.max(...feet) - Math.min(...feet)).toBeLessThanOrEqual(2);
});

test('pictures of other states come view by view, in each both days first, and each says its days', () => {
  const [, list = ''] = /<ul role="list" class="states"[^>]*>([^]*?)<\/ul>/.exec(readFileSync(`dist${address}index.html`, 'utf8')) ?? [];
  const leads = [...list.matchAll(/<span[^>]*>([^<]*)</g)].map(([, lead = '']) => lead.replaceAll('\u00a0', ' '));
  const days = ['4 June 1967', '11 June 1967', '26 April 1982', '13 September 2005', '6 March 2025'];
  const both = '4 June 1967 and 11 June 1967';
  expect(leads).toEqual([...days.map((day) => `Whole region, ${day}`), ...['Israel, West Bank, Gaza', 'Jerusalem', 'Gaza'].flatMap((view) => [both, ...days].map((day) => `${view}, ${day}`))]);
});

test('the sources named are primary documents first, and where the rest stand is true on every page', () => {
  const captions = (file: string) => [...readFileSync(`dist${file}`, 'utf8').matchAll(/<figcaption[^>]*>([^]*?)<\/figcaption>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
  for (const chart of CHART_IDS) {
    const [text = ''] = captions(`/charts/${chart}/index.html`);
    expect(text).toMatch(/Sources: .* \(and \d+ more, listed below\)/);
    expect(text).not.toContain('Wikipedia');
  }
  const story = captions('/index.html').filter((text) => text.includes(' more'));
  expect(story.length).toBeGreaterThan(2);
  for (const text of story) expect(text).toMatch(/more, listed on the chart’s page\)/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [address, '/embed/borders/']) {
    test(`nobody is told to move a slider that is not there: ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText('Move the slider')).toBeHidden();
      await expect(page.getByText('Each map shows the day named above it.')).toBeVisible();
    });
  }
});

test('on paper the map is not told to be moved', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('Each map shows the day named above it.')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Move the slider')).toBeHidden();
  await expect(page.getByText('Each map shows the day named above it.')).toBeVisible();
});
