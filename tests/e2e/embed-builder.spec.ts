import { expect, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { objections } from './axe.ts';
import { heights, host } from './embed-use.ts';
import { stir, troubles, unfold, unstyled } from './pages.ts';

test('an editor chooses a state, a look and a width, sees the frame and takes the text', async ({ page, context }) => {
  const found = troubles(page);
  const frames: string[] = [];
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) frames.push(new URL(request.url()).pathname);
  });
  await page.goto('/charts/borders/');
  await page.waitForLoadState('networkidle');
  const builder = page.locator('#embed');
  expect(frames).toEqual([]);
  await builder.getByText('Show this chart on your page').click();
  const preview = builder.locator('iframe');
  await expect(preview).toHaveAttribute('src', '/embed/borders/');
  expect(await unstyled(page)).toEqual([]);
  await builder.getByLabel('What it shows').selectOption({ index: 5 });
  await builder.getByLabel('Whose words').selectOption({ index: 1 });
  await builder.getByLabel('Colours').selectOption('dark');
  await builder.getByLabel('Controls').selectOption('off');
  await builder.getByLabel('Corrections').selectOption('pinned');
  await expect(preview).toHaveAttribute('src', /^\/embed\/borders\/gaza\/\?words=\w+&theme=dark&controls=off&v=\d{4}-\d\d-\d\d$/);
  const inside = page.frameLocator('#embed iframe');
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(inside.getByRole('slider')).toHaveCount(0);
  const text = builder.getByRole('textbox');
  for (const width of [320, 480, 640, 960]) {
    await builder.getByRole('radio', { name: `${width} px` }).check();
    await expect(preview).toHaveAttribute('width', String(width));
    // The height is what the frame says, not what was reserved.
    await expect(async () => {
      const height = await inside.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      expect(Number(await preview.getAttribute('height'))).toBe(height);
      expect(await text.inputValue()).toContain(`width="100%" height="${height}"`);
    }).toPass({ timeout: 5000 });
  }
  await expect(text).toHaveValue(/title="The lines before and after 1967: [^"]+"/);
  await builder.getByRole('radio', { name: 'Frame that fits its content' }).check();
  await expect(text).toHaveValue(/<script src="[^"]*\/embed\/host-2\.js" integrity="sha384-[^"]+" crossorigin="anonymous" async><\/script>$/);

  // Without the right to write to the clipboard the text is selected.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) }, configurable: true }));
  await builder.getByRole('button', { name: 'Copy' }).click();
  await expect(builder.getByText('The text is selected')).toBeVisible();
  expect(await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(await text.inputValue());

  // Nothing is said of a text that was changed since.
  await builder.getByLabel('Colours').selectOption('light');
  await expect(builder.getByText('The text is selected')).toHaveCount(0);

  // As the chart above shows it.
  await page.locator('figure.chart').getByRole('radio', { name: 'Jerusalem' }).check();
  await expect(page.locator('figure.chart [data-query]')).toHaveAttribute('data-query', /view=jerusalem/);
  await builder.getByLabel('What it shows').selectOption({ label: 'as the chart above shows it at this moment' });
  await expect(preview).toHaveAttribute('src', /^\/embed\/borders\/\?.*view=jerusalem/);
  expect(found).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  // The frame is a page of its own, and checked as one.
  await preview.evaluate((frame) => frame.remove());
  expect(await objections(page)).toEqual([]);
});

/** What is chosen in the builder besides a state, and the chart's own address with that state. */
const CHOICES = [
  ['channels', '', ['Controls', 'Headline']],
  ['channels', '?mode=direct', ['Controls']],
  ['stances', '?issue=hostages', ['Controls']],
  ['borders', '', ['Headline']],
] as const;

