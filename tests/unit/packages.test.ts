import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { strFromU8, unzipSync } from 'fflate';
import { cartridgeFiles } from '../../src/models/cartridge.ts';
import { qrCode } from '../../src/models/qr.ts';
import { scormManifest } from '../../src/models/scorm-manifest.ts';
import { openSession, packAnswers, type ScormApi, timeSpan, unpackAnswers } from '../../src/models/scorm-session.ts';
import { document, element } from '../../src/models/xml.ts';
import { zip } from '../../src/models/zip.ts';

/** A path of squares as a picture of four by four pixels a square, as a camera would see it. */
function picture({ size, path }: { size: number; path: string }) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    assert.equal(x, back);
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < Number(length) * scale; column += 1) {
        const at = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width, height: width, data };
}

test('a phone reads the link from the code on the board', () => {
  for (const link of ['https://news.example/assignment/#v=1&p=read:the-weapons', `https://news.example/assignment/#v=1&n=${'%D9%85'.repeat(150)}`]) {
    const code = qrCode(link);
    assert.ok(code);
    assert.equal(decodeQR(picture(code)), link);
  }
});

test('a text too long for a code gives none', () => assert.equal(qrCode('x'.repeat(5000)), undefined));

test('the same files make the same package, whatever order they come in', () => {
  const files = { 'b/c.txt': 'two', 'a.txt': 'one', 'd.bin': new Uint8Array([1, 2, 3]) };
  const bytes = zip(files);
  assert.deepEqual(zip(Object.fromEntries(Object.entries(files).reverse())), bytes);
  const back = unzipSync(bytes);
  assert.deepEqual(Object.keys(back), ['a.txt', 'b/c.txt', 'd.bin']);
  assert.equal(strFromU8(back['b/c.txt'] ?? new Uint8Array()), 'two');
});

test('texts in XML are data, never markup', () => {
  assert.equal(document(element('a', { b: '"<&' }, element('c', {}, 'x < y & z\u0000'))), '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;">\n  <c>x &lt; y &amp; z</c>\n</a>\n');
});

const lesson = { id: 'table-the-weapons', title: 'The weapons & who goes first', start: 'index.html', files: ['index.html', 'a/style.css', 'lesson.js'] };

test('a SCORM manifest lists every file, names one lesson, and is the same each time', () => {
  const manifest = scormManifest(lesson);
  assert.equal(scormManifest({ ...lesson, files: [...lesson.files].reverse() }), manifest);
  assert.deepEqual([...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href), ['a/style.css', 'index.html', 'lesson.js']);
  assert.equal(manifest.match(/adlcp:scormtype="sco"/g)?.length, 1);
  assert.match(manifest, /<schemaversion>1\.2<\/schemaversion>/);
  assert.match(manifest, /The weapons &amp; who goes first/);
});

/** A platform that writes down what it is told. */
function platform(values: Record<string, string> = {}) {
  const calls: string[] = [];
  const note = (name: string, ...parameters: string[]) => {
    calls.push([name, ...parameters].filter(Boolean).join(' '));
    return 'true';
  };
  const api: ScormApi = {
    LMSInitialize: () => note('init'),
    LMSGetValue: (name) => (note('get', name), values[name] ?? ''),
    LMSSetValue: (name, value) => note('set', name, (values[name] = value)),
    LMSCommit: () => note('commit'),
    LMSFinish: () => note('finish'),
  };
  return { api, calls, values };
}

test('a lesson tells the platform where the reader is, what was right and when it is done', () => {
  let clock = 0;
  const { api, calls, values } = platform({ 'cmi.core.lesson_status': 'not attempted' });
  const session = openSession(api, () => clock);
  assert.equal(session.connected, true);
  session.save({ place: 'q1', answers: { q1: '2' }, score: 50, done: false });
  clock = 3_725_120;
  session.save({ place: 'q2', answers: { q1: '2', q2: '0' }, score: 100, done: true });
  session.close();
  assert.deepEqual(calls, [
    'init',
    'get cmi.core.lesson_status',
    'get cmi.core.lesson_location',
    'get cmi.suspend_data',
    'set cmi.core.lesson_status incomplete',
    'commit',
    'set cmi.core.lesson_location q1',
    'set cmi.suspend_data {"q1":"2"}',
    'set cmi.core.score.min 0',
    'set cmi.core.score.max 100',
    'set cmi.core.score.raw 50',
    'commit',
    'set cmi.core.lesson_location q2',
    'set cmi.suspend_data {"q1":"2","q2":"0"}',
    'set cmi.core.score.raw 100',
    'set cmi.core.lesson_status completed',
    'commit',
    'set cmi.core.session_time 0001:02:05.12',
    'set cmi.core.exit',
    'commit',
    'finish',
  ]);
  const again = openSession(platform(values).api, () => 0);
  assert.deepEqual([again.place, again.answers], ['q2', { q1: '2', q2: '0' }]);
});

test('a lesson goes on without a platform, and with one that refuses or throws', () => {
  const refusing = { ...platform().api, LMSInitialize: () => 'false' };
  const throwing = { ...platform().api, LMSGetValue: () => { throw new Error('lost'); } };
  for (const api of [undefined, refusing, throwing]) {
    const session = openSession(api, () => 0);
    assert.equal(session.connected, false);
    assert.deepEqual(session.save({ place: 'q1', answers: { q1: 'x'.repeat(5000) }, done: true }), []);
    session.close();
    assert.deepEqual(session.answers, {});
  }
});

