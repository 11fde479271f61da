import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS, type ChartId } from '../../src/schemas/chart-list.ts';
import { refused } from '../chart-states.ts';
import { mdx } from '../ledger.ts';
import { none } from '../none.ts';

type Step = { id: string; state: string; still: string | undefined };
type Sequence = { file: string; chart: ChartId | undefined; state: string; steps: Step[] };

const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

/** Every sequence of steps in the chapters. */
const sequences = mdx
  .filter(({ file }) => file.startsWith('content/chapters/en'))
  .flatMap(({ file, text }) =>
    [...text.matchAll(/<Steps\b([^>]*)>([\s\S]*?)<\/Steps>/g)].map(
      ([, head = '', body = '']): Sequence => ({
        file,
        chart: CHART_IDS.find((id) => id === attribute(head, 'id')),
        state: attribute(head, 'state') ?? '',
        steps: [...body.matchAll(/<Step\b([^>]*)>/g)].map(([, step = '']) => ({ id: attribute(step, 'id') ?? '', state: attribute(step, 'state') ?? '', still: attribute(step, 'still') })),
      }),
    ),
  );

test('each chapter but the one of texts has one sequence of three to six steps', () => {
  assert.deepEqual(
    sequences.map(({ file }) => file.replace(/.*\/|\.mdx$/g, '')).sort(),
    CHAPTERS.filter((slug) => slug !== 'what-hamas-says-it-wants').toSorted(),
  );
  for (const { file, steps } of sequences) assert.ok(steps.length >= 3 && steps.length <= 6, `${file}: ${steps.length} steps`);
});

test('every step has an address of its own', () => {
  const ids = sequences.flatMap(({ steps }) => steps.map(({ id }) => id));
  assert.deepEqual(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)), []);
  assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index || (CHAPTERS as readonly string[]).includes(id)), []);
});

test('what a step asks of its chart is what the chart shows', () => {
  none(
    sequences.flatMap(({ file, chart, state, steps }) =>
      chart ? [{ id: 'start', state }, ...steps].flatMap((step) => refused(chart, step.state).map((asked) => `${file}: ${step.id}: ${asked}`)) : [`${file}: no such chart`],
    ),
    'not shown',
  );
});

test('a reader on paper sees pictures of each sequence, and they differ', () => {
  for (const { file, chart, steps } of sequences) {
    const stills = steps.filter(({ still }) => still !== undefined);
    assert.ok(stills.length >= 2, `${file}: ${stills.length} pictures`);
    assert.deepEqual(stills.filter(({ still }) => still !== chart), [], file);
    assert.equal(new Set(stills.map(({ state }) => state)).size, stills.length, file);
  }
});
