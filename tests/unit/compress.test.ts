import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress } from '../../src/packaging/compress.ts';

test('each file that is not packed already gets two copies that open to the same bytes, however often it is done', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  try {
    mkdirSync(join(folder, 'chapters'));
    const page = '<!doctype html><p>קו ירוק</p>'.repeat(20);
    writeFileSync(join(folder, 'chapters/index.html'), page);
    writeFileSync(join(folder, 'picture.png'), 'PNG');
    for (let time = 0; time < 2; time += 1) assert.equal(compress(folder), 1);
    assert.deepEqual(globSync('**/*.*', { cwd: folder }).sort(), ['chapters/index.html', 'chapters/index.html.br', 'chapters/index.html.gz', 'picture.png']);
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'chapters/index.html.br'))).toString(), page);
    assert.equal(gunzipSync(readFileSync(join(folder, 'chapters/index.html.gz'))).toString(), page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
