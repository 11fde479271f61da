import { expect, test } from '@playwright/test';
import { chartsReady } from './pages.ts';

type Log = Window & { log: string[] };

const pages = ['/charts/borders/', '/charts/channels/', '/charts/stances/', '/chapters/talking-directly/'];

for (const path of pages) {
  test(`on ${path} a chart wakes part by part, and the page can answer in between`, async ({ page }) => {
    await page.addInitScript(() => {
      const log: string[] = [];
      Object.assign(window, { log });
      addEventListener('awake', () => {
        log.push('part');
        setTimeout(() => log.push('page'));
      });
    });
    await page.goto(path);
    await chartsReady(page);
    const log = await page.evaluate(() => (window as unknown as Log).log);
    const parts = log.filter((entry) => entry === 'part').length;
    if (path.startsWith('/charts/')) expect(parts).toBeGreaterThan(3);
    expect(parts).toBeGreaterThan(0);
    // Never three parts in a row: the next part was asked for before the page's own turn, so one more may come first.
    expect(log.join(' ')).not.toContain('part part part');
    await expect(page.locator('astro-island [data-part=asleep]')).toHaveCount(0);
  });
}

test('a reader who is quicker than a chart is answered at once, and by the whole chart', async ({ page }) => {
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    // After the first part, while others sleep.
    addEventListener('awake', () => {
      if (log.length > 0) return;
      const slider = document.querySelector<HTMLInputElement>('figure.chart input[type=range]');
      const asleep = () => document.querySelectorAll('[data-part=asleep]').length;
      log.push(`${asleep()} asleep`);
      setTimeout(() => {
        if (!slider) return;
        slider.value = '0';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        log.push(`${asleep()} asleep`);
      });
    });
  });
  await page.goto('/charts/channels/');
  await chartsReady(page);
  const [before, after] = await page.evaluate(() => (window as unknown as Log).log);
  expect(Number.parseInt(before ?? '')).toBeGreaterThan(2);
  expect(after).toBe('0 asleep');
  await expect(page.getByRole('slider', { name: 'Date' })).toHaveValue('0');
  const date = await page.locator('.event strong').first().innerText();
  expect(date).toContain('1988');
  await expect(page.locator('.picture svg[role=img]:visible title').first()).toContainText('1988');
  await expect(page.locator('.list').first()).toContainText('1988');
});

test('an address with a state is shown by a chart that woke part by part', async ({ page }) => {
  await page.goto('/charts/channels/?on=1993-03-02&mode=direct');
  await chartsReady(page);
  await expect(page.getByRole('radio', { name: 'Direct' })).toBeChecked();
  await expect(page.locator('.picture svg[role=img]:visible title').first()).toContainText('1993');
});
