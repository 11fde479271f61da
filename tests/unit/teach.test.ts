import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as yaml } from 'yaml';
import { LOCALES } from '../../src/i18n/locales.ts';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { questionSet } from '../../src/schemas/question.ts';
import { ladderSheet } from '../../src/schemas/sheet.ts';
import { stances } from '../../src/schemas/stances.ts';
import { refused } from '../chart-states.ts';
import { guides, questionSets, standards } from '../ledger.ts';
import { none } from '../none.ts';

test('every chapter has a guide and questions in every language, each in a file of its name', () => {
  for (const sets of [guides, questionSets]) {
    for (const locale of LOCALES) assert.deepEqual(sets.filter(({ file }) => file.startsWith(`content/teach/${locale}/`)).map(({ chapter }) => chapter).sort(), [...CHAPTERS].sort(), locale);
    none(sets.filter(({ file, chapter }) => !file.endsWith(`/${chapter}.yaml`)).map(({ file }) => file), 'misnamed');
  }
});

test('a question with no right option, or with two, does not get in', () => {
  const option = (text: string, right = false) => ({ text, why: 'Because.', ...(right ? { right: true } : {}) });
  const set = (...options: object[]) => {
    const ask = (n: number) => ({ n, kind: 'choice', ask: 'Which?', claims: ['F001'], shows: { chart: 'channels', state: '', as: 'first' }, options });
    return questionSet.safeParse({ chapter: 'the-weapons', questions: [1, 2, 3, 4].map(ask) }).success;
  };
  assert.equal(set(option('a'), option('b', true), option('c')), true);
  assert.equal(set(option('a'), option('b'), option('c')), false);
  assert.equal(set(option('a', true), option('b', true), option('c')), false);
  assert.equal(set(option('a', true), option('a'), option('c')), false);
});

test('the right answer is not always in the same place', () => {
  const places = questionSets.flatMap(({ questions }) => questions).flatMap((question) => (question.kind === 'choice' ? [question.options.findIndex(({ right }) => right)] : []));
  for (const place of [0, 1, 2, 3]) {
    const share = places.filter((each) => each === place).length / places.length;
    assert.ok(share > 0.1 && share < 0.4, `place ${place}: ${share}`);
  }
});

test('guides name standards that are listed, and every listed standard is of use', () => {
  const listed = standards.map(({ id }) => id);
  const used = new Set(guides.flatMap(({ curriculum }) => curriculum));
  none([...[...used].filter((id) => !listed.includes(id)), ...listed.filter((id) => !used.has(id))], 'dangling or idle');
});

test('a card of the ladder to print is placed by a point of its issue', () => {
  const { issue, cards } = ladderSheet.parse(yaml(readFileSync('content/teach/sheets.yaml', 'utf8')));
  const { issues } = stances.parse(yaml(readFileSync('content/charts/stances.yaml', 'utf8')));
  const known = issues.find(({ id }) => id === issue)?.points.map(({ id }) => id) ?? [];
  none(cards.flatMap(({ point }) => (point === undefined || known.includes(point) ? [] : [`content/teach/sheets.yaml: ${point}`])), 'no such point');
});

test('a chart state that a teacher is sent to is one the chart has', () => {
  const views = [
    ...questionSets.flatMap(({ file, questions }) => questions.map(({ n, shows }) => ({ place: `${file}: ${n}`, shows }))),
    ...guides.flatMap(({ file, plans }) => plans.flatMap(({ minutes, steps }) => steps.map(({ shows }) => ({ place: `${file}: ${minutes} minutes`, shows })))),
  ];
  none(
    views.flatMap(({ place, shows }) => (shows ? refused(shows.chart, shows.state).map((asked) => `${place}: ${asked}`) : [])),
    'no such state',
  );
});
