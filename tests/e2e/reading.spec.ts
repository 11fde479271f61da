import { expect, type Locator, type Page, test } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { chartReady, STEPPED } from './pages.ts';

const one = '/chapters/talking-directly/';

/** The steps that have run on the page, in order: each leaves a mark. */
const ran = (page: Page) => page.evaluate(() => performance.getEntriesByType('mark').flatMap(({ name }) => (name.startsWith('step:') ? [name.slice('step:'.length)] : [])));

/** The step its figure says it is at, and whether the chart shows what that step asks for. */
const shown = (page: Page) =>
  page.locator('.steps > li[data-current]').evaluateAll((steps: HTMLElement[]) =>
    steps.map((step) => ({ id: step.id, right: step.closest('.scene')?.querySelector<HTMLElement>('[data-stage]')?.dataset['show'] === step.dataset['state'] })),
  );

/** Draws a finger over the screen. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let part = 1; part <= 5; part += 1) {
    const at = { x: from.x + ((to.x - from.x) * part) / 5, y: from.y + ((to.y - from.y) * part) / 5 };
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await finger.detach();
}

/** Opens an address as somebody does who has never seen the page. */
async function arrive(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, actionTimeout: 10_000 });

  test('a newcomer reads the answer, scrolls through every chapter, uses each chart, opens a source and a word and reaches what came later; nothing jumps', async ({ page }) => {
    await page.addInitScript(() => {
      const counter = window as unknown as { shift: number };
      counter.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) if (!entry.hadRecentInput) counter.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    /** How much the page has jumped since it was last asked. */
    const jumped = () =>
      page.evaluate(() => {
        const counter = window as unknown as { shift: number };
        const { shift } = counter;
        counter.shift = 0;
        return shift;
      });
    await page.goto('/');
    await expect(page.locator('.answer li')).toHaveCount(5);
    await expect(page.locator('.answer li').first()).toBeInViewport();
    await drag(page, { x: 195, y: 700 }, { x: 195, y: 100 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);

    const use: Partial<Record<string, (chart: Locator) => Promise<void>>> = {
      channels: async (chart) => {
        await chart.getByText('Through others', { exact: true }).tap();
        await expect(chart.getByRole('radio', { name: 'Through others' })).toBeChecked();
      },
      borders: async (chart) => {
        await chart.getByRole('button', { name: 'Before' }).tap();
        await expect(chart.getByRole('slider').first()).toHaveValue('100');
      },
      stances: async (chart) => {
        const slider = chart.getByRole('slider');
        const before = await slider.inputValue();
        await chart.getByRole('button', { name: 'Previous date' }).tap();
        await expect(slider).not.toHaveValue(before);
      },
    };
    for (const slug of CHAPTERS) {
      const chapter = page.locator(`article#${slug}`);
      await chapter.evaluate(async (article: HTMLElement) => {
        for (let y = article.offsetTop; y < article.offsetTop + article.offsetHeight - innerHeight; y += innerHeight / 2) {
          scrollTo(0, y);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      });
      await expect(page.locator('.where')).toContainText(`${CHAPTERS.indexOf(slug) + 1} of 7`);
      expect(await jumped(), `jumps in ${slug}`).toBeLessThan(0.005);
      const figure = chapter.locator('figure.chart:has(.use)').first();
      const name = (await figure.count()) > 0 ? await figure.getAttribute('data-chart') : null;
      const act = use[name ?? ''];
      if (!act) continue;
      // On a busy machine a tap can last so long that the browser takes it for a press.
      await expect(async () => {
        await figure.locator('.use').tap({ timeout: 2000 });
        await expect(figure.locator('.stage.opened')).toHaveCount(1, { timeout: 1000 });
      }).toPass({ timeout: 15_000 });
      await act(figure);
      await figure.getByRole('button', { name: 'Back to the story' }).tap();
      delete use[name ?? ''];
      // That a chart grows when a reader opens it is no jump.
      await jumped();
    }
    expect(Object.keys(use), 'charts not met').toEqual([]);

    const card = page.locator('#note-card');
    for (const mark of ['a.cite', 'a.term']) {
      await page.locator(`article#the-weapons .prose > p ${mark}`).first().tap();
      await expect(card).toBeVisible();
      await expect(card).toBeInViewport({ ratio: 1 });
      await card.getByRole('button').first().tap();
      await expect(card).toBeHidden();
    }
    await page.getByRole('button', { name: 'Contents' }).tap();
    await page.locator('#contents').getByRole('link', { name: 'Since this story' }).tap();
    await expect(page.locator('#since')).toBeInViewport();
    expect(await jumped()).toBeLessThan(0.005);
  });

  test('a swipe turns the pages of a chapter read in steps', async ({ page }) => {
    await page.goto(`${one}?read=steps`);
    const status = page.locator('.slides [role=status]');
    await expect(status).toHaveText(/^1 of/);
    await drag(page, { x: 320, y: 300 }, { x: 120, y: 302 });
    await expect(status).toHaveText(/^2 of/);
    await drag(page, { x: 120, y: 300 }, { x: 320, y: 302 });
    await expect(status).toHaveText(/^1 of/);
    await drag(page, { x: 200, y: 300 }, { x: 170, y: 302 });
    await expect(status).toHaveText(/^1 of/);
  });

  test('a page is passed on by the device where it can, and by its address where it cannot', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { configurable: true, value: async (data: ShareData) => void ((window as unknown as { passed?: ShareData }).passed = data) });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
    });
    await page.goto(`${one}?theme=dark`);
    const button = page.getByRole('button', { name: 'Share this page' });
    await button.tap();
    await expect.poll(() => page.evaluate(() => (window as unknown as { passed?: ShareData }).passed?.url)).toMatch(/\/chapters\/talking-directly\/$/);
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }));
    await button.tap();
    await expect(page.getByRole('textbox', { name: 'Share this page' })).toHaveValue(/\/chapters\/talking-directly\/$/);
  });
});

