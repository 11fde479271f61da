import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from 'svelte/compiler';
import { classic } from '../../src/embed/build.ts';
import { withoutParts } from '../../src/embed/drawing.ts';
import { releases } from '../../src/embed/released.ts';
import { usedStyles } from '../../src/embed/used.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { languageIn, OPTIONS, optionParams, parseOptions, pinnedIn } from '../../src/models/embed-options.ts';
import { correctionsTouching } from '../../src/models/embed-corrections.ts';
import { entryId } from '../../src/schemas/correction.ts';
import { fromColumns, inColumns } from '../../src/models/columns.ts';
import { asks, heightMessages, hintsIn } from '../../src/models/embed-messages.ts';
import { readParams } from '../../src/views/address.ts';

const names = Object.keys(OPTIONS);

test('whatever the address of an embed says, each option has one of its documented values', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>', 'javascript:alert(1)', '%ff', '__proto__', 'a'.repeat(100_000)));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names, 'v', 'lang'), fc.string()), hostile)), (pairs) => {
      const params = readParams(`?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
      for (const [name, value] of Object.entries(parseOptions(params))) assert.ok((OPTIONS as Record<string, readonly string[]>)[name]?.includes(value));
      assert.match(pinnedIn(params) ?? '2025-03-06', /^\d{4}-\d\d-\d\d$/);
      assert.ok([undefined, ...LOCALES].includes(languageIn(params)));
    }),
    { numRuns: 2000 },
  );
});

test('options go to an address and come back, and what is default is not written', () => {
  const one = parseOptions({ theme: 'dark', controls: 'off' });
  assert.deepEqual(optionParams(one), [['theme', 'dark'], ['controls', 'off']]);
  assert.deepEqual(parseOptions(Object.fromEntries(optionParams(one))), one);
  assert.deepEqual(optionParams(parseOptions({})), []);
});

test('a frame learns from its address what its host understands, and believes short plain words only', () => {
  const hints = hintsIn('https://here.example/embed/channels/?mode=direct&childId=chart-1#?secret=aB3');
  assert.deepEqual([hints.pym, hints.secret], ['chart-1', 'aB3']);
  for (const value of ['', '<b>', 'a b', 'x'.repeat(65), '%00']) {
    const { pym, secret } = hintsIn(`https://here.example/?childId=${value}#?secret=${value}`);
    assert.deepEqual([pym, secret], [undefined, undefined], value);
  }
});

test('every kind of host is told the same height in its own words', () => {
  const messages = heightMessages(640, 812, hintsIn('https://here.example/?childId=c#?secret=s'));
  assert.deepEqual(messages, [
    { type: 'across-the-table:height', v: 1, height: 812 },
    'pymxPYMxcxPYMxheightxPYMx812',
    { sentinel: 'amp', type: 'embed-size', height: 812 },
    '{"src":"https://here.example/?childId=c#?secret=s","context":"iframe.resize","height":812}',
    { message: 'height', value: 812, secret: 's' },
    { subject: 'lti.frameResize', height: 812 },
    { subject: 'org.imsglobal.lti.frameResize', height: 812 },
    { type: 'plugin.resize', payload: { height: 812 } },
    { type: 'iframe-resized', width: 640, height: 812 },
  ]);
  const plain = heightMessages(640, 812, hintsIn('https://here.example/'));
  assert.ok(!plain.some((message) => typeof message === 'string' && message.startsWith('pym')));
  assert.ok(!JSON.stringify(plain).includes('secret'));
});

test('any message at all may come from a host, and only questions are answered', () => {
  const hints = hintsIn('https://here.example/?childId=c');
  fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => assert.equal(asks(data, hints), false)), { numRuns: 2000 });
  for (const question of ['pymxPYMxcxPYMxwidthxPYMx640', { type: 'across-the-table:ask' }, { type: 'iframe-child-init' }, { type: 'iframe-get-child-dimensions' }]) assert.ok(asks(question, hints));
  assert.ok(!asks({ message: 'ready' }, hints));
  assert.ok(asks({ message: 'ready', secret: 's' }, { ...hints, secret: 's' }));
  assert.ok(!asks('pymxPYMxotherxPYMxwidthxPYMx640', hints));
});

