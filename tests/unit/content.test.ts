import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claims, glossary, guides, mdx, others, pairs, questionSets, quotations, since, sources, standards, voices } from '../ledger.ts';
import { none } from '../none.ts';

const files = globSync('content/**/*.{md,mdx,yaml,json}').sort();
const lines = files.filter((file) => !file.startsWith('content/geo/')).flatMap((file) => readFileSync(file, 'utf8').split('\n').map((line, index) => ({ place: `${file}:${index + 1}`, line })));

/** Characters nobody sees: controls, zero widths, marks that turn the direction of text, private use. A soft hyphen hides too. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

test('no character hides in a text', () => {
  none(
    lines.filter(({ line }) => HIDDEN.test(line)).map(({ place, line }) => `${place}: U+${HIDDEN.exec(line)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`),
    'hidden characters',
  );
});

test('an accented letter is one letter, so that searching finds it', () => {
  none(lines.filter(({ line }) => line !== line.normalize('NFC')).map(({ place }) => place), 'not in normal form C');
});

test('no file’s name has capital letters, which some computers do not tell apart', () => {
  none(files.filter((file) => !file.endsWith('README.md') && file !== file.toLowerCase()), 'capital letters in a name');
});

/** What does not belong into an author's text. Our own words and six plain elements do. */
const foreign = [
  { pattern: /<(?!\/?(?:h2|h3|p|br|em|small)\b)\/?[a-z][^>]*>/g, why: 'not an element for authors' },
  { pattern: /<[^>]*\s(?:on\w+|style|class|src|href|set:html)=/gi, why: 'not an attribute for authors' },
  { pattern: /\]\(\s*(?:(?!https:|mailto:)[a-z][a-z0-9+.-]*:|\/\/)[^)]*\)/gi, why: 'a link is https or inside the site' },
  { pattern: /^(?:import|export)\s.*$|\{(?!\/\*)[^}]*\}?/gm, why: 'texts hold no code' },
];

test('authors’ texts carry no script, no handler, no frame and no code', () => {
  const offences = mdx.flatMap(({ file, text }) => {
    const start = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
    return foreign.flatMap(({ pattern, why }) =>
      [...text.matchAll(pattern)].filter(({ index }) => index >= start).map(({ 0: found, index }) => `${file}:${text.slice(0, index).split('\n').length}: ${why}: ${found.slice(0, 60)}`),
    );
  });
  none(offences, 'foreign');
});

test('no part of the ledger is empty', () => {
  const parts = { claims, glossary, guides, mdx, pairs, questionSets, quotations, sources, standards, voices, since: since.entries, ...Object.fromEntries(others.slice(1).entries()) };
  none(Object.entries(parts).filter(([, items]) => items.length === 0).map(([name]) => name), 'empty');
});
