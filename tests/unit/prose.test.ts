import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapter } from '../../src/schemas/chapter.ts';
import { parse } from 'yaml';
import { glossary, mdx } from '../ledger.ts';
import { grade, paragraphs, sentences, uncited, wordCount } from '../prose.ts';

const chapters = mdx.filter(({ file }) => file.startsWith('content/chapters'));

// Length and grade are measured as for English, from which the others are translated.
for (const { file, text } of chapters.filter(({ file }) => file.startsWith('content/chapters/en/'))) {
  test(`a newcomer can read ${file}`, () => {
    const words = wordCount(text);
    const level = grade(text);
    assert.ok(words >= 350 && words <= 650, `${words} words of running prose, not 350 to 650`);
    assert.ok(level >= 8 && level <= 10, `grade ${level.toFixed(1)}, not 8 to 10`);
  });
}

for (const { file, text } of chapters) {
  test(`${file} says which question it answers and which words it teaches`, () => {
    const front = chapter.parse(parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''));
    const known = new Set(glossary.map(({ id }) => id));
    assert.deepEqual(front.terms.filter((id) => !known.has(id)), []);
  });
}

test('the prose reader leaves out cards, figures and headings, and notices a sentence without a source', () => {
  const sample = '---\na: 1\n---\n\n## Head\n\nOne fact.<Cite ids="F001" /> No source. Why?\n\n<Quote id="Q01" />\n\n<Figure title="x">\n\nInside.\n\n</Figure>\n\n<Bridge>Onward.</Bridge> Mr. Smith paid 1.5 million.<Cite ids="F002" />\n';
  assert.equal(paragraphs(sample).length, 2);
  assert.equal(paragraphs(sample).flatMap(sentences).length, 5);
  assert.deepEqual(uncited(sample), ['No source.']);
  assert.equal(wordCount(sample), 11);
});
