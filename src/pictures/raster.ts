/** Pictures as PNG, without a browser: the same file each time, in the site's own typefaces and no others. */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { renderAsync } from '@resvg/resvg-js';

const files = globSync('src/pictures/fonts/*.ttf').map((file) => resolve(file)).sort();

setFlagsFromString('--expose-gc');
/** The bitmaps lie outside what the engine counts, so it never clears them of its own accord: a build would need 1.7 GB. */
const clear = runInNewContext('gc') as () => void;
/** Bytes of bitmaps that may lie about before they are cleared away: a picture of twice the size has four times the bytes. */
const MANY = 48e6;
let drawn = 0;
/** One picture after another: two large ones at once would need a gigabyte between them. */
let last: Promise<unknown> = Promise.resolve();

/** An SVG file as a PNG, `zoom` times its size. */
export function png(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = last.then(() => paint(svg, zoom));
  last = file.catch(() => undefined);
  return file;
}

async function paint(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'IBM Plex Sans', sansSerifFamily: 'IBM Plex Sans', serifFamily: 'Source Serif 4' },
  });
  const file = new Uint8Array(image.asPng());
  drawn += image.width * image.height * 4;
  if (drawn > MANY) {
    clear();
    drawn = 0;
  }
  return file;
}
