/**
 * Cuts the typefaces down to the characters the site prints: `npm run fonts`.
 * The result is committed; a test says so when a text needs a character that is not in it.
 * Source Serif 4 and IBM Plex Sans, both SIL Open Font License 1.1, from the Fontsource packages.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** A face cut from a file of a package; a variable one keeps the weights we print. */
export const FACES: Record<string, { file: string; weights?: { min: number; max: number } }> = {
  serif: { file: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2' },
  sans: { file: '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2', weights: { min: 400, max: 600 } },
};

/** Kerning, ligatures and marks; figures of equal width where a face has others. */
const FEATURES = ['kern', 'liga', 'mark', 'tnum'];

/** Faces that pictures are drawn with when the site is built; no page sends them. */
export const PICTURE_FACES = {
  'serif-regular': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  'sans-regular': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'sans-semibold': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  'sans-italic': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-italic.woff2',
} as const;

/** Name records by which a semibold says that it belongs to the family of the regular. */
const FAMILY_NAMES = [16, 17];

/** Every printable character the texts and the interface use, sorted; ASCII is always in. */
export function charactersInUse(): string {
  const files = globSync(['content/**/*.{yaml,mdx}', 'src/**/*.{astro,svelte}']);
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));
  const used = files.flatMap((file) => [...readFileSync(file, 'utf8')]);
  const latin = [...new Set([...ascii, ...used, '\u00a0', '–', '—', '‘', '’', '“', '”', '…', '·', '×', '°', '²', '©', 'é'])];
  return latin.filter((character) => character >= ' ' && !/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(character)).sort().join('');
}

if (import.meta.main) {
  const characters = charactersInUse();
  for (const [name, { file, weights }] of Object.entries(FACES)) {
    const font = readFileSync(`node_modules/${file}`);
    const cut = await subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true, keepFeatures: FEATURES, ...(weights ? { variationAxes: { wght: { ...weights, default: weights.min } } } : {}) });
    writeFileSync(new URL(`./${name}.woff2`, import.meta.url), cut);
    console.log(`${name}: ${font.length} to ${cut.length} bytes`);
  }
  for (const [name, file] of Object.entries(PICTURE_FACES)) {
    const cut = await subsetFont(readFileSync(`node_modules/${file}`), characters, { targetFormat: 'truetype', preserveNameIds: FAMILY_NAMES });
    writeFileSync(new URL(`../../pictures/fonts/${name}.ttf`, import.meta.url), cut);
    console.log(`${name} for pictures: ${cut.length} bytes`);
  }
  writeFileSync(new URL('./characters.txt', import.meta.url), `${characters}\n`);
}
