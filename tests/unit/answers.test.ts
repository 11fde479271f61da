import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answersText, checkAnswers, codeOf } from '../../src/models/answers.ts';

const words = { none: '(no answer)', code: 'Check code: {code}' };
const label = words.code;
const given = [
  { ask: 'Who first reported the talks?', answer: 'Axios' },
  { ask: 'Why?', answer: '' },
];
const text = answersText('Talking directly', given, words);

test('answers are a text anyone can read, with a code at the end', () => {
  assert.match(text, /^Talking directly\n\n1\. Who first reported the talks\?\nAxios\n\n2\. Why\?\n\(no answer\)\n\nCheck code: [0-9A-Z]{5}-[0-9A-Z]{5}\n$/);
});

test('a teacher sees whether an answer was changed after it was handed in', () => {
  assert.equal(checkAnswers(text, words.code), 'same');
  assert.equal(checkAnswers(text.replace('Axios', 'AP'), words.code), 'changed');
  assert.equal(checkAnswers('Axios', words.code), 'no code');
  assert.equal(checkAnswers('', words.code), 'no code');
});

test('mail programs may break lines, change spaces and quotation marks, and add a signature', () => {
  const carried = text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0 ');
  assert.equal(checkAnswers(`${carried}\r\n--\r\nSent from my phone`, words.code), 'same');
  const curly = answersText('T', [{ ask: 'a', answer: 'it’s “so”' }], words);
  assert.equal(checkAnswers(curly.replace('’', "'").replace(/[“”]/g, '"'), words.code), 'same');
});

test('a text that was joined to one line, quoted, or broken within its last line is still the same', () => {
  assert.equal(checkAnswers(text.replaceAll('\n', ' '), words.code), 'same');
  assert.equal(checkAnswers(text.replace('Check code: ', 'Check\ncode:\n'), words.code), 'same');
  const quoted = text.replace(/^/gm, '> ');
  assert.equal(checkAnswers(quoted, words.code), 'same');
  assert.equal(checkAnswers(quoted.replace(/^/gm, '> '), words.code), 'same');
  assert.equal(checkAnswers(quoted.replace('Axios', 'AP'), words.code), 'changed');
  assert.equal(checkAnswers(text.replace('Check code', 'My code'), words.code), 'changed');
});

test('a greeting, a name or a mail’s head above the answers is passed over, and nothing else is', () => {
  const above = ['Dear Ms Lee, here are my answers.\n\n', 'Ann Smith, 9B\n', 'From: ann@school.example\r\nSubject: homework\r\n\r\n\r\n', 'On Monday Ann wrote:\n> \n> ', 'A line of a mail’s head\n'.repeat(40)];
  for (const words of above) {
    assert.equal(checkAnswers(words + text, label), 'same', words);
    assert.equal(checkAnswers(words + text.replace('Axios', 'AP'), label), 'changed', words);
    assert.equal(checkAnswers(words + text.replace('(no answer)', 'For peace'), label), 'changed', words);
  }
  const [title = '', first = '', ...rest] = text.split('\n\n');
  assert.equal(checkAnswers([title, ...rest].join('\n\n'), label), 'changed');
  assert.equal(checkAnswers(rest.join('\n\n'), label), 'changed');
  assert.equal(checkAnswers([first, ...rest].join('\n\n'), label), 'changed');
  assert.equal(checkAnswers(text.replace(first, `Dear Ms Lee\n${first}`), label), 'changed');
});

test('any answers at all keep their code, and any change of a letter breaks it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ ask: fc.string(), answer: fc.string({ unit: 'grapheme' }) }), { maxLength: 6 }), (list) => {
      assert.equal(checkAnswers(answersText('T', list, words), words.code), 'same');
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(), (answer, at) => {
    const place = at % (answer.length + 1);
    assert.notEqual(codeOf(`${answer.slice(0, place)}x${answer.slice(place)}`), codeOf(answer));
  }));
});
