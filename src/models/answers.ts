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

/** Whether a text handed in still has the code it was made with, `label` with `{code}` in it before that. What stands after the code is not looked at. */
export function checkAnswers(text: string, label: string): 'same' | 'changed' | 'no code' {
  const last = [...text.matchAll(code)].at(-1);
  if (!last) return 'no code';
  const before = essence(text.slice(0, last.index));
  const lead = essence(label.split('{code}')[0] ?? '');
  const body = before.endsWith(lead) ? before.slice(0, before.length - lead.length) : before;
  return codeOf(body) === last[1] ? 'same' : 'changed';
}
