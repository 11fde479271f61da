import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, formatDate, formatRange, lastDay } from '../../src/i18n/dates.ts';
import { direction, localeOf, prefix } from '../../src/i18n/locales.ts';
import { path } from '../../src/i18n/paths.ts';
import { plainSpaces, spaced } from '../../src/i18n/spaces.ts';
import { text } from '../../src/schemas/common.ts';

test('a date reads as day, month, year, however exact it is', () => {
  assert.equal(plainSpaces(formatDate('2025-03-06', 'en')), '6 March 2025');
  assert.equal(plainSpaces(formatDate('2025-03', 'en')), 'March 2025');
  assert.equal(formatDate('1987', 'en'), '1987');
  assert.throws(() => formatDate('6 March', 'en'), /6 March/);
});

test('a range says once what its ends share', () => {
  assert.equal(plainSpaces(formatRange('1988-12-14', '1988-12-16', 'en')), '14 to 16 December 1988');
  assert.equal(plainSpaces(formatRange('2006', '2011', 'en')), '2006 to 2011');
  assert.equal(plainSpaces(formatRange('2025-03-05', undefined, 'en')), '5 March 2025');
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

test('no line ends within a date, or between a number and what it counts', () => {
  const seen = (words: string) => spaced(words).replaceAll('\u00a0', '_');
  assert.equal(seen('On 4 June 1967 and in March 2025'), 'On 4_June_1967 and in March_2025');
  assert.equal(seen('about 20,770 km², or 2.1 million; article 20 of it; © OpenStreetMap contributors'), 'about 20,770_km², or 2.1_million; article_20 of it; ©_OpenStreetMap contributors');
  assert.equal(seen('70 % of Israelis'), '70_% of Israelis');
  assert.equal(seen('about {km2} km²'), 'about {km2}_km²');
  assert.equal(seen('They may 5 times march; 17 mayors in 1967'), 'They may_5 times march; 17 mayors in 1967');
  assert.equal(plainSpaces(spaced('4 June 1967')), '4 June 1967');
  assert.equal(text.parse(' since 6 March 2025 '), 'since 6\u00a0March\u00a02025');
});
