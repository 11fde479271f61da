import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { copyProject } from '../recipes.ts';

/** Scripts are left to the built site: the copy's packages stand outside its folder, where the server does not go. */
test('whoever works on the site has it served, with its charts drawn', async ({ page }) => {
  const copy = copyProject();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], { cwd: copy, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const address = () => /http:\/\/localhost:\d+/.exec(said)?.[0];
  try {
    await expect.poll(() => address() !== undefined || server.exitCode !== null, { timeout: 60_000 }).toBe(true);
    expect(address(), said).toBeDefined();
    for (const chart of ['borders', 'channels', 'stances']) {
      await page.goto(`${address()}/charts/${chart}/`, { timeout: 60_000, waitUntil: 'domcontentloaded' });
      await expect(page.locator('figure.chart svg[role=img]:visible').first(), chart).toBeVisible();
    }
  } finally {
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    rmSync(copy, { recursive: true, force: true });
  }
});