test('a phone or tablet that is turned stays at the step that was read', async ({ page }) => {
  for (const [slug, id, upright, turned] of [['lines-on-the-map', 'sinai-returned', [360, 780], [780, 360]], ['talking-directly', 'at-the-table', [768, 1024], [1024, 768]]] as const) {
    await page.setViewportSize({ width: upright[0], height: upright[1] });
    await page.goto(`/chapters/${slug}/#${id}`);
    const step = page.locator(`[id="${id}"]`);
    await expect(step).toHaveAttribute('data-current');
    await page.setViewportSize({ width: turned[0], height: turned[1] });
    await expect.poll(() => step.evaluate((element) => Math.round(element.getBoundingClientRect().top)), { message: `${id} when turned` }).toBeLessThan(turned[1] / 2);
    await expect(step.locator('p').first()).toBeInViewport();
  }
  // And turned back again, from either.
  for (const [upright, turned] of [[[360, 780], [780, 360]], [[768, 1024], [1024, 768]]] as const) {
    await page.setViewportSize({ width: upright[0], height: upright[1] });
    await page.goto('/chapters/talking-directly/#at-the-table');
    const top = () => page.locator('#at-the-table').evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await expect(page.locator('#at-the-table')).toHaveAttribute('data-current');
    await page.setViewportSize({ width: turned[0], height: turned[1] });
    await expect.poll(top).toBeLessThan(turned[1] / 2);
    await page.waitForTimeout(500);
    await page.setViewportSize({ width: upright[0], height: upright[1] });
    await expect.poll(top, { message: `${upright[0]} px, turned back` }).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    expect(await top(), `${upright[0]} px, turned back`).toBeLessThan(upright[1] * 0.62);
  }
});

for (const slug of STEPPED) {
  test(`the address of a step of ${slug} shows that step and runs no other`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/chapters/${slug}/`);
    const steps = await page.locator('.steps > li').evaluateAll((items) => items.map(({ id }) => id));
    expect(steps.length).toBeGreaterThanOrEqual(3);
    for (const step of steps) {
      await arrive(page, `/chapters/${slug}/#${step}`);
      await expect.poll(() => shown(page)).toEqual([{ id: step, right: true }]);
      await expect(page.locator(`#${step}`)).toBeInViewport();
      expect(await ran(page)).toEqual([step]);
    }
  });
}

