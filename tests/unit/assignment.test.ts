import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { realDay } from '../../src/i18n/dates.ts';
import { type Assignment, format, keyOf, type Known, LONGEST, looksLikeAssignment, parse, type Part } from '../../src/models/assignment.ts';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { questionSets } from '../ledger.ts';

const known = Object.fromEntries(questionSets.map(({ chapter, questions }) => [chapter, questions.map(({ n }) => n)])) as unknown as Known;

const chapter = fc.constantFrom(...CHAPTERS);
const part: fc.Arbitrary<Part> = fc.oneof(
  chapter.map((slug): Part => ({ kind: 'read', chapter: slug })),
  fc.constantFrom('', '?mode=direct', '?on=1993-03-02&edge=E01', '?issue=statehood&actor=hamas&at=2017-05-01', '?guess=state-hamas-2017').map((state): Part => ({ kind: 'show', chart: state.includes('i') || state.includes('guess') ? 'stances' : 'channels', state })),
  chapter.chain((slug) => fc.subarray([...known[slug]], { minLength: 1 }).map((numbers): Part => ({ kind: 'ask', chapter: slug, numbers }))),
);
const tidy = (longest: number) => fc.string({ unit: 'grapheme', maxLength: longest / 2 }).map((text) => text.replace(/[\p{C}\p{Z}\u2028]+/gu, ' ').trim());
const assignments: fc.Arbitrary<Assignment> = fc.record({
  title: tidy(LONGEST.title),
  note: tidy(LONGEST.note),
  due: fc.constantFrom('', '2025-03-14', '2028-02-29'),
  parts: fc.uniqueArray(part, { minLength: 1, maxLength: 12, selector: keyOf }),
}, { noNullPrototype: true });

const example: Assignment = {
  title: 'Talks (part 1): “who” & why?',
  note: 'Bring a pencil.',
  due: '2025-03-14',
  parts: [
    { kind: 'read', chapter: 'talking-directly' },
    { kind: 'show', chart: 'channels', state: '?mode=direct&on=2025-03-05' },
    { kind: 'ask', chapter: 'talking-directly', numbers: [1, 3, 7] },
  ],
};

test('what a teacher puts into a link is what the class gets', () => {
  fc.assert(fc.property(assignments, (assignment) => assert.deepEqual(parse(`#${format(assignment)}`, known), { assignment, troubles: [] })), { numRuns: 500 });
});

test('the longest list with the longest words is read whole', () => {
  const full: Assignment = {
    title: 'א'.repeat(LONGEST.title),
    note: '中'.repeat(LONGEST.note),
    due: '2025-03-14',
    parts: Array.from({ length: LONGEST.parts }, (_, index): Part => ({ kind: 'show', chart: 'borders', state: `?${['from', 'to', 'by', 'place', 'line', 'voice', 'share', 'layout', 'second', 'view'].map((name) => `${name}=${'a'.repeat(index < 9 ? 8 : 7)}-${index}`).join('&')}` })),
  };
  assert.deepEqual(parse(`#${format(full)}`, known), { assignment: full, troubles: [] });
});

test('a link has no sign at which mail and chat programs cut it', () => {
  fc.assert(fc.property(assignments, (assignment) => assert.match(format(assignment), /^[A-Za-z0-9:/&=%._~-]+$/)), { numRuns: 300 });
  assert.match(format(example), /^v=1&p=read:talking-directly\/show:channels:mode:direct:on:2025-03-05\/ask:talking-directly:1:3:7&t=/);
});

/** A link with one of its parts named once more, elsewhere in the list. */
function withPartTwice(link: string, at: number): string {
  return link.replace(/(?<=&p=)[^&]*/, (list) => {
    const parts = list.split('/');
    return parts.toSpliced(Math.floor(at / parts.length) % (parts.length + 1), 0, parts[at % parts.length] ?? '').join('/');
  });
}

/** What happens to links on their way: cut, mistyped, joined, quoted, wrapped, encoded twice, named twice. */
const damage: fc.Arbitrary<(link: string) => string> = fc.oneof(
  fc.nat().map((at) => (link: string) => link.slice(0, at % link.length)),
  fc.nat().map((at) => (link: string) => link.slice(at % link.length)),
  fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 6 })).map(([at, junk]) => (link: string) => link.slice(0, at % link.length) + junk + link.slice((at % link.length) + 1)),
  fc.nat().map((at) => (link: string) => `${link.slice(0, at % link.length)}\r\n${link.slice(at % link.length)}`),
  fc.constant((link: string) => link.toUpperCase()),
  fc.constant((link: string) => [...link].reverse().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }).map((junk) => () => junk),
  fc.nat().map((at) => (link: string) => withPartTwice(link, at)),
);

test('a note keeps its lines, whatever ends them, and one empty line between two', () => {
  const noted = (note: string) => parse(format({ title: 'Two\nlines', note, due: '', parts: [{ kind: 'read', chapter: CHAPTERS[0] }] }), known).assignment;
  assert.equal(noted('One\r\n\r\n\r\n\r\n- two \r- three\u2028four\n').note, 'One\n\n- two\n- three\nfour');
  assert.equal(noted('').title, 'Two lines');
});

