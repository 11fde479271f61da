import { expect, type Page, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { LIST_WAITS } from '../../src/views/resting.ts';
import { altered, chartsReady, followed, troubles, unfold } from './pages.ts';

const chapter = '/chapters/talking-directly/';

/** What a chart says after its slider was moved. */
async function moved(page: Page, chart: string): Promise<string> {
  await page.goto(`/charts/${chart}/`);
  await chartsReady(page);
  const slider = page.getByRole('slider').first();
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  // Lists follow when the slider rests.
  await page.waitForTimeout(5 * LIST_WAITS);
  return `${await slider.getAttribute('aria-valuetext')}\n${await page.locator('figure.chart').innerText()}`;
}

for (const chart of CHART_IDS) {
  test(`${chart} says the same on every clock, in every time zone and language of the browser`, async ({ browser, baseURL }) => {
    const said: string[] = [];
    for (const [timezoneId, locale, day] of [['UTC', 'en-GB', '2025-03-06'], ['Pacific/Kiritimati', 'ar-EG', '1999-12-31'], ['Pacific/Pago_Pago', 'de-DE', '2038-01-20']] as const) {
      const context = await browser.newContext({ timezoneId, locale, baseURL: String(baseURL), viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.clock.setFixedTime(`${day}T23:59:00Z`);
      said.push(await moved(page, chart));
      await context.close();
    }
    expect(said[1]).toBe(said[0]);
    expect(said[2]).toBe(said[0]);
  });

  test(`${chart} works where storage is forbidden`, async ({ page }) => {
    const found = troubles(page);
    await page.addInitScript(() => {
      const forbid = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(window, name, { get: forbid });
      Object.defineProperty(Document.prototype, 'cookie', { get: forbid, set: forbid });
    });
    expect(await moved(page, chart)).not.toBe('');
    expect(found).toEqual([]);
  });

  test(`${chart} stops at once when a reader turns motion off, and goes to paper as it will be`, async ({ page }) => {
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const running = () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    const slider = page.getByRole('slider').first();
    /** Something that is seen happening: the map goes to another view, of the others the date moves, though not every date changes the picture. */
    const stirs = async (view: string, step: string) => (chart === 'borders' ? page.getByRole('radio', { name: view, exact: true }).check() : slider.press(step));
    for (const [view, end, step, media] of [['Jerusalem', 'Home', 'ArrowRight', { reducedMotion: 'reduce' }], ['Gaza', 'End', 'ArrowLeft', { media: 'print' }]] as const) {
      await page.emulateMedia({ reducedMotion: 'no-preference', media: 'screen' });
      await slider.press(end);
      await expect(async () => {
        await stirs(view, step);
        await followed(page);
        expect(await running()).toBeGreaterThan(0);
      }).toPass({ intervals: [0], timeout: 10_000 });
      await page.emulateMedia(media);
      expect(await running()).toBe(0);
    }
  });
}

test('nothing on a page ticks while nobody does anything', async ({ page }) => {
  await page.addInitScript(() => {
    const counter = window as unknown as { ticks: number };
    counter.ticks = 0;
    for (const name of ['setInterval', 'requestAnimationFrame'] as const) {
      const real = window[name].bind(window) as (...args: unknown[]) => number;
      Object.defineProperty(window, name, { value: (...args: unknown[]) => ((counter.ticks += 1), real(...args)) });
    }
  });
  await page.goto('/');
  await chartsReady(page);
  await page.waitForTimeout(1500);
  const ticks = () => page.evaluate(() => (window as unknown as { ticks: number }).ticks);
  const before = await ticks();
  await page.waitForTimeout(1000);
  expect(await ticks()).toBe(before);
  // What only scrolling drives stands still with the page.
  expect(await page.evaluate(() => document.getAnimations().filter(({ timeline }) => timeline === document.timeline).length)).toBe(0);
});

/** Words cut off at an edge, and how far the page scrolls sideways. A picture moves about in its frame, its words do not. */
const cut = () => ({
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  words: [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.closest('svg, .visually-hidden, .scroll-x, [role=region][tabindex], details, [popover]') === null)
    .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => {
      const words = element.cloneNode(true) as HTMLElement;
      for (const picture of words.querySelectorAll('svg')) picture.remove();
      return words.textContent.trim() !== '';
    })
    .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`),
});

for (const path of ['/', chapter, '/chapters/lines-on-the-map/', ...CHART_IDS.map((chart) => `/charts/${chart}/`)]) {
  test(`${path} loses no word at 400 per cent, with doubled type, with wide spacing and with words that never end`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await chartsReady(page);
    expect(await page.evaluate(cut), '400 per cent').toEqual({ sideways: 0, words: [] });
    await page.setViewportSize({ width: 640, height: 512 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(cut), 'doubled type').toEqual({ sideways: 0, words: [] });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => {
      document.documentElement.style.removeProperty('font-size');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.evaluate(cut), 'wide spacing').toEqual({ sideways: 0, words: [] });
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      for (const element of document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, figcaption, summary, caption, label, legend, button, a')) element.append(' Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikant');
    });
    expect(await page.evaluate(cut), 'words that never end').toEqual({ sideways: 0, words: [] });
  });
}

test('in doubled type no date on a button is broken, no two years touch and no button to choose shrinks; with all folds open nothing is wider than a phone', async ({ page }) => {
  for (const chart of CHART_IDS) {
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/charts/${chart}/`);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await chartsReady(page);
      const found = await page.locator('main').evaluate((main) => {
        const lines = (element: Element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getClientRects().length;
        };
        const years = [...main.querySelectorAll('.axis > span > span:not(.flag)')].map((year) => year.getBoundingClientRect()).filter((box) => box.width > 0);
        return {
          broken: [...main.querySelectorAll('.map .buttons small')].filter((date) => lines(date) > 1).length,
          touching: years.filter((box, index) => index > 0 && box.left <= (years[index - 1]?.right ?? 0)).length,
          round: new Set([...main.querySelectorAll('fieldset input[type=radio]')].map((radio) => Math.round(radio.getBoundingClientRect().width))).size,
        };
      });
      expect(found, `${chart} at ${width} px`).toEqual({ broken: 0, touching: 0, round: 1 });
      await unfold(page.locator('details'));
      await chartsReady(page);
      expect((await page.evaluate(cut)).sideways, `${chart} at ${width} px with all folds open`).toBe(0);
    }
  }
});

