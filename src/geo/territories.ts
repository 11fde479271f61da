/** Cuts the countries of the source into the areas of the map. */
import { difference, intersection, union } from 'polyclip-ts';
import { type Point, type Polygon, type Ring, ringArea, type Shape, inPolygon, rounded } from './geometry.ts';
import { GOLAN_CUT, GOLAN_MASK_CLOSE } from './hand-drawn.ts';

/** Countries of the source by three-letter code. */
export type Countries = ReadonlyMap<string, Shape>;

/** The country, or an error that names the code. */
function country(countries: Countries, code: string): Shape {
  const shape = countries.get(code);
  if (!shape) throw new Error(`geo: the source has no country "${code}"`);
  return shape;
}

const atLeast = (shape: Shape, least: number): Shape => shape.filter(([outer]) => ringArea(outer) >= least);

/** The parts of a cut that matter. What is left out must be slivers, or the cut is wrong. */
function pieces(shape: Shape, name: string): Shape {
  const lost = shape.filter(([outer]) => ringArea(outer) < 0.5).reduce((sum, [outer]) => sum + ringArea(outer), 0);
  if (lost > 0.1) throw new Error(`geo: cutting ${name} would drop ${lost.toFixed(2)} km²`);
  return atLeast(shape, 0.5);
}

function the(name: string, shape: Shape, point: Point): Polygon {
  const found = shape.find(([outer]) => outer !== undefined && inPolygon(point, [outer]));
  if (!found) throw new Error(`geo: the source has no polygon for ${name}`);
  return found;
}

const box = (west: number, south: number, east: number, north: number): Shape => [
  [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
];

/** Clips countries to a box, which keeps the grid of the quantised file fine. */
function clipped(countries: Countries, code: string, frame: Shape, least: number): Shape {
  return atLeast(intersection(atLeast(country(countries, code), least), frame), least);
}

const roundedShape = (shape: Shape): Shape => shape.map((polygon) => polygon.map((ring) => ring.map(rounded)));

/** The areas of the regional map by name, not yet sharing their edges' vertices. */
export function territories(countries: Countries): Map<string, Shape> {
  const israel = country(countries, 'ISR');
  const palestine = country(countries, 'PSE');
  const egypt = country(countries, 'EGY');
  const lebanon = country(countries, 'LBN');

  // The coastline runs through the Suez Canal, so Sinai is a polygon of its own; Port Fuad, east of the canal, stays with Egypt.
  const sinai = the('Sinai', egypt, [33.8, 29.5]);
  const africa = the('Egypt', egypt, [30, 27]);
  const portFuad = the('Port Fuad', egypt, [32.323, 31.249]);
  const islands = [the('Tiran', egypt, [34.56, 27.95]), the('Sanafir', egypt, [34.7, 27.93])];
  if (sinai === africa) throw new Error('geo: Sinai is not separate in this source');
  const rest = egypt.filter((part) => part !== sinai && !islands.includes(part) && (part === africa || part === portFuad || ringArea(part[0]) > 4));

  // The source gives East Jerusalem to both sides: it is their one real overlap.
  const gaza = the('Gaza', palestine, [34.46, 31.5]);
  const westBank = the('the West Bank', palestine, [35.25, 32.2]);
  const eastJerusalem = intersection(israel, [westBank]).filter(([outer]) => ringArea(outer) > 1);
  if (eastJerusalem.length !== 1) throw new Error(`geo: expected one polygon for East Jerusalem, found ${eastJerusalem.length}`);

  const [first] = GOLAN_CUT;
  const eastOfCut: Shape = [[[...GOLAN_CUT, ...GOLAN_MASK_CLOSE, ...(first ? [first] : [])] satisfies Ring]];
  const frame = box(24, 21, 43, 37.6);

  const all: [string, Shape][] = [
    ['israel-1949', pieces(difference(israel, [westBank], eastOfCut), 'israel-1949')],
    ['west-bank', pieces(difference([westBank], eastJerusalem), 'west-bank')],
    ['east-jerusalem', eastJerusalem],
    ['gaza', [gaza]],
    // 1.2 km² near the Shebaa Farms belong to two countries in the source; they are left with Lebanon.
    ['golan', pieces(difference(intersection(israel, eastOfCut), lebanon), 'golan')],
    ['sinai', [sinai]],
    ['tiran-sanafir', islands],
    ['egypt', rest],
    ['jordan', country(countries, 'JOR')],
    ['syria', atLeast(country(countries, 'SYR'), 5)],
    ['lebanon', lebanon],
    ['saudi-arabia', clipped(countries, 'SAU', frame, 8)],
    ...(['IRQ:iraq', 'TUR:turkey', 'CYP:cyprus', 'LBY:libya', 'SDN:sudan'] as const).map((pair): [string, Shape] => {
      const [code = '', name = ''] = pair.split(':');
      return [name, clipped(countries, code, frame, 50)];
    }),
  ];
  return new Map(all.map(([name, shape]) => [name, roundedShape(shape)]));
}

/** Countries of the inset from Libya to Oman, with the two sides of the 1949 lines in place of the source's. */
export function insetCountries(countries: Countries, areas: ReadonlyMap<string, Shape>): Map<string, Shape> {
  const frame = box(24, 12, 62, 42);
  const codes = ['EGY', 'JOR', 'SYR', 'LBN', 'SAU', 'IRQ', 'TUR', 'SDN', 'LBY', 'YEM', 'OMN', 'ARE', 'QAT', 'BHR', 'KWT', 'IRN', 'CYP', 'ERI', 'ETH'];
  const inset = new Map<string, Shape>();
  for (const code of codes) {
    const shape = atLeast(intersection(atLeast(country(countries, code), 300), frame), 100);
    if (shape.length > 0) inset.set(code.toLowerCase(), shape);
  }
  const area = (name: string): Shape => areas.get(name) ?? [];
  inset.set('israel-1949', area('israel-1949'));
  inset.set('palestinian-territories', [...area('gaza'), ...union(area('west-bank'), area('east-jerusalem'))]);
  return inset;
}
