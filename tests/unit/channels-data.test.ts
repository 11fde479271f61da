import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse as yaml } from 'yaml';
import { claimsWithin } from '../../src/models/citations.ts';
import { channels } from '../../src/schemas/channels.ts';

const text = readFileSync('content/charts/channels.yaml', 'utf8');
const data = channels.parse(yaml(text));

type Raw = {
  actors: { id: string }[];
  channels: { id: string; from: string; claims: string[]; when: { from: string; to?: string }; phases: { from: string; to?: string; routes: string[][] }[] }[];
  stops: { id: string }[];
  precedents: { id: string }[];
  words: Record<string, unknown>;
};

/** The data with one thing wrong. */
function broken(change: (raw: Raw) => void): string {
  const raw = yaml(text) as Raw;
  change(raw);
  const result = channels.safeParse(raw);
  return result.success ? '' : result.error.issues.map(({ message }) => message).join('; ');
}

/** The one at a place of a list that is known to be long enough. */
function at<T>(list: readonly T[], index: number): T {
  const item = list.at(index);
  assert.ok(item !== undefined);
  return item;
}

describe('the data', () => {
  test('an actor nobody knows is refused', () => {
    assert.match(broken((raw) => (at(raw.channels, 0).from = 'nobody')), /"nobody" is not one of the actors/);
    assert.match(broken((raw) => at(at(at(raw.channels, 0).phases, 0).routes, 0).push('nobody')), /"nobody" is not one of the actors/);
  });

  test('phases in reverse order and two cases with one id are refused', () => {
    const changing = (raw: Raw) => raw.channels.find(({ phases }) => phases.length > 1)?.phases;
    assert.match(broken((raw) => changing(raw)?.reverse()), /phases run forward in time/);
    assert.match(broken((raw) => (at(raw.precedents, 1).id = at(raw.precedents, 0).id)), /two cases have the same id/);
  });

  test('a date after 6 March 2025 is refused', () => {
    assert.match(broken((raw) => (at(raw.channels, 0).when.to = '2025-03-07')), /nothing after/);
    assert.match(broken((raw) => (at(at(raw.channels, 0).phases, 0).from = '2025-03')), /nothing after/);
    assert.match(broken((raw) => raw.stops.push({ ...at(raw.stops, -1), id: '2025-03-18' })), /nothing after/);
  });

  test('a channel without a claim is refused', () => {
    assert.notEqual(broken((raw) => (at(raw.channels, 0).claims = [])), '');
  });

  test('a start or end without a stop is refused', () => {
    assert.match(broken((raw) => (at(at(raw.channels, 0).phases, 0).from = '2025-01-02')), /no stop for/);
  });

  test('a word too many or too few is refused', () => {
    assert.notEqual(broken((raw) => (raw.words['extra'] = { en: 'extra' })), '');
    assert.notEqual(broken((raw) => delete raw.words['howTo']), '');
  });

  test('all sixteen channels of the research are there, in order', () => {
    assert.deepEqual(data.channels.map(({ id }) => id), Array.from({ length: 16 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`));
  });

  test('every claim is in the ledger', () => {
    const folder = 'content/claims';
    const ledger = new Set(readdirSync(folder).flatMap((file) => claimsWithin(yaml(readFileSync(`${folder}/${file}`, 'utf8')))));
    assert.deepEqual(claimsWithin(data).filter((id) => !ledger.has(id)), []);
  });

  test('no words are put in anybody’s mouth, and no time is left floating', () => {
    assert.doesNotMatch(text, /[“”]/);
    assert.doesNotMatch(text, /\b(today|currently|recently|so far|for the first time)\b/i);
  });
});
