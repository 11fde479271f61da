import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findBrowser, QUIET } from '../browser.ts';

test('what Playwright turns off in a browser stays off under our own flags', () => {
  const [, list = ''] = /disabledFeatures = \[([^]*?)\n\s*\]/.exec(readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8')) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  assert.ok(theirs.length > 10);
  const ours = QUIET.filter((flag) => flag.startsWith('--disable-features='));
  assert.equal(ours.length, 1);
  const off = ours.join().replace(/^.*=/, '').split(',');
  assert.deepEqual(theirs.filter((name) => !off.includes(String(name))), []);
});

test('the browser named in the environment comes before every installed one, whole or not', (context) => {
  const before = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  context.after(() => {
    if (before === undefined) delete process.env['PLAYWRIGHT_CHROMIUM_PATH'];
    else process.env['PLAYWRIGHT_CHROMIUM_PATH'] = before;
  });
  process.env['PLAYWRIGHT_CHROMIUM_PATH'] = process.execPath;
  for (const whole of [false, true]) assert.equal(findBrowser({ whole }), process.execPath);
});
