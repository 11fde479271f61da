/**
 * What must be told apart from what, in both themes: every colour token stands here with the grounds it is drawn on, or is left out with a reason.
 * Words in drawings are judged here because axe cannot judge the text of an SVG.
 */
import { globSync, readFileSync } from 'node:fs';

type Theme = 'light' | 'dark';
/** A colour as three numbers from 0 to 255. */
type Colour = readonly number[];
/** Tokens, and the grounds each of them is drawn on. `faded`: the file and the selector that say how much of the colour is left. */
export type Pairs = { least: number; what: string; marks: string; grounds: string; faded?: [file: string, name: string] };

export const THEMES: readonly Theme[] = ['light', 'dark'];

export const PAIRS: readonly Pairs[] = [
  { least: 7, what: 'prose, the interface, tables, what an address points at', marks: 'ink muted accent', grounds: 'paper surface mark' },
  { least: 7, what: 'a pressed button, the number of a hop', marks: 'accent-ink', grounds: 'accent' },
  { least: 7, what: 'the step one is at', marks: 'paper', grounds: 'ink' },
  { least: 7, what: 'a code to scan', marks: 'on-sheet', grounds: 'sheet' },
  // A name keeps a halo three units wide on every side, so that is its ground on land, sea and territories alike.
  { least: 7, what: 'names on the map', marks: 'map-ink map-muted map-line', grounds: 'map-halo' },
  { least: 7, what: 'names of waters, whose halo is the water', marks: 'map-water-name', grounds: 'map-water' },
  { least: 7, what: 'names of places on the small map, where the halo is thin', marks: 'map-line', grounds: 'map-halo map-land map-water' },
  { least: 7, what: 'an actor’s name in the diagram', marks: 'ink', grounds: 'node' },
  // Dates and bases stand in the column of names, beside the lanes.
  { least: 7, what: 'words of steps, codes on bands and lanes', marks: 'ink', grounds: 'stance-lane stance-band' },
  { least: 7, what: 'a letter on its mark', marks: 'stance-letter', grounds: 'stance-mark' },

  { least: 4.5, what: 'the ring round what has the focus', marks: 'focus', grounds: 'paper surface mark map-water map-land map-held map-captured' },
  { least: 3, what: 'edges of controls and of swatches', marks: 'edge accent', grounds: 'paper surface' },
  { least: 3, what: 'lines of the diagram', marks: 'direct mediated private unconfirmed edge accent', grounds: 'surface' },
  { least: 3, what: 'lines of the diagram while a message is on its way', marks: 'direct mediated private unconfirmed edge', grounds: 'surface', faded: ['views/channels/Diagram.svelte', '.sent .line'] },
  { least: 3, what: 'outlines of actors', marks: 'ink edge', grounds: 'node surface' },
  { least: 3, what: 'marks, bands’ edges, ways and guesses on the ladder', marks: 'stance-mark edge accent', grounds: 'surface stance-lane stance-band' },
  { least: 3, what: 'hatches, which tell the areas apart', marks: 'map-hatch', grounds: 'map-held map-captured map-land' },
  { least: 3, what: 'lines of the map, dots, rings and outlines', marks: 'map-line map-ink', grounds: 'map-halo map-land map-israel map-held map-captured map-water' },
  { least: 3, what: 'the line chosen in the list', marks: 'accent', grounds: 'map-land map-israel map-held map-captured map-water', faded: ['views/borders/Layer.svelte', '.chosen'] },
  { least: 3, what: 'the line round the whole land, and in the key', marks: 'map-line', grounds: 'map-land map-israel map-held map-captured map-water surface', faded: ['styles/charts/borders.css', "[data-line='whole']"] },
  // Where an area ends at a river or at the canal, the line of the day is drawn over it.
  { least: 3, what: 'rivers, and borders among the neighbours', marks: 'map-river map-neighbour', grounds: 'map-land' },
  { least: 3, what: 'borders on the map to be filled in', marks: 'map-neighbour ink', grounds: 'paper' },
];

/** Colours that need not be told from their grounds, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  rule: 'hairlines between rows, which also stand apart',
  mark: 'a ground; what it sets off is also told by the address, by focus or in the list beside the picture',
  'map-israel': 'a fill: edged by lines inland; its name stands on it. The coast is the edge of two tints and is under 3:1',
  'map-held': 'a fill: told by its hatch and its lines',
  'map-captured': 'a fill: told by its hatch and its lines',
};

const files = ['src/styles/tokens.css', ...globSync('src/styles/charts/*.css')];

/** Every colour token with its two colours; one that is the same in both themes has it twice. */
export function colours(): Map<string, Record<Theme, Colour>> {
  const css = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const found = [...css.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)];
  return new Map(found.map(([, name = '', light, dark, both]) => [name, { light: parse(light ?? both), dark: parse(dark ?? both) }]));
}

const parse = (hex = ''): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance, from 0 to 1: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How much of a line's colour is left, from 0 to 1, as its file says. Throws where that says nothing. */
export function opacity([file, name]: [file: string, name: string]): number {
  const found = new RegExp(`\\n +${name.replace(/[.[\]]/g, '\\$&')} \\{[^}]*stroke-opacity: ([\\d.]+);`).exec(readFileSync(`src/${file}`, 'utf8'));
  if (!found) throw new Error(`${file} does not fade ${name}`);
  return Number(found[1]);
}

/** A colour as it is seen when only a share of it is laid on a ground. */
export const laid = (colour: Colour, ground: Colour, share: number): Colour => colour.map((value, index) => value * share + (ground[index] ?? 0) * (1 - share));