test('the runtime of the embeds has every function that the views compile to', () => {
  const exports = (file: string) => {
    const code = readFileSync(`src/embed/runtime/${file}`, 'utf8');
    const lists = [...code.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list]) => (list ?? '').split(',').map((name) => name.trim().split(' as ').at(-1)));
    return new Set([...lists, ...[...code.matchAll(/export (?:async )?function (\w+)/g)].map(([, name]) => name)]);
  };
  const client = exports('client.ts');
  const svelte = exports('lifecycle.ts');
  // A story's charts fetch their controls, which no embed could.
  const charts = globSync(['src/views/{Borders,Channels,Stances,Cites}.svelte', 'src/views/{borders,channels,stances}/*.svelte']).filter((file) => !file.endsWith('Story.svelte'));
  assert.ok(charts.length > 20);
  const missing = charts.flatMap((file) => {
    const { js } = compile(readFileSync(file, 'utf8'), { filename: file, generate: 'client', runes: true, fragments: 'tree' });
    const used = [...js.code.matchAll(/\$\.(\w+)/g)].map(([, name]) => name);
    const imported = [...js.code.matchAll(/import \{([^}]*)\} from 'svelte'/g)].flatMap(([, list]) => (list ?? '').split(',').map((name) => name.trim()));
    const other = [...js.code.matchAll(/from '(svelte\/(?!internal)[^']*)'/g)].map(([, name]) => name);
    return [...new Set([...used.filter((name) => !client.has(name)), ...imported.filter((name) => !svelte.has(name)), ...other])].map((name) => `${file} compiles to ${name}, which src/embed/runtime lacks: write it there, or do without it.`);
  });
  assert.equal(missing.join('\n'), '');
});

test('a drawing for an embed loses the places of parts, and nothing else', () => {
  const part = (inside: string) => `<div data-part="asleep">${inside}</div>`;
  assert.equal(withoutParts(`<div class="a">${part(`<div><p>1</p>${part('<svg></svg>')}</div>`)}<div>2</div></div>`), '<div class="a"><div><p>1</p><svg></svg></div><div>2</div></div>');
});

test('an embed says a token once, however many sheets say it, and again where it changes', () => {
  const css = ':root{--a:1;--b:2;--a:1;--b:2;--b:3;color:var(--a);width:var(--b)}';
  assert.equal(usedStyles(css, 'root'), ':root{--a:1;--b:2;--b:3;color:var(--a);width:var(--b)}');
});

test('lists in columns, and like things under names, come back as they were', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !/"[#@~]"/.test(JSON.stringify(value)));
  const thing = fc.record({ a: fc.integer(), b: fc.option(fc.constantFrom('', 'x', '~~')), c: fc.boolean() }, { requiredKeys: ['a'] });
  const named = fc.dictionary(fc.stringMatching(/^F\d{3}$/), fc.record({ text: fc.string().filter((text) => text !== '~'), quoted: fc.array(fc.constantFrom('x', '')) }));
  fc.assert(fc.property(json, fc.array(thing), named, (value, list, names) => {
    const whole = JSON.parse(JSON.stringify({ value, list, names, bare: [{}, {}, {}, {}] })) as unknown;
    assert.deepEqual(fromColumns(JSON.stringify(inColumns(whole))), whole);
  }), { numRuns: 500 });
});

test('the newest released script for other people’s pages is what its source builds to', async () => {
  const { script } = await classic('host.ts');
  assert.ok(releases().at(-1)?.text === script, 'src/embed/host.ts has changed: run npx node src/embed/released.ts, which adds a release; a released file is never changed');
});

test('an embed is told of corrections of its own claims only, in the order of the log', () => {
  const text = { en: 'x' };
  const log = [
    { date: '2025-06-01', kind: 'clarification' as const, claims: ['F073'], was: text, is: text },
    { date: '2025-05-01', kind: 'update' as const, claims: ['F300'], was: text, is: text },
    { date: '2025-04-02', kind: 'correction' as const, claims: ['F072', 'F001'], was: text, is: text },
  ];
  assert.deepEqual(correctionsTouching(['F072', 'F073'], log).map(entryId), ['2025-06-01-F073', '2025-04-02-F072-F001']);
  assert.deepEqual(correctionsTouching([], log), []);
});
