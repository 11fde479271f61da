import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, formatDate, formatRange, lastDay } from '../../src/i18n/dates.ts';
import { direction, localeOf, prefix } from '../../src/i18n/locales.ts';
import { path } from '../../src/i18n/paths.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test('a date reads as day, month, year, however exact it is', () => {
  assert.equal(spaced(formatDate('2025-03-06', 'en')), '6 March 2025');
  assert.equal(spaced(formatDate('2025-03', 'en')), 'March 2025');
  assert.equal(formatDate('1987', 'en'), '1987');
  assert.throws(() => formatDate('6 March', 'en'), /6 March/);
});

test('a range says once what its ends share', () => {
  assert.equal(spaced(formatRange('1988-12-14', '1988-12-16', 'en')), '14 to 16 December 1988');
  assert.equal(spaced(formatRange('2006', '2011', 'en')), '2006 to 2011');
  assert.equal(spaced(formatRange('2025-03-05', undefined, 'en')), '5 March 2025');
});

test('an inexact date knows its first and last day, whatever the time zone', () => {
  assert.deepEqual([firstDay('2024-02'), lastDay('2024-02')], ['2024-02-01', '2024-02-29']);
  assert.deepEqual([firstDay('1949'), lastDay('1949')], ['1949-01-01', '1949-12-31']);
});

test('English lives at the root, and right-to-left languages are known as such', () => {
  assert.equal(prefix('en'), undefined);
  assert.equal(path('en', 'charts/borders/'), '/charts/borders/');
  assert.deepEqual(['en', 'ar', 'he', 'ar-EG'].map(direction), ['ltr', 'rtl', 'rtl', 'rtl']);
  assert.equal(localeOf('xx'), 'en');
});
