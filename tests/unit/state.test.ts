import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oneOf, wholeNumber, writeParams } from '../../src/models/state.ts';
import { readParams } from '../../src/views/address.ts';

test('any address gives one of our own values', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      const params = readParams(query);
      assert.ok(['both', 'direct'].includes(oneOf(['both', 'direct'], params['mode'])));
      const step = wholeNumber(params['step'], 9, 0);
      assert.ok(Number.isInteger(step) && step >= 0 && step <= 9);
    }),
    { numRuns: 1000 },
  );
});

test('an address cannot reach the prototype', () => {
  const params = readParams('?__proto__=x&constructor=y&mode=direct&mode=both');
  assert.equal(Object.getPrototypeOf(params), null);
  assert.equal(params['mode'], 'direct');
});

test('numbers in the address are plain digits or nothing', () => {
  for (const raw of ['-1', 'NaN', '3.5', '+3', ' 3', '0x10', '٣', '']) assert.equal(wholeNumber(raw, 9, 4), 4);
  assert.equal(wholeNumber('1000000', 9, 4), 9);
});

test('what is default is not written', () => {
  assert.equal(writeParams([['mode', 'both', 'both'], ['at', '2025-03-05', '']]), '?at=2025-03-05');
  assert.equal(writeParams([['mode', 'both', 'both']]), '');
});