test('in doubled type on a phone the date of a step stands clear of what opens its chart, on two lines at most, and a sheet is as wide as the phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const double = () => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  for (const slug of ['talking-directly', 'the-weapons', 'lines-on-the-map']) {
    await page.goto(`/chapters/${slug}/`);
    await double();
    const stage = page.locator('[data-stage]').filter({ has: page.locator('.told') }).first();
    await stage.scrollIntoViewIfNeeded();
    await expect(stage.locator('astro-island:not([ssr])')).toHaveCount(1);
    const found = await stage.evaluate((element) => {
      const told = [...element.querySelectorAll('.told')].find((each) => each.getClientRects().length > 0);
      const words = document.createTreeWalker(told ?? element, NodeFilter.SHOW_TEXT);
      const lines: DOMRect[] = [];
      while (words.nextNode()) {
        const range = document.createRange();
        range.selectNode(words.currentNode);
        lines.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
      }
      const opener = element.querySelector('.use > span')?.getBoundingClientRect();
      return { lines: new Set(lines.map(({ top }) => Math.round(top))).size, under: lines.filter((line) => opener && line.top < opener.bottom - 4 && line.bottom > opener.top + 4 && line.right > opener.left).length };
    });
    expect(found.lines, slug).toBeGreaterThan(0);
    expect(found.lines, slug).toBeLessThanOrEqual(2);
    expect(found.under, slug).toBe(0);
  }
  await page.goto('/teach/sheets/map/');
  await double();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a browser that knows no popover, no observers and no view of containers still gives the story, its notes and a drawing of each chart', async ({ page }) => {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  await page.addInitScript(() => {
    const old = window as unknown as Record<string, unknown>;
    for (const name of ['IntersectionObserver', 'ResizeObserver', 'CloseWatcher', 'ViewTransition']) delete old[name];
    for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover']) delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
  });
  await altered(page, /\/(?:\?.*)?$/, (html) =>
    html
      // The policy knows the styles as they were.
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace(/<style>[^]*?<\/style>/g, (styles) => styles.replaceAll('@container', '@no-such-rule').replaceAll(':has(', ':no-such-thing(').replace(/light-dark\(([^,]*),/g, 'no-such-colour($1,')),
  );
  await page.goto(chapter);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('.prose a.cite').first().click();
  await expect(page.locator('.note:target')).toBeInViewport();
  for (const chart of CHART_IDS) {
    await page.goto(`/charts/${chart}/`);
    await expect(page.locator('figure.chart svg:visible').first()).toBeVisible();
    await expect(page.locator('figure.chart .picture')).not.toBeEmpty();
    const ink = await page.locator('h1').evaluate((heading) => [getComputedStyle(heading).color, getComputedStyle(document.documentElement).backgroundColor]);
    expect(ink[0]).not.toBe(ink[1]);
  }
  expect(found).toEqual([]);
});

