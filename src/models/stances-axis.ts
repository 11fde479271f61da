/** The axis under the slider: one tick a stop, years where they fit, and the two fixed events at their dates. */
import type { LocalStances } from './stances-local.ts';
import type { Stop } from './stances-state.ts';

type Event = LocalStances['events'][number];

export type Tick = {
  id: string;
  /** The year, where it differs from the last one shown; which layouts have room for it. */
  year: string;
  narrow: boolean;
  wide: boolean;
  /** Events on the stop's own day, or before the first or after the last stop. */
  here: Event[];
  /** Events between this stop and the next. */
  after: Event[];
};

/** Width of a year's label with air around it, and of the axis in each layout, in CSS pixels. The first label starts at its stop, the others have it in their middle. */
const YEAR = 46;
const FIRST = 66;
const AXIS = { narrow: 250, wide: 560 } as const;

/** The years that fit without touching: the first of each year, from the first stop on. */
function years(stops: readonly Stop[], width: number): Set<number> {
  const apart = width / Math.max(1, stops.length - 1);
  const shown = new Set<number>();
  let last = -Infinity;
  stops.forEach(({ day }, index) => {
    const changed = day.slice(0, 4) !== stops[index - 1]?.day.slice(0, 4);
    if (!changed || (index - last) * apart < (last === 0 ? FIRST : YEAR)) return;
    shown.add(index);
    last = index;
  });
  return shown;
}

/** Ticks in order; the space between two says nothing about the time between them, which is why years are printed. */
export function axisOf(stops: readonly Stop[], events: readonly Event[]): Tick[] {
  const narrow = years(stops, AXIS.narrow);
  const wide = years(stops, AXIS.wide);
  const place = events.map((event) => {
    const index = stops.findLastIndex(({ day }) => day <= event.day);
    const between = index >= 0 && index < stops.length - 1 && stops[index]?.day !== event.day;
    return { event, index: Math.max(index, 0), between };
  });
  return stops.map(({ id, day }, index) => ({
    ...{ id, year: day.slice(0, 4), narrow: narrow.has(index), wide: wide.has(index) },
    here: place.filter((each) => each.index === index && !each.between).map(({ event }) => event),
    after: place.filter((each) => each.index === index && each.between).map(({ event }) => event),
  }));
}
