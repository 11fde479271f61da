/**
 * Mistakes an editor can make, each made in a copy of the content: the tests that guard it must name file, entry and field.
 * All are made at once, because all must be listed at once.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { LOCALES } from '../../src/i18n/locales.ts';

const guards = ['content', 'ledger'].map((name) => resolve(`tests/unit/${name}.test.ts`));
let folder = '';
let report = '';

/** Runs the content's own tests on a folder. */
function guard(): { passed: boolean; words: string } {
  // Without its variable the inner run prints words, not messages for the outer one.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...guards], { cwd: folder, env, encoding: 'utf8' });
  return { passed: status === 0, words: stdout };
}

function change(file: string, from: string | RegExp, to: string): void {
  const place = join(folder, 'content', file);
  const text = readFileSync(place, 'utf8');
  assert.notEqual(text.replace(from, to), text, `${file} has no ${String(from)}`);
  writeFileSync(place, text.replace(from, to));
}

/** What a copy of an entry says about itself, added to the end of its file. */
const add = (file: string, text: string) => appendFileSync(join(folder, 'content', file), `\n${text}\n`);

const inEach = (text: string) => `{ ${LOCALES.map((locale) => `${locale}: ${text}`).join(', ')} }`;

const claim = (id: string, more: string) => `- { id: ${id}, text: ${inEach('A claim of the test.')}, when: { from: '2025-03-05' }, by: ${inEach('Nobody')}, confidence: A, sources: [S001], ${more} }`;

