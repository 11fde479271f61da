import { defineConfig } from '@playwright/test';
import { findBrowser, QUIET } from './browser.ts';

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './site.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A second try tells a broken page from a busy machine; run.ts names every test that needed it.
  retries: 1,
  // Generous, for a busy machine may be several times slower than a quiet one.
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: process.env['E2E_REPORT'] ? [['dot'], ['json', { outputFile: process.env['E2E_REPORT'] }]] : [['list']],
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  use: {
    baseURL: process.env['SITE_UNDER_TEST'] ?? 'http://127.0.0.1:4321',
    launchOptions: { executablePath: findBrowser(), args: QUIET },
  },
});
