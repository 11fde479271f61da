import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { geoArea } from 'd3-geo';
import { parse as yaml } from 'yaml';
import { plainSpaces } from '../../src/i18n/spaces.ts';
import { bordersGeoJson, bordersTables, bordersTopoJson, linesCsv, territoriesCsv } from '../../src/models/borders-data.ts';
import { type MapTopology, projectMap } from '../../src/models/borders-geometry.ts';
import { localBorders, saidOfIsrael } from '../../src/models/borders-local.ts';
import { apa, bibtex, csl, mla, type Work } from '../../src/models/cite-chart.ts';
import type { About } from '../../src/models/data-file.ts';
import { csv } from '../../src/models/csv.ts';
import { borders } from '../../src/schemas/borders.ts';
import { AREAS, LINES, PERIODS, TERRITORIES } from '../../src/schemas/borders-lists.ts';

const data = borders.parse(yaml(readFileSync('content/charts/borders.yaml', 'utf8')));
const topology = JSON.parse(readFileSync('content/geo/borders.topo.json', 'utf8')) as MapTopology;
const chart = localBorders(data, projectMap(topology), 'en');
const about: About = { title: 'The lines', question: 'Which?', dateline: 'Facts as of 6 March 2025', asOf: '2025-03-06', licence: 'ODbL-1.0', source: 'Across the Table' };

/** Rows of a CSV file by column, read as RFC 4180 has them. */
function rowsOf(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && bare === '') break;
    lines.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  const [head = [], ...body] = lines.filter((line) => line.length > 0);
  return body.map((line) => Object.fromEntries(head.map((column, index) => [column, line[index] ?? ''])));
}
const plain = (text = '') => plainSpaces(text);

test('a value with a comma, a quotation mark or a line break survives in a table', () => {
  const values = ['plain', 'a, b', 'say "no"', 'two\nlines', '', '“curly”'];
  const rows = values.map((value) => ({ id: 'x', value }));
  assert.deepEqual(rowsOf(csv(['id', 'value'], rows)), rows);
});

test('the table of territories says what the chart says', () => {
  const rows = rowsOf(territoriesCsv(chart, about));
  assert.deepEqual(rows.map(({ id }) => id), TERRITORIES);
  for (const row of rows) {
    const territory = chart.territories.find(({ id }) => id === row['id']);
    assert.ok(territory);
    assert.equal(row['law'], plain(territory.card.law.text));
    assert.equal(Number(row['km2_from']), territory.km2.from);
    for (const period of chart.periods) assert.equal(row[`on_${period.id}`], plain(chart.words.legend.roles[period.areas[territory.id]]));
    assert.deepEqual([row['title'], row['source'], row['licence'], row['dateline']], [about.title, about.source, about.licence, about.dateline]);
    assert.match(row['claims'] ?? '', /^F\d{3}( F\d{3})*$/);
  }
});

test('the table of lines says what the chart says, and nothing for a day without the line', () => {
  const rows = rowsOf(linesCsv(chart, about));
  assert.deepEqual(rows.map(({ id }) => id), LINES);
  for (const row of rows) {
    const line = chart.lines.find(({ id }) => id === row['id']);
    assert.equal(row['basis'], plain(line?.basis));
    for (const { id: day, lines } of chart.periods) {
      const kind = lines[row['id'] as (typeof LINES)[number]];
      assert.equal(row[`on_${day}`], kind ? plain(chart.words.legend.kinds[kind]) : '');
    }
    assert.equal(row['dateline'], about.dateline);
  }
});

test('the GeoJSON has each area, line and place once, with what it was on each day', () => {
  const file = bordersGeoJson(topology, chart, about);
  assert.deepEqual(file.features.map(({ id }) => id), [...AREAS, ...LINES, ...chart.towns.map(({ id }) => id), ...chart.marks.map(({ id }) => id)]);
  for (const { id, properties } of file.features) {
    for (const period of chart.periods) {
      if (properties?.['kind'] === 'area') assert.equal(properties[`on_${period.id}`], period.areas[id as (typeof AREAS)[number]]);
      if (properties?.['kind'] === 'line') assert.equal(properties[`on_${period.id}`], period.lines[id as (typeof LINES)[number]] ?? null);
    }
    assert.ok(properties?.['name']);
  }
  assert.deepEqual([file.title, file.licence, file.dateline], [about.title, about.licence, about.dateline]);
  assert.equal(JSON.parse(JSON.stringify(file)).type, 'FeatureCollection');
});