/** What goes wrong, the words that must name it, and how it is done. */
const faults: { what: string; named: RegExp; make: () => void }[] = [
  {
    what: 'a source that is not listed',
    named: /content\/claims\/the-weapons\.yaml: F999, sources: S999/,
    make: () => add('claims/the-weapons.yaml', claim('F999', 'since: N01').replace('S001', 'S999')),
  },
  {
    what: 'a field nobody knows',
    named: /content\/claims\/the-weapons\.yaml: F998, .*"colour"/,
    make: () => add('claims/the-weapons.yaml', claim('F998', 'colour: red')),
  },
  {
    what: 'a translation into a language that is not published',
    named: /content\/claims\/who-would-run-gaza\.yaml: F997, text.*"xx"/,
    make: () => add('claims/who-would-run-gaza.yaml', claim('F997', 'since: N01').replace('en: A claim', "xx: Another, en: A claim")),
  },
  {
    what: 'a translation that is missing',
    named: /content\/claims\/who-would-run-gaza\.yaml: F996, by\.en/,
    make: () => add('claims/who-would-run-gaza.yaml', claim('F996', 'since: N01').replace('en: Nobody', '')),
  },
  {
    what: 'an id that stands for two things',
    named: /used twice[\s\S]*F995/,
    make: () => add('claims/the-weapons.yaml', `${claim('F995', 'since: N01')}\n${claim('F995', 'since: N01')}`),
  },
  {
    what: 'an event after the dateline',
    named: /content\/claims\/the-weapons\.yaml: F994, when: 2025-03-07/,
    make: () => add('claims/the-weapons.yaml', claim('F994', 'since: N01').replace('2025-03-05', '2025-03-07')),
  },
  {
    what: 'a day that does not exist',
    named: /content\/claims\/the-weapons\.yaml: F991, when\.from: there is no such day/,
    make: () => add('claims/the-weapons.yaml', claim('F991', 'since: N01').replace('2025-03-05', '2025-02-31')),
  },
  {
    what: 'a time that ends before it starts',
    named: /content\/claims\/the-weapons\.yaml: F990, when: ends before it starts/,
    make: () => add('claims/the-weapons.yaml', claim('F990', 'since: N01').replace("'2025-03-05'", "'2025-03-05', to: '2025-03-01'")),
  },
  {
    what: 'a claim nobody uses',
    named: /nobody uses[\s\S]*content\/claims\/the-weapons\.yaml: F993/,
    make: () => add('claims/the-weapons.yaml', claim('F993', 'since: N01')),
  },
  {
    what: 'an address that is not https',
    named: /content\/sources\.yaml: S003, url/,
    make: () => change('sources.yaml', /(- id: S003\n)/, '$1  url: http://example.org/\n'),
  },
  {
    what: 'an address that is a script',
    named: /content\/sources\.yaml: S004, url/,
    make: () => change('sources.yaml', /(- id: S004\n[\s\S]*?url: )\S+/, '$1javascript:alert(1)'),
  },
  {
    what: 'a quotation without a speaker',
    named: /content\/quotes\/talking-directly\.yaml: Q01, speaker/,
    make: () => change('quotes/talking-directly.yaml', /(- id: Q01\n[\s\S]*?)  speaker: .*\n/, '$1'),
  },
  {
    what: 'a quotation that differs by a letter',
    named: /not in content\/quotes[\s\S]*content\/chapters\/en\/the-weapons\.mdx: “Exactly as nobody said it”/,
    make: () => add('chapters/en/the-weapons.mdx', 'He said “Exactly as nobody said it”.<Cite ids="F165" />'),
  },
  {
    what: 'a word in a text that is not in the glossary',
    named: /content\/chapters\/en\/the-weapons\.mdx: term no-such-word/,
    make: () => add('chapters/en/the-weapons.mdx', 'What is a <Term id="no-such-word">word</Term>?'),
  },
  {
    what: 'a sentence without a source',
    named: /content\/chapters\/en\/the-weapons\.mdx: This is so because the test says so/,
    make: () => add('chapters/en/the-weapons.mdx', 'This is so because the test says so.'),
  },
  {
    what: 'a script in a text',
    named: /content\/chapters\/en\/lines-on-the-map\.mdx:\d+: .*<script>/,
    make: () => add('chapters/en/lines-on-the-map.mdx', '<script>alert(1)</script>'),
  },
  {
    what: 'a handler in a text',
    named: /content\/chapters\/en\/lines-on-the-map\.mdx:\d+: .*onclick/,
    make: () => add('chapters/en/lines-on-the-map.mdx', '<p onclick="alert(1)">Who?</p>'),
  },
  {
    what: 'a link that is a script',
    named: /content\/chapters\/en\/lines-on-the-map\.mdx:\d+: .*javascript:/,
    make: () => add('chapters/en/lines-on-the-map.mdx', '[Who?](javascript:alert(1))'),
  },
  {
    what: 'a mark that turns the direction of text',
    named: /content\/chapters\/en\/what-the-others-want\.mdx:\d+: U\+202E/,
    make: () => add('chapters/en/what-the-others-want.mdx', 'Who \u202eowh?'),
  },
  {
    what: 'a space of no width',
    named: /content\/glossary\.yaml:\d+: U\+200B/,
    make: () => change('glossary.yaml', /definition: \{ en: ['"]?/, '$&\u200b'),
  },
  {
    what: 'an accent beside its letter',
    named: /content\/pages\/en\/about\.mdx:\d+/,
    make: () => add('pages/en/about.mdx', 'Cafe\u0301'),
  },
  {
    what: 'a heading field nobody knows',
    named: /content\/chapters\/en\/the-weapons\.mdx: .*"colour"/,
    make: () => change('chapters/en/the-weapons.mdx', '---\norder', '---\ncolour: red\norder'),
  },
  {
    what: 'two files that some computers take for one',
    named: /content\/pages\/en\/About\.mdx/,
    make: () => copyFileSync(join(folder, 'content/pages/en/about.mdx'), join(folder, 'content/pages/en/About.mdx')),
  },
  {
    what: 'broken YAML',
    named: /content\/pairs\.yaml: .* at line \d+/,
    make: () => add('pairs.yaml', '- { id: [ }'),
  },
  {
    what: 'an empty list',
    named: /empty[\s\S]*voices/,
    make: () => writeFileSync(join(folder, 'content/voices.yaml'), '[]\n'),
  },
  {
    what: 'a chart that does not say how to read it',
    named: /content\/charts\/stances\.yaml: words\.howTo/,
    make: () => change('charts/stances.yaml', /\n  howTo:/, '\n  how:'),
  },
  {
    what: 'days out of order',
    named: /content\/charts\/channels\.yaml: stops\.\d+: stops run forward in time/,
    make: () => change('charts/channels.yaml', /(?<=\nstops:\n)( {2}- id:[\s\S]*?\n)( {2}- id:[\s\S]*?\n)(?= {2}- id:)/, '$2$1'),
  },
  {
    what: 'a correction of a claim that is not there, and in words nobody said',
    named: /content\/corrections\.yaml\.0\.claims\.0: F900[\s\S]*content\/corrections\.yaml\.0\.is\.\w+: “Mended”/,
    make: () => change('corrections.yaml', /\[\]\s*$/, `- { date: '2025-04-01', kind: correction, claims: [F900], was: ${inEach('“Wrong”')}, is: ${inEach('“Mended”')} }\n`),
  },
  {
    what: 'a correction without its day',
    named: /content\/corrections\.yaml: date: write a day that exists/,
    make: () => add('corrections.yaml', `- { date: '2025', kind: correction, claims: [F001], was: ${inEach('Wrong')}, is: ${inEach('Mended')} }`),
  },
  {
    what: 'a question with two right answers',
    named: /content\/teach\/en\/questions\/the-weapons\.yaml: the-weapons, questions\.\d+: exactly one option is right/,
    make: () => change('teach/en/questions/the-weapons.yaml', /(?<=options:\n)( *)- text: .*\n/, '$&$1  right: true\n'),
  },
];

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  cpSync('src/styles/fonts', join(folder, 'src/styles/fonts'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('an untouched copy of the content passes, so what follows is found for its own sake', () => {
  const { passed, words } = guard();
  assert.ok(passed, words);
  for (const { make } of faults) make();
  report = guard().words;
});

for (const { what, named } of faults) test(`${what} is named with its file and its place`, () => assert.ok(named.test(report), `nobody says ${String(named)}`));
