import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, jointsOf } from '../../src/i18n/lists.ts';
import { languageTag, LOCALES } from '../../src/i18n/locales.ts';

test('a list of names reads as the language has it, however long', () => {
  const names = ['Qatar', 'Egypt', 'the United States', 'Türkiye', 'Hamas', 'Israel'];
  for (const locale of LOCALES) {
    for (const type of ['conjunction', 'disjunction'] as const) {
      const format = new Intl.ListFormat(languageTag(locale), { type });
      for (let count = 0; count <= names.length; count++) {
        const list = names.slice(0, count);
        assert.equal(joined(list, jointsOf(locale, type)), format.format(list));
      }
    }
  }
});
