import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { geoArea } from 'd3-geo';
import { difference, intersection, union } from 'polyclip-ts';
import { feature } from 'topojson-client';
import { build } from '../../src/geo/build.ts';
import { area, type Point, type Shape, shapeOf, inShape } from '../../src/geo/geometry.ts';
import { GOLDEN_POINTS, REFERENCE } from '../../src/geo/reference.ts';
import type { MapTopology } from '../../src/geo/topology.ts';

const file = 'content/geo/borders.topo.json';
const shipped = readFileSync(file, 'utf8');
const topology = JSON.parse(shipped) as MapTopology;

const shapes = new Map<string, Shape>();
for (const [name, object] of Object.entries(topology.objects)) {
  const found = feature(topology, object);
  for (const { id, geometry } of found.type === 'FeatureCollection' ? found.features : [found]) {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') shapes.set(String(id ?? name), shapeOf(geometry));
  }
}
const shape = (name: string): Shape => shapes.get(name) ?? assert.fail(`${file} has no area "${name}"`);
const areas = ['israel-1949', 'west-bank', 'east-jerusalem', 'gaza', 'golan', 'sinai', 'tiran-sanafir', 'egypt', 'jordan', 'syria', 'lebanon', 'saudi-arabia'];
const core = areas.slice(0, 5);

test('the committed map is what the build makes, to the byte', () => {
  const { borders, locator } = build();
  assert.ok(borders === shipped, `${file} is not what "npm run geo" makes`);
  assert.ok(locator === readFileSync('content/geo/locator.topo.json', 'utf8'), 'content/geo/locator.topo.json is not what "npm run geo" makes');
});

test('each area is within 3 per cent of its reference', () => {
  const westBank = [...shape('west-bank'), ...shape('east-jerusalem')];
  const measured = new Map(shapes);
  measured.set('west-bank+east-jerusalem', westBank);
  measured.set('west-bank+east-jerusalem-land', difference(westBank, shape('dead-sea')));
  const off = Object.entries(REFERENCE).flatMap(([name, reference]) => {
    const error = area(measured.get(name) ?? []) / reference.area - 1;
    return Math.abs(error) <= 0.03 ? [] : [`${name}: ${(error * 100).toFixed(1)} %`];
  });
  assert.deepEqual(off, []);
});

test('places whose side is known lie in that area and in no other', () => {
  const wrong = GOLDEN_POINTS.flatMap(([place, [lon, lat], wanted]) => {
    const found = areas.filter((name) => inShape([lon, lat] satisfies Point, shape(name)));
    return found.join() === wanted ? [] : [`${place}: ${found.join(' and ') || 'nowhere'}, not ${wanted}`];
  });
  assert.deepEqual(wrong, []);
  assert.ok(GOLDEN_POINTS.length >= 60);
});

test('no two areas overlap', () => {
  const overlaps = areas.flatMap((a, index) =>
    areas.slice(index + 1).flatMap((b) => {
      const common = area(intersection(shape(a), shape(b)));
      return common > 0.001 ? [`${a} and ${b}: ${common.toFixed(4)} km²`] : [];
    }),
  );
  assert.deepEqual(overlaps, []);
});

test('no gap opens between areas that touch', () => {
  const [first, ...others] = [...core, 'sinai', 'jordan', 'syria', 'lebanon', 'saudi-arabia'].map(shape);
  const holes = union(first ?? [], ...others).flatMap((polygon) => polygon.slice(1));
  const gaps = holes.filter((ring) => ring.some(([lon, lat]) => lon < 38 && lat > 29) && area([[ring]]) > 0.001);
  assert.deepEqual(gaps, []);
});

test('rings turn the way D3 fills', () => {
  const inverted = [...shapes].filter(([, polygons]) => polygons.some((polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) > 2 * Math.PI));
  assert.deepEqual(inverted.map(([name]) => name), []);
});

test('every named line lies on the edges of areas', () => {
  const lines = topology.objects['lines'];
  assert.ok(lines?.type === 'GeometryCollection');
  const used = new Set<number>();
  JSON.stringify(Object.entries(topology.objects).filter(([name]) => name !== 'lines' && name !== 'rivers'), (key, value: unknown) => {
    if (key === 'arcs') for (const arc of JSON.stringify(value).match(/-?\d+/g) ?? []) used.add(Number(arc) < 0 ? ~Number(arc) : Number(arc));
    return value;
  });
  for (const line of lines.geometries) {
    assert.ok(line.type === 'MultiLineString' && line.arcs.length > 0, String(line.id));
    for (const [arc = -1] of line.arcs) assert.ok(used.has(arc), `${String(line.id)}: arc ${arc}`);
  }
});
