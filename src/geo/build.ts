/**
 * Builds content/geo/borders.topo.json and content/geo/locator.topo.json from @geo-maps/countries-coastline-100m
 * (OpenStreetMap, ODbL 1.0) and the lines we drew: `npm run geo`. The same input gives the same bytes. The two files are
 * committed, so building the site does not need the source. `npx node src/geo/build.ts <folder>` writes elsewhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv } from 'node:process';
import { type Shape, shapeOf, wind } from './geometry.ts';
import { insetTopology } from './inset.ts';
import { withSharedEdges } from './shared-edges.ts';
import { insetCountries, territories } from './territories.ts';
import { regionalTopology } from './topology.ts';

type Source = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, { A3: string }>;

/** The two files as text. */
export function build(): { borders: string; locator: string } {
  const source = (createRequire(import.meta.url)('@geo-maps/countries-coastline-100m') as () => Source)();
  const countries = new Map(source.features.map(({ properties, geometry }) => [properties.A3, shapeOf(geometry)]));
  const areas = new Map<string, Shape>([...withSharedEdges(territories(countries))].map(([name, shape]) => [name, wind(shape)]));
  const text = (value: unknown): string => `${JSON.stringify(value)}\n`;
  return { borders: text(regionalTopology(areas)), locator: text(insetTopology(insetCountries(countries, areas))) };
}

if (import.meta.main) {
  const folder = argv[2] ?? 'content/geo';
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(build())) {
    writeFileSync(join(folder, `${name}.topo.json`), text);
    console.log(`${name}.topo.json: ${text.length} bytes`);
  }
}
