import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import { charactersInUse, FACES, PICTURE_FACES } from '../../src/styles/fonts/build.ts';

const files = globSync(['src/styles/fonts/*.woff2', 'src/pictures/fonts/*.ttf']);

test('the cut typefaces hold every character the texts use', async () => {
  assert.equal(files.length, Object.keys(FACES).length + Object.keys(PICTURE_FACES).length);
  for (const file of files) {
    const held = new Set(new Face(new Blob(await convert(readFileSync(file), 'truetype')), 0).collectUnicodes());
    assert.deepEqual([...charactersInUse()].filter((character) => !held.has(character.codePointAt(0) ?? 0)), [], `${file}: run \`npm run fonts\``);
  }
});

test('no typeface weighs more than 40 kB', () => {
  for (const name of Object.keys(FACES)) assert.ok(statSync(`src/styles/fonts/${name}.woff2`).size <= 40_000);
});
