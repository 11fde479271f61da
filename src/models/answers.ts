/** A pupil’s answers as a text to hand in, with a code that shows whether the text was changed on the way. */
import { checksum } from './checksum.ts';

export type Given = {
  /** The question as the pupil read it. */
  ask: string;
  /** What the pupil chose or wrote; empty where there is no answer. */
  answer: string;
};

export type Words = {
  /** Stands for an answer that was not given. */
  none: string;
  /** "Check code: {code}" */
  code: string;
};

/** The text that counts: how a program breaks or quotes lines, spaces or composes letters does not. */
function essence(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[\s>]+/gm, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

/** The code of a text, in two groups of five. */
export function codeOf(text: string): string {
  return checksum(essence(text)).replace(/^.{5}/, '$&-');
}

/** Title, numbered questions and answers, and the code in the last line. */
export function answersText(title: string, given: readonly Given[], words: Words): string {
  const lines = given.map(({ ask, answer }, index) => `${index + 1}. ${ask}\n${answer.trim() === '' ? words.none : answer.trim()}`);
  const body = [title, ...lines].join('\n\n');
  return `${body}\n\n${words.code.replace('{code}', codeOf(body))}\n`;
}

const code = /([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5})(?![0-9A-Z-])/g;

/** So many lines of a greeting, a name or a mail’s head may stand above the title. Each costs a sum over the whole text. */
const MOST_ABOVE = 100;

/**
 * Whether a text handed in still has the code it was made with, `label` with `{code}` in it before that.
 * The text may begin at any of its first lines: the code covers the title, so what was cut is still missed. What stands after the code is not looked at.
 */
export function checkAnswers(text: string, label: string): 'same' | 'changed' | 'no code' {
  const last = [...text.matchAll(code)].at(-1);
  if (!last) return 'no code';
  const lead = essence(label.split('{code}')[0] ?? '');
  const lines = text.slice(0, last.index).split(/[\r\n\u2028\u2029]/).map(essence).filter(Boolean);
  for (let first = 0; first < lines.length && first <= MOST_ABOVE; first += 1) {
    const before = lines.slice(first).join(' ');
    const body = before.endsWith(lead) ? before.slice(0, before.length - lead.length) : before;
    if (codeOf(body) === last[1]) return 'same';
  }
  return 'changed';
}