for (const [chart, query, off] of CHOICES) {
  test(`the text of a plain frame keeps the room that is needed: ${chart}${query} without ${off.join(' and ')}`, async ({ page, context, baseURL }) => {
    await page.goto(`/charts/${chart}/${query}`);
    const builder = page.locator('#embed');
    await builder.getByText('Show this chart on your page').click();
    const text = builder.getByRole('textbox');
    for (const label of off) {
      await builder.getByLabel(label).selectOption('off');
      // Whoever takes it at once has the whole of it.
      expect(await text.inputValue()).toMatch(/^<div [^]*=off[^]*;height:\d+px;height:max\([^]*<\/div>$/);
      expect(await page.locator('body > iframe').count()).toBeLessThanOrEqual(1);
    }
    const article = await context.newPage();
    await expect(async () => {
      const pasted = (await text.inputValue()).replace(/src="https?:\/\/[^/]+/, `src="${baseURL}`);
      await host(article, pasted);
      for (const width of [320, 640, 1000]) {
        await article.setViewportSize({ width, height: 800 });
        await article.locator('body').evaluate((body) => body.setAttribute('style', 'margin:0'));
        await expect(article.frameLocator('iframe').locator('[data-held]')).toBeAttached();
        await article.waitForTimeout(300);
        const { content, frame: given } = await heights(article.locator('iframe'));
        expect(Math.abs(given / content - 1), `${width} px: ${given} for ${content}`).toBeLessThan(0.125);
      }
    }).toPass({ timeout: 30_000 });
    // What was measured out of sight leaves nothing behind.
    await expect(page.locator('body > iframe')).toHaveCount(0);
  });
}

test('a text that was taken while its frame was still being measured stays as it was taken, and selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
  await page.goto('/charts/channels/');
  const builder = page.locator('#embed');
  await builder.getByText('Show this chart on your page').click();
  await builder.getByLabel('Controls').selectOption('off');
  await expect(page.locator('body > iframe')).toHaveCount(1);
  await builder.getByRole('button', { name: 'Copy' }).click();
  const text = builder.getByRole('textbox');
  const taken = await text.inputValue();
  await page.waitForTimeout(3000);
  await expect(builder.getByText('The text is selected')).toBeVisible();
  expect(await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(taken);
  await expect(text).toHaveValue(taken);
  // The next choice is measured again.
  await builder.getByLabel('Headline').selectOption('off');
  await expect(page.locator('body > iframe')).toHaveCount(1);
});

test('the builder begins with the state on screen, and the picture offered is the picture of that state', async ({ page }) => {
  const builder = page.locator('#embed');
  const shown = builder.getByLabel('What it shows');
  const open = () => builder.getByText('Show this chart on your page').click();
  const svg = page.locator('[data-pictures] a').first();
  for (const [query, choice, frame, picture] of [
    ['?theme=dark', '', '/embed/channels/', 'channels.svg'],
    ['?mode=direct', 'direct', '/embed/channels/direct/', 'channels-direct.svg'],
    ['?mode=direct&on=1993-03-02', '*', '/embed/channels/?mode=direct&on=1993-03-02', 'channels.svg'],
  ] as const) {
    await page.goto(`/charts/channels/${query}`);
    await stir(page);
    await expect(page.locator('figure.chart [data-query]')).toHaveAttribute('data-query', query.startsWith('?mode') ? query : '');
    await open();
    await expect(shown).toHaveValue(choice);
    await expect(builder.locator('iframe')).toHaveAttribute('src', frame);
    await expect(svg).toHaveAttribute('href', new RegExp(`/images/${picture}$`));
  }
  // The picture follows the chart, and each file that is offered is there.
  await page.goto('/charts/channels/');
  await stir(page);
  await page.locator('figure.chart').getByRole('radio', { name: 'Direct' }).check();
  await expect(svg).toHaveAttribute('href', /\/images\/channels-direct\.svg$/);
  for (const href of await page.locator('[data-pictures] a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))) {
    expect(href).toContain('/images/channels-direct');
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
});

test('the builder begins with the words of the address when the chart above comes late, was never near, or cannot answer', async ({ page }) => {
  const voice = page.locator('#embed').getByLabel('Whose words');
  const open = () => page.getByText('Show this chart on your page').click();
  await page.route(/\/a\/borders[.-].*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fallback();
  });
  await page.goto('/charts/borders/?words=israel');
  await open();
  await expect(voice).toHaveValue('israel');
  await page.unrouteAll();
  await page.route(/\/a\/borders[.-].*\.js/, (route) => route.abort());
  await page.goto('/charts/borders/?words=palestinian');
  await open();
  await expect(voice).toHaveValue('');
  await expect(page.locator('figure.chart .broken')).toBeVisible();
  // In so small a window the ladder is never near who comes to the builder by a link.
  await page.setViewportSize({ width: 320, height: 200 });
  await page.goto('/charts/stances/?issue=weapons&at=2025-02-24#embed');
  await page.waitForTimeout(1000);
  await expect(page.locator('figure.chart astro-island').first()).toHaveAttribute('ssr');
  await open();
  await expect(page.locator('#embed iframe')).toHaveAttribute('src', '/embed/stances/?issue=weapons&at=2025-02-24');
});

test('the builder begins with the words the chart above uses, says so, and can be told other ones', async ({ page }) => {
  const builder = page.locator('#embed');
  const voice = builder.getByLabel('Whose words');
  const frame = builder.locator('iframe');
  for (const [query, named] of [
    ['?words=israel', ''],
    ['?view=jerusalem&words=palestinian&place=golan', '*'],
  ] as const) {
    await page.goto(`/charts/borders/${query}`);
    await builder.getByText('Show this chart on your page').click();
    const [, words = ''] = /words=(\w+)/.exec(query) ?? [];
    await expect(voice).toHaveValue(words);
    await expect(builder.getByLabel('What it shows')).toHaveValue(named);
    await expect(frame).toHaveAttribute('src', new RegExp(`[?&]words=${words}$`));
    await voice.selectOption({ index: 1 });
    await expect(frame).toHaveAttribute('src', /[?&]words=un$/);
    expect(((await frame.getAttribute('src')) ?? '').match(/words=/g)).toHaveLength(1);
    await voice.selectOption({ index: 0 });
    await expect(frame).not.toHaveAttribute('src', /words=/);
  }
  // What the chart shows meanwhile is taken over when asked for, its words too.
  const state = page.locator('figure.chart [data-query]');
  await page.locator('figure.chart input[type=radio][value=israel]').check();
  await expect(state).toHaveAttribute('data-query', /words=israel/);
  await builder.getByLabel('What it shows').selectOption('');
  await builder.getByLabel('What it shows').selectOption('*');
  await expect(voice).toHaveValue('israel');
  // To ask again the reader comes back to the list: what is chosen there already cannot be chosen anew.
  await page.locator('figure.chart input[type=radio][value=un]').check();
  await expect(state).toHaveAttribute('data-query', /words=un/);
  await expect(voice).toHaveValue('israel');
  await builder.getByLabel('What it shows').focus();
  await expect(voice).toHaveValue('un');
  await expect(frame).toHaveAttribute('src', /[?&]words=un$/);
});

test('on a narrow phone the open builder stays within the page, and everything in it is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const chart of CHART_IDS) {
    await page.goto(`/charts/${chart}/`);
    const builder = page.locator('#embed');
    await builder.getByText('Show this chart on your page').click();
    await expect(builder.locator('iframe')).toBeAttached();
    await unfold(builder.locator('details'));
    await unfold(page.locator('.actions, .actions details'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), chart).toBe(320);
    const targets = page.locator('#embed :is(a, button, select, summary, label:has(input)):visible, .actions :is(a, button, summary):visible');
    expect(await targets.evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 43.5).map((each) => each.textContent)), chart).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the text of a plain frame, the oEmbed address and the lines for an IT department can be read', async ({ page, baseURL }) => {
    for (const chart of CHART_IDS) {
      await page.goto(`/charts/${chart}/`);
      const builder = page.locator('#embed');
      await builder.getByText('Show this chart on your page').click();
      await expect(builder.locator('pre', { hasText: `/embed/${chart}/"` })).toBeVisible();
      await expect(builder.getByText(`/charts/${chart}/oembed.json`)).toBeVisible();
      await expect(builder.getByRole('combobox')).toHaveCount(0);
      await builder.getByText('For your IT department').click();
      await expect(builder.getByText(/^Content-Security-Policy: frame-src https?:\/\/\S+; script-src \S+\/embed\/host-2\.js$/)).toBeVisible();
      const hash = /sha384-\S+/.exec(await builder.innerText())?.[0];
      const script = await (await fetch(`${baseURL}/embed/host-2.js`)).arrayBuffer();
      expect(hash).toBe(`sha384-${Buffer.from(await crypto.subtle.digest('SHA-384', script)).toString('base64')}`);
    }
  });
});