test('what a sentence, a mail or a counter adds to a link takes nothing from it', () => {
  const whole = format({ title: 'Talks (1993)', note: 'By Friday.', due: '2025-03-14', parts: [{ kind: 'read', chapter: CHAPTERS[0] }] });
  for (const link of [...['.', ')', ',', '>', '%20', '%0A', ' ', '&utm_source=x', '&fbclid=Iw7'].map((more) => `#${whole}${more}`), `#%23${whole}`]) assert.deepEqual(parse(link, known), parse(whole, known), link);
  assert.deepEqual(parse(`${whole}X`, known).troubles, ['damaged'], 'a code of five letters');
  assert.deepEqual(parse(whole.slice(0, -1), known).troubles, ['damaged'], 'a code of three');
});

test('1,000 damaged links give a message or what is still valid, never an error, and only our own ids', () => {
  const offered = new Set(CHAPTERS.flatMap((slug) => known[slug].map((n) => `${slug}:${n}`)));
  fc.assert(
    fc.property(assignments, damage, (assignment, harm) => {
      const { assignment: read, troubles } = parse(harm(format(assignment)), known);
      assert.ok(read.parts.length > 0 || troubles.length > 0);
      assert.equal(new Set(read.parts.map(keyOf)).size, read.parts.length, 'each part once');
      for (const each of read.parts) {
        if (each.kind !== 'show') assert.ok(CHAPTERS.includes(each.chapter));
        if (each.kind === 'ask') assert.ok(each.numbers.every((n) => offered.has(`${each.chapter}:${n}`)));
        if (each.kind === 'show') assert.match(each.state, /^[?&=A-Za-z0-9.-]*$/);
      }
      assert.doesNotMatch(read.title + read.note.replaceAll('\n', ''), /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      assert.ok([...read.title].length <= LONGEST.title && [...read.note].length <= LONGEST.note && read.parts.length <= LONGEST.parts);
    }),
    { numRuns: 1000 },
  );
});

test('a part named twice is there once, at its first place, with the questions of both', () => {
  const parts = (list: string) => parse(`v=1&p=${list}`, known).assignment.parts.map(({ kind, ...rest }) => [kind, ...Object.values(rest).flat()].join(':'));
  assert.deepEqual(parts('read:the-weapons/show:borders/read:the-weapons/show:borders'), ['read:the-weapons', 'show:borders:']);
  assert.deepEqual(parts('ask:the-weapons:3/read:the-weapons/ask:the-weapons:1:3'), ['ask:the-weapons:1:3', 'read:the-weapons']);
  fc.assert(
    fc.property(assignments, fc.nat(), (assignment, at) => {
      assert.deepEqual(new Set(parse(withPartTwice(format(assignment), at), known).assignment.parts.map(keyOf)), new Set(assignment.parts.map(keyOf)));
    }),
    { numRuns: 300 },
  );
});

test('a link that lost its end says so and keeps what is whole', () => {
  const link = format(example);
  const cut = parse(link.slice(0, link.indexOf('&t=')), known);
  assert.deepEqual(cut.troubles, ['damaged']);
  assert.deepEqual(cut.assignment.parts, example.parts);
});

test('what programs do to links without harm is undone', () => {
  for (const harmless of [(link: string) => link.replaceAll('&', '&amp;'), (link: string) => encodeURIComponent(link), (link: string) => ` #${link} `, (link: string) => link.replaceAll(':', '%3A')]) {
    assert.deepEqual(parse(harmless(format(example)), known), { assignment: example, troubles: [] });
  }
});

test('a link from a newer version, or one that names retired questions, says so', () => {
  assert.deepEqual(parse(format(example).replace('v=1', 'v=2'), known).troubles, ['newer']);
  const without = { ...known, 'talking-directly': [1, 2] };
  const { assignment, troubles } = parse(format(example), without);
  assert.deepEqual(troubles, ['dropped']);
  assert.deepEqual(assignment.parts.at(-1), { kind: 'ask', chapter: 'talking-directly', numbers: [1] });
  assert.deepEqual(parse('', known).troubles, ['empty']);
  assert.deepEqual(parse(format({ ...example, parts: [] }), known).troubles, ['empty']);
});

test('an anchor of the page is not taken for an assignment', () => {
  for (const anchor of ['', '#main', '#F020', '#term-envoy']) assert.equal(looksLikeAssignment(anchor), false);
  assert.equal(looksLikeAssignment(`#${format(example)}`), true);
});

test('a due day is a day that exists', () => {
  assert.deepEqual(['2025-02-28', '2024-02-29', '2025-02-29', '2025-13-01', '2025-00-10', '25-1-1', '<b>'].map(realDay), ['2025-02-28', '2024-02-29', '', '', '', '', '']);
});
