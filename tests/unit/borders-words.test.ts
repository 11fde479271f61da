import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as readYaml } from 'yaml';
import { plainSpaces } from '../../src/i18n/spaces.ts';
import { projectMap } from '../../src/models/borders-geometry.ts';
import { localBorders } from '../../src/models/borders-local.ts';
import { type BordersState, FIRST, namedOn, onlyOn, parse } from '../../src/models/borders-state.ts';
import { roleIn } from '../../src/models/borders-legend.ts';
import { bordersScene, nameOf, saidOf, sideOf } from '../../src/models/borders.ts';
import { borders } from '../../src/schemas/borders.ts';
import { CARD_PARTS, PERIODS, type PeriodId, ROLES, TERRITORIES, type TerritoryId, VOICES, type VoiceId } from '../../src/schemas/borders-lists.ts';
import { readParams } from '../../src/views/address.ts';
import { pictureOf } from '../../src/views/borders/sentences.ts';
import { changed, describe as describeSide } from '../../src/views/borders/telling.ts';

const data = borders.parse(readYaml(readFileSync('content/charts/borders.yaml', 'utf8')));
const geometry = projectMap(JSON.parse(readFileSync('content/geo/borders.topo.json', 'utf8')) as Parameters<typeof projectMap>[0]);
const chart = localBorders(data, geometry, 'en');
const others = VOICES.filter((voice) => voice !== 'neutral');
const sentence = (voice: VoiceId, day: PeriodId) => describeSide(chart, sideOf(chart, day, voice), voice);

/** Claims that concern a territory: those of its card, and what the facts say of Hamas's text of 2017 and of resolution 242. */
const concerns = (id: TerritoryId) => new Set([
  ...CARD_PARTS.flatMap((part) => chart.territories.find((territory) => territory.id === id)?.card[part].claims ?? []),
  ...(id === 'golan' || id === 'sinai' ? ['F134'] : ['F079']),
]);
/** Claims that concern no territory by name, beside one that does. */
const general = ['F080', 'F097'];

/** Every wording of a voice for a day. */
const wordings = others.flatMap((voice) => TERRITORIES.flatMap((id) => PERIODS.flatMap((day) => {
  const said = saidOf(chart, id, voice, day);
  return said ? [{ voice, id, day, at: `${voice} ${id} ${day}`, ...said }] : [];
})));

test('what a voice says of a territory rests on claims about that territory, and names no other', () => {
  for (const { id, at, text, label = '', claims } of wordings) {
    const about = concerns(id);
    assert.ok(claims.some((claim) => about.has(claim)), `${at}: no claim about it`);
    assert.deepEqual(claims.filter((claim) => !about.has(claim) && !general.includes(claim)), [], at);
    for (const other of chart.territories) if (other.id !== id) assert.ok(!`${text} ${label}`.includes(other.name), `${at}: names ${other.name}`);
  }
  for (const voice of others) {
    for (const id of TERRITORIES) {
      const claims = chart.voices.find((each) => each.id === voice)?.territories[id]?.claims ?? [];
      assert.deepEqual(claims.filter((claim) => !concerns(id).has(claim) && !general.includes(claim)), [], `${voice} ${id}, card`);
    }
  }
});

test('what a voice says of a day is no older than what it speaks of', () => {
  /** First day on which a claim about the status of a territory can hold. */
  const since: Record<string, string> = { F079: '2017-05-01', F097: '1967-06-10', F102: '1967-06-10', F106: '1967-06-10', F107: '2005-09-12', F112: '1967-06-10', F115: '1979-03-22', F121: '1967-06-10', F123: '1967-06-27', F124: '1968-05-21', F126: '2004-07-09', F131: '1981-12-14', F134: '2017-05-01', F137: '1979-03-26' };
  for (const { at, day, claims } of wordings) assert.deepEqual(claims.filter((claim) => day < (since[claim] ?? '')), [], at);
  for (const { at, label = '', day } of wordings) if (/occupied|one city/.test(label)) assert.ok(day > '1980-07-30', at);
});

test('in every voice each day’s sentence has every territory once, under a name of its own and with nobody else’s words', () => {
  for (const voice of VOICES) {
    for (const day of PERIODS) {
      const text = sentence(voice, day);
      for (const id of TERRITORIES) {
        const said = saidOf(chart, id, voice, day);
        const role = chart.periods.find((period) => period.id === day)?.areas[id] ?? assert.fail(id);
        const part = `${nameOf(chart, id, voice, [day])} – ${said?.text ?? chart.words.legend.roles[role]}`;
        assert.equal(text.split(part).length, 2, `${voice} ${day}: ${part}`);
        const [own = '', ours = ''] = text.startsWith('In this site’s own words') ? ['', text] : text.split('In this site’s own words');
        assert.ok((voice === 'neutral' || said ? own : ours).includes(part), `${voice} ${day}: ${part} stands among the wrong words`);
      }
    }
  }
});

test('nobody is said to have said what they did not', () => {
  assert.match(plainSpaces(sentence('israel', '1967-06-11')), /^In the words of Israel’s government, on 11 June 1967: Judea and Samaria – Disputed, to be negotiated\. In this site’s own words: Gaza Strip – Captured by Israel in June 1967, and held\. /);
  assert.doesNotMatch(sentence('palestinian', '1967-06-11'), /Hamas|occup/);
  assert.match(sentence('palestinian', '2025-03-06'), /Golan Heights – No part of the state that Hamas’s text describes/);
  assert.doesNotMatch(sentence('un', '1982-04-26'), /Sinai – Occupied|\(East Jerusalem\)/);
  for (const voice of others) assert.match(plainSpaces(sentence(voice, '1967-06-04')), voice === 'israel' ? /^In the words of Israel/ : /^In this site’s own words, on 4 June 1967: Gaza Strip/);
});

