import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colours, contrast, laid, LEFT_OUT, opacity, PAIRS, THEMES } from '../contrast.ts';

const tokens = colours();
const colourOf = (name: string) => {
  const found = tokens.get(name);
  assert.ok(found, `there is a token --${name}`);
  return found;
};

test('black on white is 21 to 1, and the grey that WCAG passes at 4.5 does', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.ok(Math.abs(contrast([118, 118, 118], [255, 255, 255]) - 4.54) < 0.01);
});

test('words are 7 to 1 on every ground they are drawn on and marks 3 to 1, by day and by night', () => {
  const weak = PAIRS.flatMap(({ least, what, marks, grounds, faded }) =>
    THEMES.flatMap((theme) =>
      marks.split(' ').flatMap((mark) =>
        grounds.split(' ').flatMap((ground) => {
          const on = colourOf(ground)[theme];
          const ratio = contrast(faded ? laid(colourOf(mark)[theme], on, opacity(faded)) : colourOf(mark)[theme], on);
          return ratio < least ? [`${what}: --${mark} on --${ground}, ${theme}: ${ratio.toFixed(2)} of ${least}`] : [];
        }),
      ),
    ),
  );
  assert.deepEqual(weak, []);
});

test('every colour is judged, is the ground of one that is, or is left out with a reason', () => {
  const judged = new Set([...PAIRS.flatMap(({ marks, grounds }) => `${marks} ${grounds}`.split(' ')), ...Object.keys(LEFT_OUT)]);
  assert.ok(tokens.size > 30);
  assert.deepEqual([...tokens.keys()].filter((name) => !judged.has(name)), []);
  assert.deepEqual([...judged].filter((name) => !tokens.has(name)), []);
});
