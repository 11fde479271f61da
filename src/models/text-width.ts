/**
 * How wide words are, from a table: models have no page to measure on.
 * Hundredths of an em for the characters from space to tilde, the widest of IBM Plex Sans (regular and semibold),
 * Arial (regular and bold) and DejaVu Sans, so that what fits here fits in any of the fonts a page may fall back to.
 */
const widths = [
  32, 40, 47, 84, 64, 96, 78, 27, 39, 39, 56, 84, 32, 40, 32, 44, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 61, 102, 72, 72, 72, 77,
  67, 61, 78, 75, 42, 56, 72, 61, 86, 75, 79, 67, 79, 72, 67, 61, 73, 68, 99, 69, 67, 69, 39, 44, 39, 84, 56, 60, 61, 63, 56, 63, 62, 35, 63, 63, 28, 28,
  58, 29, 97, 63, 61, 63, 63, 41, 56, 39, 63, 59, 82, 59, 59, 52, 64, 38, 64, 84,
];

/** Punctuation outside the table that is narrower or wider than a letter. */
const others: Record<string, number> = { '–': 59, '’': 32, '‘': 32, '·': 35, '…': 100, '\u00a0': 32 };

/** Any other letter: accented Latin, Arabic and Hebrew are all narrower than this. */
const letter = 72;

/** Width of a line of text at a type size, in the unit of the size. Never less than what a page will need. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += others[character] ?? widths[(character.codePointAt(0) ?? 0) - 32] ?? letter;
  return (sum * size) / 100;
}

/** Breaks text between words so that each line fits; a word longer than the line stands alone. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same lines as `wrap`, as even as they can be: a headline does not end on a lone word. */
export function balanced(text: string, size: number, width: number): string[] {
  const most = wrap(text, size, width);
  let even = most;
  for (let narrower = width - size; narrower > 0; narrower -= size / 2) {
    const lines = wrap(text, size, narrower);
    if (lines.length > most.length || lines.some((line) => textWidth(line, size) > width)) break;
    even = lines;
  }
  return even;
}

/** The width of the widest line. */
export function widest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size)));
}
