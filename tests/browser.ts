import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** A Chromium without windows: a page opens in it with a quarter less work. */
const SHELL = '/usr/bin/chromium-headless-shell';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium to test with: the one named in the environment, an installed one, or Playwright's own. What is timed or compared with other engines asks for one as readers have it, `whole`. */
export function findBrowser({ whole = false } = {}): string {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  const installed = whole ? [...usual, SHELL] : [SHELL, ...usual];
  const found = [...(named ? [named] : installed), chromium.executablePath()].find((path) => existsSync(path));
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

/** Flags that keep the browser from asking the network for anything of its own, and from loading pages nobody sees; letters are as wide as on a phone, which the shell rounds to whole pixels. */
export const QUIET = ['--no-sandbox', '--font-render-hinting=none', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${[...OFF, ...UNSEEN].join()}`];