test('with forced colours every control has an edge and every mark its shape', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const chart of CHART_IDS) {
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const flat = await page.locator('figure.chart').evaluate((figure) =>
      [...figure.querySelectorAll<HTMLElement>('button, select, input')]
        .filter((control) => control.checkVisibility() && control.getBoundingClientRect().width > 0)
        .filter((control) => !(control instanceof HTMLInputElement) && getComputedStyle(control).borderTopStyle === 'none')
        // Without an edge of its own a control is underlined, or carries a sign of opening, or stands in a row with a rule.
        .filter((control) => !/underline/.test(getComputedStyle(control).textDecorationLine) && !control.hasAttribute('aria-expanded'))
        .map((control) => control.outerHTML.slice(0, 120)),
    );
    expect(flat, chart).toEqual([]);
    const unseen = await page.locator('figure.chart').evaluate((figure) => {
      const paper = getComputedStyle(figure).backgroundColor;
      const within = (inner: DOMRect, outer: DOMRect) => outer.left <= inner.left + inner.width / 2 && outer.right >= inner.left + inner.width / 2;
      // Letters on a filled mark are as pale as the paper, and seen all the same.
      const onMark = (text: Element) =>
        [...(text.parentElement?.querySelectorAll('path, circle, rect') ?? [])].some((mark) => ![paper, 'none'].includes(getComputedStyle(mark).fill) && within(text.getBoundingClientRect(), mark.getBoundingClientRect()));
      return [...figure.querySelectorAll<SVGElement>('svg text')]
        .filter((text) => text.getBoundingClientRect().width > 0 && getComputedStyle(text).fill === paper && !onMark(text))
        .map((text) => text.textContent);
    });
    expect(unseen, chart).toEqual([]);
    const pressed = page.locator('figure.chart .buttons');
    const colours = (state: boolean) => pressed.locator(`button[aria-pressed=${state}]`).first().evaluate((button) => getComputedStyle(button).backgroundColor);
    if (chart === 'borders') expect(await colours(true), 'what is chosen').not.toBe(await colours(false));
    // A browser that chooses the colours paints what was transparent, unless it is told to leave it.
    const painted = await page.locator('figure.chart svg .touch').evaluateAll((areas) => areas.filter((area) => getComputedStyle(area).forcedColorAdjust !== 'none' && getComputedStyle(area).stroke !== 'none').length);
    expect(painted, `${chart}: areas for fingers over the drawing`).toBe(0);
  }
});

test('on a phone the name of a row stays beside its cells while a table is moved', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/chapters/who-would-run-gaza/', '/chapters/messages-through-others/']) {
    await page.goto(path);
    const table = page.locator('.words-figure .scroll-x');
    const name = table.locator('tbody tr').first().locator(':scope > :first-child');
    await name.scrollIntoViewIfNeeded();
    const before = await name.evaluate((cell) => cell.getBoundingClientRect().left);
    await table.evaluate((element) => element.scrollTo({ left: 1000 }));
    expect(await table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
    expect(await name.evaluate((cell) => cell.getBoundingClientRect().left)).toBeCloseTo(before, 0);
    await expect(table.locator('tbody tr').first().locator(':scope > :last-child')).toBeInViewport();
  }
});
