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
/** Pictures drawn before their bitmaps are cleared away. */
const MANY = 5;
let drawn = 0;

/** An SVG file as a PNG, `zoom` times its size. */
export async function png(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'IBM Plex Sans', sansSerifFamily: 'IBM Plex Sans', serifFamily: 'Source Serif 4' },
  });
  drawn += 1;
  if (drawn % MANY === 0) clear();
  return new Uint8Array(image.asPng());
}
