/** The figures beside the story's steps: type that can be read, and one place for all their pictures. */
import { expect, type Locator, test } from '@playwright/test';
import { STEPPED } from './pages.ts';

const SCREENS = [[360, 640], [768, 800], [768, 1024], [1024, 768], [1280, 720], [1366, 657], [1280, 800]] as const;

/** The height of the smallest type in the drawing that shows, in pixels (letters in narrow columns are set closer), and the height of the stage around it. */
const measure = (stage: Locator) =>
  stage.evaluate((element) => {
    const texts = [...element.querySelectorAll<SVGTextElement>('svg[role=img] text')].filter((text) => text.getClientRects().length > 0);
    const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 0));
    return { type: Math.min(...sizes), height: (element as HTMLElement).offsetHeight };
  });

/** Scrolls to a step at once, and lets the page see it. */
async function into(step: Locator): Promise<void> {
  await step.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await step.page().waitForTimeout(50);
}

for (const chapter of STEPPED) {
  test(`beside ${chapter} type is 12 pixels or more and no step moves the text, on phones, tablets and laptops`, async ({ page }) => {
    await page.goto(`/chapters/${chapter}/`);
    const stage = page.locator('[data-stage]').filter({ has: page.locator('.told') }).first();
    const steps = page.locator('[data-stage] + .steps > li');
    await page.locator('[data-stage] + .steps').scrollIntoViewIfNeeded();
    await expect(stage.locator('astro-island:not([ssr])')).toHaveCount(1);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      // Whoever turns their phone is taken back to their step until charts are drawn anew.
      await page.waitForTimeout(300);
      // There and back: whoever only jumps from below a figure to the top of the page passes none of its steps.
      await expect(async () => {
        for (const step of [steps.last(), steps.first()]) await into(step);
        await expect(steps.first()).toHaveAttribute('data-current', '', { timeout: 2000 });
      }).toPass();
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expect(stage).not.toHaveAttribute('data-show');
      const before = await measure(stage);
      for (const step of await steps.all()) {
        await into(step);
        await expect(step).toHaveAttribute('data-current');
        // The picture takes a moment to follow.
        await page.waitForTimeout(150);
        const place = `${width} by ${height}, ${await step.getAttribute('id')}`;
        const { type, height: now } = await measure(stage);
        expect.soft(type, place).toBeGreaterThanOrEqual(12);
        expect.soft(now, place).toBe(before.height);
      }
    }
  });
}

test('on a common laptop every ladder beside the story has its names', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const chapter of ['what-the-others-want', 'who-would-run-gaza', 'the-weapons']) {
    await page.goto(`/chapters/${chapter}/`);
    await expect(page.locator('.stage:has(+ .steps) div.wide'), chapter).toBeVisible();
  }
});

test('beside no steps the key of a ladder explains the letters of the drawing that stands, at every width', async ({ page }) => {
  for (const width of [360, 700, 768, 1280]) {
    await page.setViewportSize({ width, height: 1024 });
    await page.goto('/chapters/what-hamas-says-it-wants/');
    const chart = page.locator('figure.chart');
    const wide = await chart.locator('div.wide').isVisible();
    expect([await chart.locator('p.letters').isVisible(), await chart.locator('.codes').first().isVisible()], `${width}`).toEqual([wide, !wide]);
  }
});

test('the map of the story glides where another part of the land is to be seen, and only there', async ({ page }) => {
  await page.goto('/chapters/lines-on-the-map/');
  const map = page.locator('[data-stage]').filter({ has: page.locator('.told') }).first();
  await map.evaluate((stage) =>
    stage.addEventListener('transitionrun', (event) => {
      const { target, propertyName } = event as TransitionEvent;
      if (propertyName === '--map-k' && (target as Element).matches('.plane')) stage.setAttribute('data-glides', '');
    }),
  );
  await page.locator('#armistice-lines').scrollIntoViewIfNeeded();
  await expect(map.locator('astro-island:not([ssr])')).toHaveCount(1);
  for (const id of ['armistice-lines', 'six-days', 'sinai-returned']) {
    await into(page.locator(`#${id}`));
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-current');
  }
  await page.waitForTimeout(200);
  await expect(map).not.toHaveAttribute('data-glides');
  await into(page.locator('#west-bank'));
  await expect(map).toHaveAttribute('data-glides');
});
