import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { charactersInUse, FACES } from '../../src/styles/fonts/build.ts';

test('the cut typefaces hold every character the texts use', () => {
  const held = new Set(readFileSync('src/styles/fonts/characters.txt', 'utf8'));
  const missing = [...charactersInUse()].filter((character) => !held.has(character));
  assert.deepEqual(missing, [], 'run `npm run fonts`');
});

test('no typeface weighs more than 40 kB', () => {
  for (const name of Object.keys(FACES)) assert.ok(statSync(`src/styles/fonts/${name}.woff2`).size <= 40_000);
});
