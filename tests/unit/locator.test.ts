import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { MapTopology } from '../../src/models/borders-geometry.ts';
import { locatorScene } from '../../src/models/locator.ts';

const topology = JSON.parse(readFileSync('content/geo/locator.topo.json', 'utf8')) as MapTopology;
const { width, height, land, places } = locatorScene(topology);
const [doha, gaza, cairo] = (['doha', 'gaza-city', 'cairo'] as const).map((id) => places.find((place) => place.id === id));
assert.ok(doha && gaza && cairo);

test('the small map has Doha far to the south-east of Gaza and Cairo, and all names inside and apart', () => {
  assert.ok(doha.x - gaza.x > width / 3 && doha.y > gaza.y && doha.y > cairo.y);
  assert.ok(gaza.x > cairo.x && gaza.y < cairo.y);
  // Generous boxes: no letter of our type is wider than 10 units.
  const box = ({ name, id }: typeof doha) => {
    const length = id.length * 10;
    const start = { start: name.x, middle: name.x - length / 2, end: name.x - length }[name.anchor];
    return { left: start, right: start + length, top: name.y - 14, bottom: name.y + 5 };
  };
  const boxes = [doha, cairo, { ...gaza, id: 'gaza' as typeof gaza.id }].map(box);
  for (const [index, one] of boxes.entries()) {
    assert.ok(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height, `name ${index} leaves the map`);
    for (const other of boxes.slice(index + 1)) assert.ok(one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top, 'names touch');
  }
});

test('the small map’s land is one path of whole units inside the picture, light enough for a chapter', () => {
  assert.match(land, /^(?:M\d+ \d+l[-\d ]+z?)+$/);
  assert.ok(land.length < 2000, `${land.length} characters`);
});

test('a map file without a place names it', () => {
  const places = { type: 'GeometryCollection', geometries: [] };
  assert.throws(() => locatorScene({ ...topology, objects: { ...topology.objects, places } } as unknown as MapTopology), /locator\.topo\.json: there is no place "doha"/);
});
