/**
 * Puts a brotli and a gzip copy next to each file of a built site that is not packed already, for servers that send those:
 * `npx node src/packaging/compress.ts dist`.
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What holds its bytes closely already. */
const PACKED = /\.(?:br|gz|png|woff2|zip|imscc)$/;

/** Writes the copies and says how many files have them. */
export function compress(folder: string): number {
  const files = globSync('**/*', { cwd: folder }).map((file) => join(folder, file)).filter((file) => statSync(file).isFile() && !PACKED.test(file));
  for (const file of files) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  return files.length;
}

if (import.meta.main) console.log(`${compress(argv[2] ?? 'dist')} files have a brotli and a gzip copy`);