test('areas of the GeoJSON run as RFC 7946 asks, and are as large as in the map', () => {
  for (const { id, geometry } of bordersGeoJson(topology, chart, about).features.slice(0, AREAS.length)) {
    assert.ok(geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
    // Counted clockwise, as this library does, the outside is what is enclosed.
    assert.ok(geoArea(geometry) > 2 * Math.PI, String(id));
    const km2 = (4 * Math.PI - geoArea(geometry)) * 6371 ** 2;
    const known = id === 'israel-1949' ? data.israel.km2 : data.territories.find((territory) => territory.id === id)?.km2.from;
    assert.ok(known && Math.abs(km2 / known - 1) < 0.06, `${id}: ${Math.round(km2)} against ${known}`);
    const places = JSON.stringify(geometry.coordinates).match(/-?\d+\.?\d*/g) ?? [];
    assert.ok(places.every((text) => (text.split('.')[1] ?? '').length <= 5));
  }
});

test('the TopoJSON is the map’s own file, with what it is and who may use it', () => {
  const { title, source, licence, dateline, objects, arcs } = bordersTopoJson(topology, about);
  assert.deepEqual([title, source, licence, dateline], [about.title, about.source, about.licence, about.dateline]);
  assert.deepEqual([objects, arcs], [topology.objects, topology.arcs]);
});

test('the JSON has every day, territory, line and voice', () => {
  const file = bordersTables(chart, saidOfIsrael(data, 'en'));
  assert.deepEqual(file.periods.map(({ id }) => id), PERIODS);
  assert.deepEqual(file.territories.map(({ card }) => card), chart.territories.map(({ card }) => card));
  assert.equal(file.lines.length, LINES.length);
  assert.equal(file.voices.length, chart.voices.length);
  assert.match(String(file.voices.find(({ id }) => id === 'palestinian')?.israel?.text), /^Land the text of 2017 does not concede/);
});

const work: Work = { key: 'across-the-table-borders', title: 'The lines of 1949 & 1967', container: 'Across the Table', medium: 'Interactive chart', date: '2025-03-06', url: 'https://news.example/charts/borders/?a_b=1' };

test('a chart can be cited in four forms, dated by its facts', () => {
  assert.equal(apa(work), 'The lines of 1949 & 1967 [Interactive chart]. (2025, March 6). Across the Table. https://news.example/charts/borders/?a_b=1');
  assert.equal(mla(work), '“The lines of 1949 & 1967.” Across the Table, 6 Mar. 2025, news.example/charts/borders/?a_b=1.');
  assert.equal(
    bibtex(work),
    '@misc{across-the-table-borders,\n  title = {{The lines of 1949 \\& 1967}},\n  howpublished = {Interactive chart, Across the Table},\n  year = {2025},\n  url = {https://news.example/charts/borders/?a_b=1},\n  month = mar\n}',
  );
  assert.deepEqual(JSON.parse(csl(work)), [
    { id: 'across-the-table-borders', type: 'webpage', title: work.title, genre: 'Interactive chart', 'container-title': 'Across the Table', issued: { 'date-parts': [[2025, 3, 6]] }, URL: work.url },
  ]);
});

test('a title that ends a sentence gets no second full stop, and braces of a title do not break an entry', () => {
  assert.match(mla({ ...work, title: 'Who agreed?' }), /^“Who agreed\?” Across/);
  assert.match(mla({ ...work, date: '2025-09-01' }), /1 Sept\. 2025/);
  assert.match(bibtex({ ...work, title: '50% {of} it_all \\ ~' }), /title = \{\{50\\% \\\{of\\\} it\\_all \\textbackslash\{\} \\~\{\}\}\}/);
});
