import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as yaml } from 'yaml';
import * as borders from '../../src/models/borders-state.ts';
import * as channelsState from '../../src/models/channels-state.ts';
import { localStances } from '../../src/models/stances-local.ts';
import * as stancesState from '../../src/models/stances-state.ts';
import { channels } from '../../src/schemas/channels.ts';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { stances } from '../../src/schemas/stances.ts';
import { readParams } from '../../src/views/address.ts';
import { mdx } from '../ledger.ts';

type Step = { id: string; state: string; still: string | undefined };
type Sequence = { file: string; chart: string; state: string; steps: Step[] };

const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

/** Every sequence of steps in the chapters. */
const sequences = mdx
  .filter(({ file }) => file.startsWith('content/chapters/en'))
  .flatMap(({ file, text }) =>
    [...text.matchAll(/<Steps\b([^>]*)>([\s\S]*?)<\/Steps>/g)].map(
      ([, head = '', body = '']): Sequence => ({
        file,
        chart: attribute(head, 'id') ?? '',
        state: attribute(head, 'state') ?? '',
        steps: [...body.matchAll(/<Step\b([^>]*)>/g)].map(([, step = '']) => ({ id: attribute(step, 'id') ?? '', state: attribute(step, 'state') ?? '', still: attribute(step, 'still') })),
      }),
    ),
  );

const channelsData = channels.parse(yaml(readFileSync('content/charts/channels.yaml', 'utf8')));
const stancesData = localStances(stances.parse(yaml(readFileSync('content/charts/stances.yaml', 'utf8'))), 'en');

/** The state a chart makes of a query. */
const read: Record<string, (query: string) => object> = {
  borders: (query) => borders.parse(readParams(query)),
  channels: (query) => channelsState.parse(channelsData, readParams(query)),
  stances: (query) => stancesState.parse(stancesData, readParams(query)),
};

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
  const refused = sequences.flatMap(({ file, chart, state, steps }) =>
    [{ id: 'start', state }, ...steps].flatMap((step) => {
      const shown = Object.values(read[chart]?.(step.state) ?? {}).map(String);
      return [...new URLSearchParams(step.state)].filter(([, value]) => !shown.includes(value)).map(([name, value]) => `${file}: ${step.id}: ${name}=${value}`);
    }),
  );
  assert.deepEqual(refused, []);
});

test('a reader on paper sees pictures of each sequence, and they differ', () => {
  for (const { file, chart, steps } of sequences) {
    const stills = steps.filter(({ still }) => still !== undefined);
    assert.ok(stills.length >= 2, `${file}: ${stills.length} pictures`);
    assert.deepEqual(stills.filter(({ still }) => still !== chart), [], file);
    assert.equal(new Set(stills.map(({ state }) => state)).size, stills.length, file);
  }
});
