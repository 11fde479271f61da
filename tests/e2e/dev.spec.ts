import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { copyProject } from '../recipes.ts';
import { chartsReady } from './pages.ts';

test('whoever works on the site has it served, with charts that answer as they were drawn', async ({ page }) => {
  const copy = copyProject();
  // The copy's packages stand outside its folder, where the server would not go.
  const config = join(copy, 'astro.config.mjs');
  writeFileSync(config, readFileSync(config, 'utf8').replace('vite: {', 'vite: { server: { fs: { strict: false } },'));
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], { cwd: copy, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const address = () => /http:\/\/localhost:\d+/.exec(said)?.[0];
  const complaints: string[] = [];
  page.on('console', (message) => ['warning', 'error'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  try {
    await expect.poll(() => address() !== undefined || server.exitCode !== null, { timeout: 60_000 }).toBe(true);
    expect(address(), said).toBeDefined();
    for (const chart of CHART_IDS) {
      await page.goto(`${address()}/charts/${chart}/`, { timeout: 60_000, waitUntil: 'domcontentloaded' });
      await expect(page.locator('figure.chart svg[role=img]:visible').first(), chart).toBeVisible();
      await chartsReady(page);
      await expect(page.locator('astro-island [data-part=asleep]'), chart).toHaveCount(0);
    }
    await page.getByRole('radio', { name: 'Weapons' }).check();
    await expect(page).toHaveURL(/issue=weapons/);
    expect(complaints).toEqual([]);
  } finally {
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    rmSync(copy, { recursive: true, force: true });
  }
});
