import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium to test with: the one named in the environment, an installed one, or Playwright's own. */
export function findBrowser(): string {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  const found = [...(named ? [named] : usual), chromium.executablePath()].find((path) => existsSync(path));
  if (found) return found;
  throw new Error('No browser to test with: install Chromium or Chrome, or run `npx playwright install chromium`, or set PLAYWRIGHT_CHROMIUM_PATH.');
}

/** What Playwright turns off by itself. Of a flag given twice a browser takes only the last. */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect', 'AvoidCorsURLLoaderRestartOnRedirect', 'Translate', 'AutoDeElevate', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Two pages of the browser's own that it loads behind every window, for its address bar: they take as long as a page of ours. */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Flags that keep the browser from asking the network for anything of its own, and from loading pages nobody sees. */
export const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${[...OFF, ...UNSEEN].join()}`];
