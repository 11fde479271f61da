/** Wakes charts outside the page they were drawn for: in an assignment, in a package, in a file on a stick. */
import { mount, unmount } from 'svelte';
import { CHART_IDS, type ChartId } from '../../schemas/chart-list.ts';

type Encoded = [kind: number, value: unknown];

/** Astro writes each value of an island’s props as a pair: 0 for values and objects, 1 for lists. */
function revive([kind, value]: Encoded): unknown {
  if (kind === 1) return (value as Encoded[]).map(revive);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as Record<string, Encoded>).map(([name, each]) => [name, revive(each)]));
}

export type Sleeping = {
  chart: ChartId;
  place: HTMLElement;
  props: Record<string, unknown>;
  /** Where the chart’s data is: an address, or in a file of its own an id. */
  from: string;
};

/**
 * Turns the charts within an element from islands, which would wake as on their own page, into places to put a view.
 * With a state, they are to start in it.
 */
export function settleCharts(piece: Element, state?: string): Sleeping[] {
  return [...piece.querySelectorAll('astro-island')].flatMap((island) => {
    const chart = island.closest<HTMLElement>('[data-chart]')?.dataset['chart'] as ChartId | undefined;
    const place = piece.ownerDocument.createElement('div');
    place.append(...island.childNodes);
    island.replaceWith(place);
    if (!chart || !CHART_IDS.includes(chart)) return [];
    const props = revive([0, JSON.parse(island.getAttribute('props') ?? '{}')]) as Record<string, unknown>;
    return [{ chart, place, from: island.getAttribute('data-from') ?? '', props: { ...props, address: false, ...(state === undefined ? {} : { query: state }) } }];
  });
}

/** Puts a chart's view, with its data, in the place of its picture. The function it gives takes the view away again. */
export function wake({ place, props }: Sleeping, View: unknown, chart: unknown): () => void {
  place.replaceChildren();
  const view = mount(View as never, { target: place, props: { ...props, chart } as never });
  return () => void unmount(view as never);
}
