import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answersText, checkAnswers, codeOf } from '../../src/models/answers.ts';

const words = { none: '(no answer)', code: 'Check code: {code}' };
const given = [
  { ask: 'Who first reported the talks?', answer: 'Axios' },
  { ask: 'Why?', answer: '' },
];
const text = answersText('Talking directly', given, words);

test('answers are a text anyone can read, with a code at the end', () => {
  assert.match(text, /^Talking directly\n\n1\. Who first reported the talks\?\nAxios\n\n2\. Why\?\n\(no answer\)\n\nCheck code: [0-9A-Z]{5}-[0-9A-Z]{5}\n$/);
});

test('a teacher sees whether an answer was changed after it was handed in', () => {
  assert.equal(checkAnswers(text), 'same');
  assert.equal(checkAnswers(text.replace('Axios', 'AP')), 'changed');
  assert.equal(checkAnswers('Axios'), 'no code');
  assert.equal(checkAnswers(''), 'no code');
});

test('mail programs may break lines, change spaces and quotation marks, and add a signature', () => {
  const carried = text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0 ');
  assert.equal(checkAnswers(`${carried}\r\n--\r\nSent from my phone`), 'same');
  const curly = answersText('T', [{ ask: 'a', answer: 'it’s “so”' }], words);
  assert.equal(checkAnswers(curly.replace('’', "'").replace(/[“”]/g, '"')), 'same');
});

test('any answers at all keep their code, and any change of a letter breaks it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ ask: fc.string(), answer: fc.string({ unit: 'grapheme' }) }), { maxLength: 6 }), (list) => {
      assert.equal(checkAnswers(answersText('T', list, words)), 'same');
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(), (answer, at) => {
    const place = at % (answer.length + 1);
    assert.notEqual(codeOf(`${answer.slice(0, place)}x${answer.slice(place)}`), codeOf(answer));
  }));
});