test('a platform is told what is new and nothing else, and asked again to keep what it did not keep', () => {
  const { api, calls } = platform({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': 'q1', 'cmi.suspend_data': '{"q1":"2"}' });
  const session = openSession(api, () => 0);
  const told = (save: () => void) => {
    calls.length = 0;
    save();
    return calls;
  };
  const progress = { place: 'q1', answers: { q1: '2' }, score: 50, done: false };
  assert.deepEqual(told(() => session.save(progress)), ['set cmi.core.score.min 0', 'set cmi.core.score.max 100', 'set cmi.core.score.raw 50', 'commit']);
  assert.deepEqual(told(() => session.save(progress)), []);
  const { LMSCommit, LMSSetValue } = api;
  api.LMSCommit = () => (LMSCommit(''), 'false');
  assert.deepEqual(told(() => session.save({ ...progress, score: 60 })), ['set cmi.core.score.raw 60', 'commit']);
  api.LMSCommit = LMSCommit;
  assert.deepEqual(told(() => session.save({ ...progress, score: 60 })), ['commit']);
  api.LMSSetValue = (name, value) => (LMSSetValue(name, value), 'false');
  assert.deepEqual(told(() => session.save({ ...progress, score: 70 })), ['set cmi.core.score.raw 70', 'commit']);
  api.LMSSetValue = LMSSetValue;
  assert.deepEqual(told(() => session.save({ ...progress, score: 70 })), ['set cmi.core.score.raw 70', 'commit']);
});

test('a visit to a finished lesson does not open it again', () => {
  const { api, calls } = platform({ 'cmi.core.lesson_status': 'completed' });
  openSession(api, () => 0).save({ place: 'q1', answers: {}, done: false });
  assert.ok(!calls.some((call) => call.includes('lesson_status incomplete')));
});

test('what a platform keeps fits its room, and what it gives back cannot break the lesson', () => {
  const answers = { a: 'x'.repeat(5000), b: 'short', c: 'y'.repeat(3000) };
  const { text, left } = packAnswers(answers);
  assert.ok(text.length <= 4096);
  assert.deepEqual(Object.keys(unpackAnswers(text)).sort(), ['b', 'c']);
  assert.deepEqual(left, ['a']);
  const session = openSession(platform().api, () => 0);
  assert.deepEqual(session.save({ place: 'a', answers, done: true }), ['a']);
  assert.deepEqual(session.save({ place: 'a', answers: { ...answers, a: 'x' }, done: true }), []);
  fc.assert(fc.property(fc.string(), (text) => void unpackAnswers(text)));
  for (const odd of ['null', '[]', '{"a":1}', '"x"', '{']) assert.deepEqual(unpackAnswers(odd), {});
  assert.deepEqual([0, 61_000, 36_000_000].map(timeSpan), ['0000:00:00.00', '0000:01:01.00', '0010:00:00.00']);
});

test('a cartridge lists every file once, points only to what it holds, and keeps its ids', () => {
  const quiz = {
    kind: 'quiz',
    id: 'w-quiz',
    title: 'Questions',
    items: [
      { id: 'w-1', ask: 'Is 1 < 2?', options: [{ text: 'Yes', why: 'It is.', right: true }, { text: 'No', why: 'It is not.', right: false }, { text: 'At times', why: 'Never.', right: false }], answer: '' },
      { id: 'w-2', ask: 'Why?', options: [], answer: 'Because.' },
    ],
  } as const;
  const cartridge = {
    id: 'w',
    title: 'The weapons',
    language: 'en',
    groups: [{ id: 'w-group', title: 'The weapons', items: [{ kind: 'link', id: 'w-read', title: 'Read', url: 'https://news.example/?a=1&b=2#x' }, { kind: 'topic', id: 'w-talk', title: 'Talk', text: ['1 < 2', 'b'] }, quiz] }],
  } as const;
  const files = cartridgeFiles(cartridge);
  const manifest = files['imsmanifest.xml'] ?? '';
  const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href ?? '');
  assert.deepEqual(['imsmanifest.xml', ...listed].sort(), Object.keys(files).sort());
  const ids = [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, reference] of manifest.matchAll(/identifierref="([^"]*)"/g)) assert.ok(ids.includes(reference));
  assert.deepEqual(cartridgeFiles(cartridge), files);
  const questions = files['w-quiz/quiz.xml'] ?? '';
  const feedback = [...questions.matchAll(/<itemfeedback ident="([^"]*)"/g)].map(([, id]) => id);
  for (const [, link] of questions.matchAll(/linkrefid="([^"]*)"/g)) assert.ok(feedback.includes(link));
  assert.equal(questions.match(/varname="SCORE">100/g)?.length, 1);
  // Rule 8f of the profile: what is written freely says that no computer scores it.
  const [chosen = '', written = ''] = questions.split('<item ').slice(1);
  const fields = (item: string) => [...item.matchAll(/<fieldlabel>([^<]*)<\/fieldlabel>\s*<fieldentry>([^<]*)</g)].map(([, label, entry]) => `${label}: ${entry}`);
  assert.deepEqual(fields(chosen), ['cc_profile: cc.multiple_choice.v0p1']);
  assert.deepEqual(fields(written), ['cc_profile: cc.essay.v0p1', 'qmd_computerscored: No']);
  assert.match(files['w-talk/topic.xml'] ?? '', /&lt;p&gt;1 &amp;lt; 2&lt;\/p&gt;/);
});
