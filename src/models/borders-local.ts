/** The map's data in one language and on the plane, as the page and its script carry it. At build time only. */
import type { Locale } from '../i18n/locales.ts';
import type { BordersData } from '../schemas/borders.ts';
import type { PlanePoint } from './borders-frame.ts';
import { boundsOf, camerasFor, type Geometry, onPlane } from './borders-geometry.ts';
import { inLocale } from './in-locale.ts';

/** The whole map in one language, its places in map units. */
export function localBorders(data: BordersData, geometry: Geometry, locale: Locale) {
  const { periods, views, territories, israel, lines, voices, labels, towns, marks, words } = inLocale(data, locale);
  // Places are taken from the data itself: a pair of numbers must stay a pair.
  const spots = (at: readonly (readonly [number, number])[] | undefined) => (at ?? []).map((place) => onPlane(place));
  const point = (id: string): PlanePoint => {
    const found = geometry.points[id];
    if (!found) throw new Error(`content/geo/borders.topo.json: there is no place "${id}", which content/charts/borders.yaml names`);
    return found;
  };
  return {
    periods,
    views,
    territories: territories.map((territory, index) => ({ ...territory, at: spots(data.territories[index]?.at), beside: spots(data.territories[index]?.beside), bounds: boundsOf(geometry.paths[territory.id]) })),
    israel: { name: israel.name, at: spots(data.israel.at) },
    lines,
    voices,
    labels: labels.map((label, index) => ({ ...label, at: spots(data.labels[index]?.at) })),
    towns: towns.map((town) => ({ ...town, at: point(town.id) })),
    marks: marks.map((mark) => ({ ...mark, at: point(mark.id) })),
    words,
    cameras: camerasFor(),
    /** Number of each claim's note, on pages that have notes. */
    numbers: {} as Record<string, number>,
  };
}

/** What voices say of Israel inside the lines of 1949: for tables, not for the map. */
export const saidOfIsrael = ({ israel }: BordersData, locale: Locale) => inLocale(israel.words, locale);

/** The map as the island gets it. */
export type LocalBorders = ReturnType<typeof localBorders>;
