/** The small map from Libya to Oman that shows where Doha is. */
import { quantize } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { filter, presimplify, simplify } from 'topojson-simplify';
import { geometryOf, type Shape, triangleArea, wind } from './geometry.ts';
import { CITIES, DOHA } from './hand-drawn.ts';
import type { MapTopology } from './topology.ts';

/** Vertices worth less than this many km² go. */
const DETAIL = 60;

/** Countries of the inset and the places it names. */
export function insetTopology(countries: ReadonlyMap<string, Shape>): MapTopology {
  const point = (id: string, coordinates: GeoJSON.Position): GeoJSON.Feature => ({ type: 'Feature', id, properties: {}, geometry: { type: 'Point', coordinates } });
  const features = [...countries].map(([id, shape]): GeoJSON.Feature => ({ type: 'Feature', id, properties: {}, geometry: geometryOf(wind(shape)) }));
  const topology = toTopology({
    countries: { type: 'FeatureCollection', features } as GeoJSON.FeatureCollection,
    places: { type: 'FeatureCollection', features: [point('doha', DOHA), point('gaza-city', CITIES['gaza-city'] ?? DOHA), point('cairo', CITIES['cairo'] ?? DOHA)] } as GeoJSON.FeatureCollection,
  }) as MapTopology;
  const simple = simplify(presimplify(topology, triangleArea), DETAIL);
  return quantize(filter(simple, () => true) as MapTopology, 1e4);
}
