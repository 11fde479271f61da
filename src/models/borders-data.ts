/** The map's data as files: areas, lines and places with their geometry, and the same facts as tables. */
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import { AREAS, CARD_PARTS, LINES } from '../schemas/borders-lists.ts';
import type { MapTopology } from './borders-geometry.ts';
import type { localBorders, saidOfIsrael } from './borders-local.ts';
import { csv } from './csv.ts';
import { type About, aboutColumns } from './data-file.ts';

type Chart = ReturnType<typeof localBorders>;

/** Degrees are given to five decimals, about a metre. */
const FINE = 1e5;

type Ring = GeoJSON.Position[];
const rounded = ([x = 0, y = 0]: GeoJSON.Position): GeoJSON.Position => [Math.round(x * FINE) / FINE, Math.round(y * FINE) / FINE];
/** The topology runs clockwise round an area, as d3 reads it; RFC 7946 asks for the other way. */
const ring = (points: Ring): Ring => points.map(rounded).toReversed();

/** A geometry as RFC 7946 has it. */
function standard(geometry: GeoJSON.Geometry): GeoJSON.Geometry {
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
  if (geometry.type === 'MultiPolygon') return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
  if (geometry.type === 'MultiLineString') return { type: 'MultiLineString', coordinates: geometry.coordinates.map((line) => line.map(rounded)) };
  if (geometry.type === 'LineString') return { type: 'LineString', coordinates: geometry.coordinates.map(rounded) };
  if (geometry.type === 'Point') return { type: 'Point', coordinates: rounded(geometry.coordinates) };
  throw new Error(`borders: no ${geometry.type} is expected on the map`);
}

/** Areas by role and lines by kind on each day, and the places named, as a feature each. Ids are those of the tables. */
export function bordersGeoJson(topology: MapTopology, chart: Chart, about: About) {
  const list = (name: string) => (topology.objects[name] as GeometryCollection | undefined)?.geometries ?? [];
  const shape = (id: string, geometry: GeometryObject | undefined): GeoJSON.Geometry => {
    if (!geometry) throw new Error(`content/geo/borders.topo.json: there is no "${id}"`);
    return standard((feature(topology, geometry) as GeoJSON.Feature).geometry);
  };
  const made = (id: string, geometry: GeometryObject | undefined, properties: Record<string, unknown>): GeoJSON.Feature => ({ type: 'Feature', id, properties: { id, ...properties }, geometry: shape(id, geometry) });
  const areas = AREAS.map((id) => {
    const name = id === 'israel-1949' ? chart.words.areas.israel : chart.territories.find((territory) => territory.id === id)?.name;
    return made(id, topology.objects[id], { kind: 'area', name, ...Object.fromEntries(chart.periods.map((period) => [`on_${period.id}`, period.areas[id]])) });
  });
  const lines = chart.lines.map(({ id, name, date, precision }) =>
    made(id, [...list('lines'), ...list('rivers')].find((line) => line.id === id), { kind: 'line', name, date, precision, ...Object.fromEntries(chart.periods.map((period) => [`on_${period.id}`, period.lines[id] ?? null])) }),
  );
  const places = [...chart.towns.map((town) => ({ ...town, kind: 'town' })), ...chart.marks.map((mark) => ({ ...mark, kind: 'mark' }))].map(({ id, text, kind }) =>
    made(id, [...list('cities'), ...list('marks')].find((place) => place.id === id), { kind, name: text }),
  );
  return { type: 'FeatureCollection' as const, ...about, words: { areas: chart.words.legend.roles, lines: chart.words.legend.kinds }, features: [...areas, ...lines, ...places] };
}

/** The topology the map is drawn from, with what it is and who may use it how. */
export function bordersTopoJson({ type, ...topology }: MapTopology, about: About) {
  return { type, ...about, ...topology };
}

/** One line a territory: its areas, what it was on each day, the card, whose words, the claims. */
function territoryRows(chart: Chart, about: About) {
  return chart.territories.map(({ id, name, km2, card }) => ({
    ...{ id, name, km2_from: String(km2.from), km2_to: String(km2.to) },
    ...Object.fromEntries(chart.periods.map((period) => [`on_${period.id}`, chart.words.legend.roles[period.areas[id]]])),
    ...Object.fromEntries(CARD_PARTS.map((part) => [part, card[part].text])),
    ...Object.fromEntries(chart.voices.slice(1).map((voice) => [`words_${voice.id}`, voice.territories[id]?.text])),
    claims: [...new Set(CARD_PARTS.flatMap((part) => card[part].claims))].join(' '),
    ...aboutColumns(about),
  }));
}

/** One line a line of the map: what it is, what it rests on, how exactly it is drawn, and what it was on each day. */
function lineRows(chart: Chart, about: About) {
  return chart.lines.map(({ id, name, date, status, basis, precision, claims }) => ({
    ...{ id, name, date, status, basis, precision },
    ...Object.fromEntries(chart.periods.map(({ id: day, lines }) => [`on_${day}`, lines[id] && chart.words.legend.kinds[lines[id]]])),
    claims: claims.join(' '),
    ...aboutColumns(about),
  }));
}

type Row = Readonly<Record<string, string | undefined>>;

/** Rows under the columns that any of them has, those of the file itself last. */
function table(rows: readonly Row[], about: About): string {
  const last = ['claims', ...Object.keys(aboutColumns(about))];
  const own = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !last.includes(name));
  return csv([...own, ...last], rows);
}

/** One row a territory: its roles on each day, its card, its names in each voice, its claims. Headed by the columns' names. */
export const territoriesCsv = (chart: Chart, about: About): string => table(territoryRows(chart, about), about);

/** One row a line: what it rests on, how exactly it is drawn, its kind on each day, its claims. Headed by the columns' names. */
export const linesCsv = (chart: Chart, about: About): string => table(lineRows(chart, about), about);

/** Territories and lines in one file; what only one kind has stays empty for the other. */
export function bordersCsv(chart: Chart, about: About): string {
  const territories = territoryRows(chart, about).map((row): Row => ({ kind: 'territory', ...row }));
  const lines = lineRows(chart, about).map((row): Row => ({ kind: 'line', ...row }));
  return table([...territories, ...lines], about);
}

/** What the map says of days, territories, lines and voices, and what its roles and kinds are called; no names of places, no geometry. `onIsrael`: each voice's words for Israel. */
export function bordersTables({ periods, territories, lines, voices, words }: Chart, onIsrael: ReturnType<typeof saidOfIsrael>) {
  return {
    periods: periods.map(({ id, label, summary, areas, lines: drawn, claims }) => ({ id, label, summary, areas, lines: Object.fromEntries(LINES.flatMap((line) => (drawn[line] ? [[line, drawn[line]]] : []))), claims })),
    territories: territories.map(({ id, name, km2, card }) => ({ id, name, km2, card })),
    lines: lines.map(({ id, name, date, status, basis, precision, claims }) => ({ id, name, date, status, basis, precision, claims })),
    voices: voices.map(({ id, label, note, claims, territories: wordings }) => ({ id, label, note, claims, territories: wordings, israel: onIsrael[id] ?? null })),
    words: { areas: words.legend.roles, lines: words.legend.kinds },
  };
}
