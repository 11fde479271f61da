/**
 * Reads a chapter the way a reader meets it: running prose only, without cards, figures, tables and headings.
 * As a command: `npx node tests/prose.ts content/chapters/en/the-weapons.mdx` prints words, grade and sentences without a source.
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Where a Cite stood; the source mark belongs to the sentence before it. */
const MARK = '\u241f';
/** Where a Bridge opened or closed. */
const BRIDGE = '\u241e';

/** Paragraphs of running prose, with source marks kept as MARK. */
export function paragraphs(mdx: string): string[] {
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<(Figure|Columns|Timeline)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?Steps?\b[^>]*>/g, '')
    .replace(/<Cite\b[^>]*\/>/g, MARK)
    .replace(/<Bridge>\s*|\s*<\/Bridge>/g, BRIDGE)
    .replace(/<\/?Term\b[^>]*>/g, '')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^(#|<[A-Z]|\|)/.test(block))
    .map((block) => block.replace(/[*_]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' '));
}

/** Abbreviations whose full stop does not end a sentence. */
const abbreviation = /\b(?:Mr|Mrs|Dr|Lt|Gen|St|art|arts|No|para|paras|U\.S|e\.g|i\.e|v)\.$/;

/** Sentences of a paragraph, each with the mark that follows it. */
export function sentences(paragraph: string): string[] {
  const pieces = paragraph.match(/[^.!?؟]+(?:[.!?؟]+[”’)]*|$)[\u241f\u241e]*\s*/g) ?? [];
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && (abbreviation.test(last.trim()) || /\d\.$/.test(last) && /^\d/.test(piece))) whole[whole.length - 1] = last + piece;
    else whole.push(piece);
  }
  return whole.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}

const plain = (text: string): string => text.replaceAll(MARK, '').replaceAll(BRIDGE, '');
/** The words of a text; a number such as 1,200 is one. */
export const wordsIn = (text: string): string[] => plain(text).match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'-]|[.,](?=\p{N}))*/gu) ?? [];

/** Words of running prose. */
export function wordCount(mdx: string): number {
  return paragraphs(mdx).flatMap(wordsIn).length;
}

/** Flesch-Kincaid grade level (Kincaid and others, 1975): years of US schooling. */
export function grade(mdx: string): number {
  const all = paragraphs(mdx).flatMap(sentences);
  const words = all.flatMap(wordsIn);
  return fleschKincaid({ sentence: all.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) });
}

/** Sentences that state something without a source mark: neither cited, nor a question, nor a bridge. */
export function uncited(mdx: string): string[] {
  return paragraphs(mdx).flatMap((paragraph) => {
    let inBridge = false;
    return sentences(paragraph).filter((sentence) => {
      const opens = inBridge || sentence.includes(BRIDGE);
      if ((sentence.split(BRIDGE).length - 1) % 2 === 1) inBridge = !inBridge;
      return !opens && !sentence.includes(MARK) && !/[?؟][”’)]*$/.test(sentence);
    });
  });
}

const [, , file] = argv;
if (import.meta.main && file) {
  const mdx = readFileSync(file, 'utf8');
  console.log(`${wordCount(mdx)} words, grade ${grade(mdx).toFixed(1)}`);
  for (const sentence of uncited(mdx)) console.log(`no source: ${sentence}`);
}