test('the switch of words changes names, legend and text, and never the shapes', () => {
  const sides = VOICES.map((voice) => sideOf(chart, '2025-03-06', voice));
  const shapes = sides.map(({ areas, lines }) => ({ areas, lines: lines.map(({ id, kind }) => ({ id, kind })) }));
  for (const each of shapes) assert.deepEqual(each, shapes[0]);
  const texts = VOICES.map((voice) => sentence(voice, '2025-03-06'));
  assert.equal(new Set(texts).size, VOICES.length);
  assert.match(texts[2] ?? '', /Judea and Samaria/);
  assert.doesNotMatch(texts[0] ?? '', /occupied|disputed \(|words/i);
});

test('a legend has a voice’s words only where they hold for everything drawn so on the days shown', () => {
  for (const voice of VOICES) {
    for (const first of PERIODS) {
      for (const second of PERIODS.filter((day) => day > first)) {
        const sides = [first, second].map((day) => sideOf(chart, day, voice));
        for (const role of ROLES) {
          const { text, claims, own } = roleIn(chart, role, voice, sides);
          const drawn = sides.flatMap(({ day, areas }) => areas.filter((area) => area.role === role).map(({ id }) => ({ id, day })));
          const at = `${voice} ${role} ${first} ${second}`;
          if (own) for (const { id, day } of drawn) assert.equal(id === 'israel-1949' ? '' : saidOf(chart, id, voice, day)?.text, text, at);
          else assert.deepEqual([text, claims], [chart.words.legend.roles[role], []], at);
        }
      }
    }
  }
  const role = (voice: VoiceId, name: (typeof ROLES)[number], ...days: PeriodId[]) => roleIn(chart, name, voice, days.map((day) => sideOf(chart, day, voice))).text;
  assert.equal(role('israel', 'captured', '1967-06-04', '1967-06-11'), chart.words.legend.roles.captured);
  assert.equal(role('israel', 'captured', '1967-06-04', '2025-03-06'), 'Disputed, to be negotiated');
  assert.equal(role('israel', 'law', '1967-06-04', '1982-04-26'), 'Under Israel’s law');
  assert.equal(role('palestinian', 'captured', '1967-06-04', '1967-06-11'), chart.words.legend.roles.captured);
});

test('a voice’s name stands on the map only if it holds on every day shown', () => {
  const named = (query: string, id: TerritoryId) => {
    const shown = parse(readParams(query));
    const scene = bordersScene(chart, shown, 'wide', namedOn(shown));
    return scene.labels.find((label) => label.id === id)?.lines.join(' ');
  };
  assert.equal(named('?words=un&share=100&view=core', 'west-bank'), 'West Bank');
  assert.equal(named('?words=un&view=core&to=2025-03-06', 'west-bank'), 'West Bank');
  assert.equal(named('?words=un&view=core&to=2025-03-06&share=0', 'west-bank'), 'West Bank, occupied');
  assert.equal(named('?words=un&view=core&from=1982-04-26&to=2025-03-06', 'west-bank'), 'West Bank, occupied');
  assert.equal(named('?words=israel&view=core&share=100', 'west-bank'), 'West Bank');
  assert.equal(named('?words=israel&view=core&share=0', 'west-bank'), 'Judea and Samaria');
  assert.equal(named('?words=israel&view=jerusalem&share=0', 'east-jerusalem'), 'East Jerusalem');
  assert.equal(named('?words=israel&view=jerusalem&share=0&to=1982-04-26', 'east-jerusalem'), 'Jerusalem, one city');
});

test('the picture’s name says whose words it has, and only the days that are seen', () => {
  const of = (query: string) => pictureOf(chart, parse(readParams(query)));
  assert.equal(plainSpaces(of('')), 'Whole region: the map on 4 June 1967, and on 11 June 1967. The lists and tables below have the same facts.');
  assert.equal(plainSpaces(of('?share=100')), 'Whole region: the map on 4 June 1967. The tables below have the same facts.');
  assert.equal(plainSpaces(of('?share=0&words=un&view=gaza')), 'Gaza: the map on 11 June 1967. The tables below have the same facts. In the words of UN documents.');
  for (const day of PERIODS) {
    const label = chart.periods.find(({ id }) => id === day)?.label ?? '';
    const text = pictureOf(chart, { ...FIRST, ...onlyOn(day) });
    assert.deepEqual(chart.periods.filter(({ label: each }) => text.includes(each)).map(({ label: each }) => each), [label]);
  }
});

test('what changed is said in one short sentence', () => {
  const shown: BordersState = { ...FIRST, view: 'jerusalem', voice: 'un' };
  assert.equal(changed(chart, shown, true), 'In the words of UN documents');
  assert.equal(changed(chart, { ...shown, voice: 'neutral' }, true), 'In this site’s own words');
  assert.equal(plainSpaces(changed(chart, shown, false)), 'Jerusalem, 4 June 1967 and 11 June 1967');
});

test('a voice that says two things of a territory on a day is refused', () => {
  const copy = structuredClone(data);
  const gaza = copy.voices[1]?.territories.gaza ?? assert.fail();
  gaza.days.push({ ...gaza.days[0]! });
  const result = borders.safeParse(copy);
  assert.deepEqual(result.success ? [] : result.error.issues.map(({ path }) => path.join('.')), ['voices.1.territories.gaza.days']);
});
