import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licences, packagesIn, unlisted } from '../../src/packaging/licences.ts';

type Lock = Parameters<typeof packagesIn>[0];
const lock = (licence: string | undefined, name = 'stranger'): Lock => ({ packages: { '': {}, [`node_modules/${name}`]: { version: '1.0.0', ...(licence ? { license: licence } : {}) } } });

test('every package of the lock file has a licence that is on the list, or a reason', () => {
  const packages = packagesIn(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
  assert.ok(packages.length > 300);
  assert.deepEqual(unlisted(packages, []), []);
});

test('a licence that is not on the list is found, alone or in a mixture, and so is none at all', () => {
  for (const licence of ['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', '(GPL-2.0-only OR AGPL-3.0-only)', 'SEE LICENSE IN LICENSE.md', 'MIT OR GPL-2.0-only AND AGPL-3.0-only', undefined]) {
    assert.deepEqual(unlisted(packagesIn(lock(licence)), []), [`stranger 1.0.0: ${licence ?? 'none stated'}`]);
  }
  for (const licence of ['MIT', '(MIT AND Zlib)', '(MIT OR GPL-3.0-only)']) assert.deepEqual(unlisted(packagesIn(lock(licence)), []), []);
});

test('what is sent to readers gets no exception', () => {
  const packages = packagesIn(lock('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64'));
  assert.deepEqual(unlisted(packages, []), []);
  assert.deepEqual(unlisted(packages, ['@img/sharp-libvips-linux-x64']), ['@img/sharp-libvips-linux-x64 1.0.0: LGPL-3.0-or-later']);
});

test('the list holds our own licences, where map and typefaces come from, and the licence text of what is sent', () => {
  const text = licences(process.cwd(), [`${process.cwd()}/node_modules/svelte`]);
  for (const part of ['© OpenStreetMap contributors', 'Source Serif 4', 'SIL OPEN FONT LICENSE', 'CC BY 4.0', 'Licence of svelte', 'Permission is hereby granted', 'Licence of astro']) assert.ok(text.includes(part), part);
  assert.match(text, /Packages sent to readers\n=+\nastro [\d.]+: MIT\nsvelte [\d.]+: MIT\n\n/);
});
