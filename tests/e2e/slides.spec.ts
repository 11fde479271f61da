import { expect, test } from '@playwright/test';

for (const [width, height] of [[1920, 1080], [768, 1024], [360, 740]] as const) {
  test(`present mode opens at the first slide, at ${width} by ${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/chapters/talking-directly/?present=1');
    await expect(page.locator('.slides [role=status]')).toHaveText(/^1 of/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

for (const width of [1280, 390]) {
  test(`no slide of the story shows what is not on it, or is endlessly tall, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/?read=steps');
    const [next, status, where] = [page.getByRole('button', { name: 'Next' }), page.locator('.slides [role=status]'), page.locator('.where')];
    await expect(status).toHaveText(/^1 of/);
    const count = Number(/\d+$/.exec((await status.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(60);
    const faults: string[] = [];
    for (let at = 1; at <= count; at += 1) {
      await expect(status).toHaveText(new RegExp(`^${at} of`));
      const { shown, tall, chapter } = await page.evaluate(() => ({
        shown: [...document.querySelectorAll('main [data-off]')].filter((element) => element.getBoundingClientRect().height > 0).map(({ className, tagName }) => `${tagName}.${className}`),
        tall: (document.querySelector('main')?.getBoundingClientRect().height ?? 0) / innerHeight,
        chapter: [...document.querySelectorAll('main > article.chapter')].findIndex((article) => article.getBoundingClientRect().height > 0) + 1,
      }));
      if (shown.length > 0) faults.push(`${at}: ${shown.join(' ')}`);
      if (tall > 3 && (await page.locator('main table:visible').count()) === 0 && !(await page.locator('#since').isVisible())) faults.push(`${at}: ${tall} screens`);
      // The foot says which of the first two chapters a slide is in.
      if (width === 1280 && (chapter === 1 || chapter === 2)) await expect(where).toContainText(`${chapter} of 7`);
      if (at < count) await next.click();
    }
    expect(faults).toEqual([]);
  });
}

test('the line at the foot grows as the reader comes along', async ({ page }) => {
  await page.goto('/');
  const grown = () => page.locator('.wayfinder .progress').evaluate((line) => line.getBoundingClientRect().width / innerWidth);
  expect(await grown()).toBeLessThan(0.05);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
  await expect.poll(grown).toBeGreaterThan(0.4);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await expect.poll(grown).toBeGreaterThan(0.95);
});
