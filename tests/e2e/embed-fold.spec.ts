import { expect, type Locator, test } from '@playwright/test';
import type { ChartId } from '../../src/schemas/chart-list.ts';
import { useChart } from './embed-use.ts';
import { altered } from './pages.ts';

/** What each frame folds away, and a word that stands in it. */
const FOLDED: Readonly<Record<ChartId, { line: string; inside: string }[]>> = {
  borders: [
    { line: 'Views, words, days and territories', inside: 'Whose words' },
    { line: 'Key to the map', inside: 'Armistice line' },
  ],
  channels: [
    { line: 'The channels one by one', inside: 'United States and Hamas, direct' },
    { line: 'Lines and shapes', inside: 'carries messages' },
  ],
  stances: [{ line: 'Other issues, or one actor', inside: 'Governing Gaza' }],
};
const CHARTS = Object.entries(FOLDED) as [ChartId, (typeof FOLDED)[ChartId]][];

const top = async (part: Locator) => (await part.boundingBox())?.y ?? Infinity;

test('on a phone a frame begins with the picture and its main control; what is folded opens', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  for (const [chart, folded] of CHARTS) {
    await page.goto(`/embed/${chart}/`);
    const picture = page.locator('.picture svg[role=img]:visible').first();
    const control = chart === 'channels' ? page.getByRole('radio', { name: 'Both' }) : page.getByRole('slider');
    await expect(page.locator('summary', { hasText: folded[0]?.line ?? '' })).toBeVisible();
    // Its view takes the place of the drawing meanwhile.
    await expect.poll(() => top(control), `${chart}: control`).toBeLessThan(650);
    await expect.poll(() => top(picture), `${chart}: picture`).toBeLessThan(600);
    for (const { line, inside } of folded) {
      const part = page.locator('.fold, figure > details').getByText(inside).first();
      await expect(part, `${chart}: ${line}`).toBeHidden();
      await page.locator('summary', { hasText: line }).click();
      await expect(part, `${chart}: ${line}`).toBeVisible();
    }
  }
});

test('what is tapped on a picture opens its card, and the fold the card is in', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  for (const [chart, touch, card] of [
    ['borders', '.two-days:visible circle.touch', '[aria-expanded=true]'],
    ['channels', 'svg:visible .touch', 'details[data-channel][open] > summary'],
  ] as const) {
    await page.goto(`/embed/${chart}/`);
    // The drawing that the view replaces answers nothing.
    await useChart(chart, page);
    await page.locator(touch).first().dispatchEvent('click');
    await expect(page.locator(`.fold ${card}`), chart).toBeInViewport();
  }
});

test('beside a wide picture the choices stand open, without a line to open them', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  for (const [chart, [first]] of CHARTS) {
    await page.goto(`/embed/${chart}/`);
    await expect(page.getByText(first?.inside ?? '').and(page.locator(':visible')).first()).toBeVisible();
    await expect(page.locator('summary', { hasText: first?.line ?? '' })).toBeHidden();
  }
});

test('no rule stands under the button that sends a message as if it were its own', async ({ page }) => {
  for (const width of [280, 400, 768, 960, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/embed/channels/');
    const foot = await page.getByRole('button', { name: 'Send' }).evaluate((button) => button.getBoundingClientRect().bottom);
    const below = await page.locator('summary:visible').evaluateAll((all, foot) => Math.min(...all.map((line) => line.getBoundingClientRect().top).filter((y) => y > foot - 1)), foot);
    expect(below - foot, `at ${width} px`).toBeGreaterThan(10);
  }
});

test('the folds of a drawing are those of the view that takes its place, and stay as a reader left them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  // The script comes when the reader has opened a fold.
  await altered(page, '**/embed/borders/', (html) => html.replace('</body>', '<script>document.querySelectorAll("[data-fold]")[1].open = true</script></body>').replace(/<meta http-equiv[^>]*>/, ''));
  await page.goto('/embed/borders/');
  const map = page.locator('.picture');
  await expect(map.getByRole('button', { name: /^Line between Israel and Syria/ })).toBeVisible();
  await expect(map.locator('[data-fold]')).toHaveCount(2);
  await map.locator('summary', { hasText: 'Views, words' }).click();
  await map.getByRole('radio', { name: 'Jerusalem', exact: true }).check();
  await expect(map.locator('[data-query]')).toHaveAttribute('data-query', /view=jerusalem/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what is folded opens, and nothing folded is left out on paper', async ({ page }) => {
    await page.goto('/embed/borders/');
    await page.getByText('Key to the map').click();
    await expect(page.getByText('Run by Egypt or Jordan').and(page.locator(':visible')).first()).toBeInViewport();
    await page.goto('/embed/channels/');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['carries messages', 'United States and Hamas, direct']) {
      const height = await page.locator('.fold, figure > details').getByText(text).first().evaluate((part) => part.getBoundingClientRect().height);
      expect(height, text).toBeGreaterThan(10);
    }
  });
});
