import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as read } from 'yaml';
import { format as formatBorders, NONE, parse as parseBorders } from '../../src/models/borders-state.ts';
import { firstState, format as formatChannels, parse as parseChannels } from '../../src/models/channels-state.ts';
import { localStances } from '../../src/models/stances-local.ts';
import { parse as parseStances } from '../../src/models/stances-state.ts';
import { nameOfState, queryOf, stateNames } from '../../src/models/named-states.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { channels } from '../../src/schemas/channels.ts';
import { stances } from '../../src/schemas/stances.ts';
import { readParams } from '../../src/views/address.ts';

const yaml = (chart: string): unknown => read(readFileSync(`content/charts/${chart}.yaml`, 'utf8'));

test('a named state of the map or the diagram is one the chart itself would write into an address', () => {
  for (const name of stateNames('borders')) assert.equal(formatBorders(parseBorders(readParams(queryOf('borders', name)))), queryOf('borders', name));
  const data = channels.parse(yaml('channels'));
  for (const name of stateNames('channels')) assert.equal(formatChannels(data, parseChannels(data, readParams(queryOf('channels', name)))), queryOf('channels', name));
});

test('a named state asks for nothing that its picture does not show', () => {
  for (const name of stateNames('borders')) {
    const { place, line } = parseBorders(readParams(queryOf('borders', name)));
    assert.deepEqual([place, line], [NONE, NONE], name);
  }
  const data = channels.parse(yaml('channels'));
  for (const name of stateNames('channels')) {
    const shown = parseChannels(data, readParams(queryOf('channels', name)));
    assert.deepEqual(shown, { ...firstState(data), mode: shown.mode, stop: shown.stop }, name);
  }
  for (const name of stateNames('stances')) assert.equal(queryOf('stances', name), `?issue=${name}`);
});

test('every issue has a named state', () => {
  const chart = localStances(stances.parse(yaml('stances')), 'en');
  const shown = stateNames('stances').map((name) => parseStances(chart, readParams(queryOf('stances', name))).issue);
  assert.deepEqual(shown, chart.issues.map(({ id }) => id));
});

test('names can stand in an address, and lead to their state and back', () => {
  for (const chart of CHART_IDS) {
    for (const name of stateNames(chart)) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.equal(nameOfState(chart, queryOf(chart, name)), name);
    }
    for (const unknown of [undefined, '', 'no-such-state', 'constructor', '__proto__']) assert.equal(queryOf(chart, unknown), '');
  }
});
