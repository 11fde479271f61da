import { expect, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart.ts';
import { objections } from './axe.ts';
import { unstyled } from './pages.ts';

test('an editor chooses a state, a look and a width, sees the frame and takes the text', async ({ page, context }) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
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
      expect(await text.inputValue()).toContain(`width="${width}" height="${height}"`);
    }).toPass({ timeout: 5000 });
  }
  await expect(text).toHaveValue(/title="The lines before and after 1967: [^"]+"/);
  await builder.getByRole('radio', { name: 'Frame that fits its content' }).check();
  await expect(text).toHaveValue(/<script src="[^"]*\/embed\/host-1\.js" integrity="sha384-[^"]+" crossorigin="anonymous" async><\/script>$/);

  // Without the right to write to the clipboard the text is selected.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) }, configurable: true }));
  await builder.getByRole('button', { name: 'Copy' }).click();
  await expect(builder.getByText('The text is selected')).toBeVisible();
  expect(await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(await text.inputValue());

  // As the chart above shows it.
  await page.locator('figure.chart').getByRole('radio', { name: 'Jerusalem' }).check();
  await builder.getByLabel('What it shows').selectOption({ label: 'as the chart above shows it at this moment' });
  await expect(preview).toHaveAttribute('src', /^\/embed\/borders\/\?.*view=jerusalem/);
  expect(troubles).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  // The frame is a page of its own, and checked as one.
  await preview.evaluate((frame) => frame.remove());
  expect(await objections(page)).toEqual([]);
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
      await expect(builder.getByText(/^Content-Security-Policy: frame-src https?:\/\/\S+; script-src \S+\/embed\/host-1\.js$/)).toBeVisible();
      const hash = /sha384-\S+/.exec(await builder.innerText())?.[0];
      const script = await (await fetch(`${baseURL}/embed/host-1.js`)).arrayBuffer();
      expect(hash).toBe(`sha384-${Buffer.from(await crypto.subtle.digest('SHA-384', script)).toString('base64')}`);
    }
  });
});
