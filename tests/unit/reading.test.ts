import assert from 'node:assert/strict';
import test from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { FIRST_SCRIPT } from '../../src/models/first-script.ts';
import { readSettings, SETTINGS, type Setting, withSettings } from '../../src/models/reading.ts';

const names = Object.keys(SETTINGS) as Setting[];
const from = (query: string) => {
  const parameters = new URLSearchParams(query);
  return readSettings((name) => parameters.get(name));
};
/** What the first script puts on the root. */
function first(search: string): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(FIRST_SCRIPT, { URLSearchParams, location: { search }, document: { documentElement: { dataset } } });
  return dataset;
}

test('whatever an address says, settings are ours, and the first script never fails', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const settings = from(text);
      for (const name of names) assert.ok((SETTINGS[name] as readonly string[]).includes(settings[name]));
      first(`?${text}`);
    }),
  );
  // Of a repeated one the first counts, as in `readParams`, even where it is none of ours.
  assert.deepEqual(first('?theme=dark&theme=light&read=odd&read=plain'), { theme: 'dark' });
  assert.deepEqual(first('?theme=purple&motion=off2&read=&present=yes&x=theme=dark'), {});
});

test('settings survive the address, what else stands there is kept, and defaults are not written', () => {
  const { theme, motion, read, present } = SETTINGS;
  const choices = fc.record({ theme: fc.constantFrom(...theme), motion: fc.constantFrom(...motion), read: fc.constantFrom(...read), present: fc.constantFrom(...present) }, { noNullPrototype: true });
  fc.assert(
    fc.property(choices, (settings) => {
      const query = withSettings('?mode=direct&theme=dark&edge=E01', settings);
      assert.deepEqual(from(query), settings);
      assert.match(query, /^\?mode=direct&edge=E01/);
      const asked = Object.fromEntries(names.filter((name) => settings[name] !== SETTINGS[name][0]).map((name) => [name, settings[name]]));
      assert.deepEqual(first(query), settings.present === '1' ? { ...asked, read: 'steps' } : asked);
    }),
  );
  assert.equal(withSettings('?theme=dark', from('')), '');
});