test('coming back, going on, turning the screen and larger type keep the step', async ({ page }) => {
  const at = async (step: string) => {
    await expect.poll(() => shown(page)).toEqual([{ id: step, right: true }]);
    await expect(page.locator(`#${step}`)).toBeInViewport();
    // Its number is filled, and no other is.
    expect(await page.locator('.steps > li > .step-link').evaluateAll((links) => links.filter((link) => getComputedStyle(link, '::before').backgroundColor !== 'rgba(0, 0, 0, 0)').map(({ parentElement }) => parentElement?.id))).toEqual([step]);
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${one}#what-israel-was-told`);
  await at('what-israel-was-told');
  await page.reload();
  await at('what-israel-was-told');
  expect(await ran(page)).toEqual(['what-israel-was-told']);
  await page.evaluate(() => (location.hash = '#with-helpers'));
  await at('with-helpers');
  expect(await ran(page)).toEqual(['what-israel-was-told', 'with-helpers']);
  await page.goBack();
  await at('what-israel-was-told');
  await page.setViewportSize({ width: 390, height: 788 });
  await at('what-israel-was-told');
  // A wide screen, where the picture stands beside the steps: the step in view is the one shown.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${one}#with-helpers`);
  await at('with-helpers');
  await page.goto('/about/');
  await page.goBack();
  await at('with-helpers');
});

test('read in steps, by keys and buttons: one thing at a time, the chart with its step, the place in the address', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${one}?read=steps#at-the-table`);
  const step = page.locator('#at-the-table');
  await expect(step).toBeInViewport();
  await expect.poll(() => shown(page)).toEqual([{ id: 'at-the-table', right: true }]);
  await expect(page.locator('.steps > li:visible')).toHaveCount(1);
  await expect(page.locator('[data-stage] svg[role=img]:visible')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#with-helpers')).toBeInViewport();
  await expect(step).toBeHidden();
  await expect(page).toHaveURL(/\?read=steps#with-helpers$/);
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(step).toBeVisible();
  await page.locator('#main').focus();
  await page.keyboard.press('Space');
  await expect(step, 'other keys are left alone').toBeVisible();
  await page.getByRole('button', { name: 'Reading' }).click();
  await page.getByRole('radio', { name: 'Dark' }).press('End');
  await expect(step, 'a control keeps its own keys').toBeVisible();
  await page.keyboard.press('Escape');
  const [previous, next] = [page.getByRole('button', { name: 'Previous' }), page.getByRole('button', { name: 'Next' })];
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('End');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Home');
  for (let left = 40; (await next.getAttribute('aria-disabled')) === 'false' && left > 0; left -= 1) {
    await next.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    expect((await page.locator('main').innerText()).trim()).not.toBe('');
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.locator('.steps > li:visible')).not.toHaveCount(1);
  await expect(page).not.toHaveURL(/read=/);
});

test('read in steps, a wide table is still moved by keys', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/chapters/messages-through-others/?read=steps');
  const status = page.locator('.slides [role=status]');
  const table = page.locator('.content:visible').filter({ has: page.locator('table') });
  const next = page.getByRole('button', { name: 'Next' });
  await expect(status).toHaveText(/^1 of/);
  for (let left = 40; !(await table.isVisible()) && left > 0; left -= 1) await next.click();
  const before = await status.textContent();
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expect(status).toHaveText(String(before));
  await page.keyboard.press('End');
  await expect(status, 'a key that the table has its own use for').toHaveText(String(before));
  await page.getByRole('heading', { level: 1 }).or(next).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(status).not.toHaveText(String(before));
});

test('the list of contents closes over the chapter it leads to, and the way back leads to the link that was followed', async ({ page }) => {
  await page.goto('/chapters/lines-on-the-map/');
  const link = page.locator('a.step-link').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Back to where you were' }).press('Enter');
  await expect(link).toBeFocused();
  await page.goto('/');
  await page.getByRole('button', { name: 'Contents' }).press('Enter');
  const contents = page.locator('#contents');
  await expect(contents).toBeVisible();
  await contents.getByRole('link').nth(1).press('Enter');
  await expect(contents).toBeHidden();
  await expect(page).toHaveURL(/#messages-through-others$/);
});

test('on a projector the whole story comes in large type, one step a screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/?present=1#six-days');
  await expect(page.locator('#six-days')).toBeInViewport();
  await expect(page.locator('.where')).toContainText('4 of 7');
  await expect(page.getByRole('button', { name: 'Full screen' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  const picture = page.locator('[data-stage]:visible svg[role=img]:visible').first();
  await expect(picture).toBeInViewport({ ratio: 0.99 });
  expect(await page.locator('#six-days p').first().evaluate((text) => parseFloat(getComputedStyle(text).fontSize))).toBeGreaterThanOrEqual(22);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#sinai-returned$/);
});

test('colours, motion and the way of reading stand in the address, go along to the next page and are stored nowhere', async ({ page, context }) => {
  const root = page.locator('html');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto('/?theme=purple&motion=off%20&read=steps2&present=yes');
  await expect(root).not.toHaveAttribute('data-theme');
  await expect(root).not.toHaveAttribute('data-read');
  const light = await paper();
  await page.getByRole('button', { name: 'Reading' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: /^Off/ }).check();
  await expect(page).toHaveURL(/\/\?theme=dark&motion=off$/);
  expect(await page.evaluate(() => getComputedStyle(document.body, '::before').transitionProperty), 'nor does what a style adds move').toBe('none');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await expect(page.locator('[data-stage]').first()).toHaveCSS('position', 'relative');
  await expect(page.locator('.steps .still').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(/\/about\/\?theme=dark&motion=off$/);
  await expect.poll(paper).toBe(dark);
  await page.getByRole('button', { name: 'Reading' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'As on this device' }).first().check();
  await expect.poll(paper).toBe(light);
  await expect(page).toHaveURL(/\/about\/\?motion=off$/);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('colours and motion stay when a chart is moved, and go along with links that ask for a state', async ({ page }) => {
  for (const chart of CHART_IDS) {
    await page.goto(`/charts/${chart}/?theme=dark&motion=off`);
    await (await chartReady(page)).getByRole('slider').first().press('Home');
    await expect(page, chart).toHaveURL(/\?.*(?:on|at|share)=.*&theme=dark&motion=off$/);
    await page.reload();
    await expect(page.locator('html'), chart).toHaveAttribute('data-theme', 'dark');
  }
  await page.goto('/teach/the-weapons/?theme=dark');
  await expect(page.locator('#reading input[value=dark]')).toBeChecked();
  const link = page.locator('main a[href*="/charts/stances/?"]').first();
  const asked = new URL(String(await link.evaluate((a: HTMLAnchorElement) => a.href))).search;
  await link.click();
  await expect(page).toHaveURL((url) => url.search === `${asked}&theme=dark`);
  await page.goto('/teach/?theme=dark');
  await expect(page.locator('#reading input[value=dark]')).toBeChecked();
  await page.getByRole('link', { name: 'Assign: The weapons' }).click();
  await expect(page).toHaveURL(/\?assign=the-weapons&theme=dark/);
  await expect(page.locator('#assign astro-island')).not.toHaveAttribute('ssr');
  await page.locator('#assign').getByLabel('Title').fill('Mine');
  await expect(page).toHaveURL(/\/teach\/\?theme=dark#v=1/);
});

test('who follows a link within the story, or to a source, gets back to where they were', async ({ page }) => {
  await page.goto('/');
  await page.locator('#who-would-run-gaza .prose > p').first().scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.locator('#contents').getByRole('link', { name: 'Talking directly' }).click();
  await expect(page.locator('#talking-directly')).toBeInViewport();
  const back = page.getByRole('button', { name: 'Back to where you were' });
  await back.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await expect(back).toBeHidden();

  await page.goto(one);
  await page.locator('.prose > p a.cite').last().scrollIntoViewIfNeeded();
  const reading = await page.evaluate(() => scrollY);
  await page.locator('.prose > p a.cite').last().click();
  await page.locator('#note-card a[href*="/sources/#"]').first().click();
  await expect(page).toHaveURL(/\/sources\/#/);
  await back.click();
  await expect(page).toHaveURL(new RegExp(`${one}$`));
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - reading)).toBeLessThan(40);
});

test.describe('any screen', () => {
  for (const [screen, width, height] of [['200 % zoom', 640, 512], ['400 % zoom', 320, 256], ['a phone held sideways', 740, 360], ['a very wide screen', 2560, 1300]] as const) {
    test(`a chapter is whole and readable: ${screen}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${one}#with-helpers`);
      await expect(page.locator('#with-helpers')).toBeInViewport();
      const { sideways, widest, line, picture, covered } = await page.evaluate(() => {
        const width = (element: Element | null) => element?.getBoundingClientRect().width ?? 0;
        const bar = document.querySelector('.wayfinder');
        return {
          sideways: document.documentElement.scrollWidth - innerWidth,
          widest: Math.max(...[...document.querySelectorAll('main figure')].map(width)),
          line: width(document.querySelector('.prose > p')),
          picture: Math.max(...[...document.querySelectorAll('figure.chart svg[role=img]')].map(width)),
          covered: bar && getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().height / innerHeight : 0,
        };
      });
      expect(sideways).toBeLessThanOrEqual(0);
      expect(widest).toBeLessThanOrEqual(72 * 16);
      expect(line).toBeLessThanOrEqual(38 * 16);
      expect(picture).toBeGreaterThanOrEqual(Math.min(width, 300) - 80);
      expect(covered, 'share of the screen under the bar').toBeLessThan(0.1);
    });
  }

  test('with few colours and without motion the steps keep their pictures and say where the reader is', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto(`${one}#with-helpers`);
    await expect(page.locator('[data-stage]').first()).toHaveCSS('position', 'relative');
    await expect(page.locator('.steps > li .still').first()).toBeVisible();
    const lines = await page.locator('.steps svg:visible path[data-kind]').evaluateAll((paths) => [...new Set(paths.map((path) => getComputedStyle(path).stroke))]);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(lines).not.toEqual([]);
    expect(lines).not.toContain(paper);
    await expect(page.locator('.where')).toContainText('1 of 7');
    await page.getByRole('button', { name: 'Contents' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#contents').getByRole('link', { name: 'The weapons' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#contents')).toBeHidden();
  });
});

test('whoever goes by headings hears a chapter of the story above its parts, and those above their figures', async ({ page }) => {
  const browser = await page.context().newCDPSession(page);
  // As the browser tells a screen reader: the test runner's own reckoning goes by the tag.
  const level = (name: string, expected: number) =>
    expect
      .poll(async () => {
        const { nodes } = await browser.send('Accessibility.getFullAXTree');
        return nodes.find((node) => node.role?.value === 'heading' && node.name?.value === name)?.properties?.find((property) => property.name === 'level')?.value.value as unknown;
      }, name)
      .toBe(expected);
  await page.goto('/');
  await level('Messages through others', 2);
  await level('Two capitals carried the messages', 3);
  await level('Three earlier channels answer the same questions differently', 4);
  await expect(page.getByRole('rowheader', { name: 'Who talked' })).toBeAttached();
  await page.goto('/chapters/messages-through-others/');
  await level('Messages through others', 1);
  await level('Two capitals carried the messages', 2);
  await page.goto('/assignment/#v=1&p=read:messages-through-others');
  await level('Messages through others', 2);
  await level('Two capitals carried the messages', 3);
});

test('the bar at the foot stays within the room that is kept for it, also beside the way back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/');
  await page.locator('#what-the-others-want').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.locator('#contents a').last().click();
  await expect(page.locator('.return')).toBeVisible();
  const { height } = (await page.locator('.wayfinder').boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThanOrEqual(await page.evaluate(() => parseFloat(getComputedStyle(document.body).paddingBlockEnd)) + 1);
});
