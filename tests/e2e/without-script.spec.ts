import { expect, test } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';

test.use({ javaScriptEnabled: false });

test('a reader without script finds the whole story, its charts, tables and sources on one page', async ({ page }) => {
  await page.goto('/');
  for (const slug of CHAPTERS) await expect(page.locator(`article#${slug}`)).toBeVisible();
  await expect(page.locator('figure.chart')).not.toHaveCount(0);
  for (const chart of await page.locator('figure.chart').all()) {
    await expect(chart.locator('svg:visible').first()).toBeVisible();
    await expect(chart.locator('table').first()).toBeAttached();
  }
  await expect(page.locator('#since')).toBeVisible();
});

for (const slug of CHAPTERS) {
  test(`the notes and words of ${slug} are links to the end of the chapter`, async ({ page }) => {
    await page.goto(`/chapters/${slug}/`);
    const broken = await page.locator('a.cite, a.term').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
    );
    expect(broken).toEqual([]);
    await page.locator('.prose a.cite').first().click();
    await expect(page.locator('.note:target')).toBeInViewport();
  });
}

for (const chart of CHART_IDS) {
  test(`${chart} is drawn, described and tabled without script, and shows no control that would do nothing`, async ({ page }) => {
    await page.goto(`/charts/${chart}/`);
    const figure = page.locator('figure.chart');
    await expect(figure.locator('svg:visible').first()).toBeVisible();
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await expect(figure.getByRole('button')).toHaveCount(0);
    await expect(figure.getByRole('radio')).toHaveCount(0);
    await figure.getByText('The data as a table').click();
    await expect(figure.getByRole('table').first()).toBeVisible();
    await figure.getByText('The picture in words').click();
  });
}
