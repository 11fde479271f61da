import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { serve } from '../serve.ts';
import { chartsReady } from './pages.ts';

async function keep(page: Page, origin: string) {
  await page.goto(`${origin}/teach/`);
  await expect(page.getByText(/^\d+ files, [\d.]+ MB\. Kept until you take them out\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep this for class' }).click();
  await expect(page.getByText('Kept in this browser.')).toBeVisible({ timeout: 30_000 });
}

test('nothing is kept before it is asked for, and what is kept can be taken out', async ({ page, baseURL }) => {
  const stored = () => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
  await page.goto('/teach/');
  expect(await stored()).toEqual([0, 0]);
  await keep(page, String(baseURL));
  expect(await stored()).toEqual([1, 1]);
  await page.reload();
  // A browser that refuses is believed, and asked again.
  await page.evaluate(() => (caches.keys = () => Promise.reject(new Error('no'))));
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByText('The browser could not take it out.')).toBeVisible();
  await page.reload();
  await keep(page, String(baseURL));
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByText('Nothing is kept.')).toBeVisible();
  expect(await stored()).toEqual([0, 0]);
});

test('once kept, every chapter and chart works with the server gone', async ({ page }) => {
  test.setTimeout(180_000);
  const { server, origin } = await serve('dist');
  try {
    await keep(page, origin);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  for (const slug of CHAPTERS) {
    await page.goto(`${origin}/chapters/${slug}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await chartsReady(page);
  }
  for (const chart of CHART_IDS) {
    await page.goto(`${origin}/charts/${chart}/`);
    await chartsReady(page);
    await expect(page.getByRole('slider').first()).toBeVisible();
  }
  await page.goto(`${origin}/charts/channels/?mode=direct`);
  await chartsReady(page);
  await expect(page.getByRole('radio', { name: 'Direct' })).toBeChecked();
  await page.goto(`${origin}/assignment/#v=1&p=read:the-weapons/ask:the-weapons:1`);
  await expect(page.locator('[data-question]')).toHaveCount(1);
});

/** A copy of the site to publish anew while a browser keeps the old one. */
async function published(use: (origin: string, publish: (worker: (old: string) => string) => void) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  cpSync('dist', folder, { recursive: true });
  const { server, origin } = await serve(folder);
  const file = join(folder, 'worker.js');
  try {
    await use(origin, (worker) => writeFileSync(file, worker(readFileSync(file, 'utf8'))));
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a newer version is offered and waits until it is taken', async ({ page }) => {
  await published(async (origin, publish) => {
    await keep(page, origin);
    publish((old) => old.replace(/"version":"\w+"/, '"version":"newer"'));
    await page.goto(`${origin}/about/`);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await expect(page.getByText('A newer version of this site is ready.')).toBeVisible({ timeout: 30_000 });
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it' }).click()]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['across-the-table-newer']);
  });
});

test('a worker that cannot start, or that loses its files, breaks nothing', async ({ page }) => {
  await published(async (origin, publish) => {
    publish(() => 'throw new Error("broken")');
    await page.goto(`${origin}/teach/`);
    await page.getByRole('button', { name: 'Keep this for class' }).click();
    await expect(page.getByText('The browser could not keep it. The site works as before.')).toBeVisible();
    await page.goto(`${origin}/chapters/the-weapons/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await published(async (origin) => {
    await keep(page, origin);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await page.goto(`${origin}/chapters/the-weapons/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
