import { expect, test } from '@playwright/test';

for (const [width, height] of [[1920, 1080], [768, 1024], [360, 740]] as const) {
  test(`present mode opens at the first slide, at ${width} by ${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/chapters/talking-directly/?present=1');
    await expect(page.locator('.slides [role=status]')).toHaveText(/^1 of/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('reading in steps on a phone takes nothing out of a picture', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/chapters/the-weapons/?read=steps');
  const picture = page.locator('.stage svg[role=img]:visible');
  await expect(async () => {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(picture.locator('.band.full').first()).toBeAttached({ timeout: 1000 });
  }).toPass();
  expect(await picture.locator('*').evaluateAll((all) => all.flatMap((each) => (getComputedStyle(each).display === 'none' ? each.getAttribute('class') : [])))).toEqual([]);
});

test('with the two keys of a clicker a slide taller than the screen is read to its end; the way to the text stays on its slide', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/chapters/what-hamas-says-it-wants/?read=steps');
  const status = page.locator('.slides [role=status]');
  const below = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  await expect(status).toHaveText(/^1 of/);
  await expect(async () => {
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await below()).toBeGreaterThan(300);
  }).toPass();
  const slide = (await status.textContent()) ?? '';
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await expect(status).toHaveText(slide);
  await expect(async () => {
    await page.keyboard.press('PageDown');
    await expect(status).not.toHaveText(slide, { timeout: 500 });
  }).toPass();
  const at = (await status.textContent()) ?? '';
  await page.locator('.skip').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(status).toHaveText(at);
});

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
    // Whoever loads the page again goes on where they were.
    await page.reload();
    await expect(status).toHaveText(`${count} of ${count}`);
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.reload();
    await expect(status).toHaveText(`${count - 1} of ${count}`);
    expect(faults).toEqual([]);
  });
}

for (const [slug, words] of [['talking-directly', 'Qatar'], ['the-weapons', 'Hamas']] as const) {
  test(`on a projector the drawings of ${slug} can be read from the back of the room, with whose letters they have`, async ({ page }) => {
    for (const [width, height] of [[1920, 1080], [1280, 800]] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`/chapters/${slug}/?present=1`);
      await expect(page.locator('.slides [role=status]')).toHaveText(/^1 of/);
      const next = page.getByRole('button', { name: 'Next' });
      const stage = page.locator('.stage');
      for (let left = 20; !(await stage.first().isVisible()) && left > 0; left -= 1) await next.click();
      await expect(stage.first().locator('svg text:visible').first()).toBeVisible();
      const { drawn, prose, names } = await page.evaluate(() => {
        const svg = [...document.querySelectorAll<SVGSVGElement>('.stage svg[width]')].find((each) => each.checkVisibility() && each.getBoundingClientRect().width > 100);
        const scale = svg ? Math.min(svg.getBoundingClientRect().width / svg.viewBox.baseVal.width, svg.getBoundingClientRect().height / svg.viewBox.baseVal.height) : 0;
        const text = svg?.querySelector('text');
        return {
          drawn: text ? parseFloat(getComputedStyle(text).fontSize) * scale : 0,
          prose: parseFloat(getComputedStyle(document.querySelector('.steps p') ?? document.body).fontSize),
          names: [svg, ...document.querySelectorAll('.codes')].filter((element) => element?.checkVisibility()).map((element) => element?.textContent).join(' '),
        };
      });
      expect(drawn / prose, `${width}`).toBeGreaterThan(0.5);
      expect(names).toContain(words);
    }
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

test('who leaves the steps by key reads on at the same place, with the focus in the text', async ({ page }) => {
  await page.goto('/chapters/the-weapons/?read=steps');
  const next = page.getByRole('button', { name: 'Next' });
  for (let times = 0; times < 4; times += 1) await next.press('Enter');
  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(next).toBeHidden();
  await expect(page.locator('main')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
});
