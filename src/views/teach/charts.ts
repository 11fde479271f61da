/** Wakes charts outside the page they were drawn for: in an assignment, in a package, in a file on a stick. */
import { mount, unmount } from 'svelte';
import { decoded, type Encoded, wholeChart } from '../../models/island-props.ts';
import { CHART_IDS, type ChartId } from '../../schemas/chart-list.ts';
import { OPENED } from '../cues.ts';

export type Sleeping = {
  chart: ChartId;
  place: HTMLElement;
  props: Record<string, unknown>;
  /** Where the chart’s data is: an address, or in a file of its own an id. */
  from: string;
};

/** Charts come whole, with their controls: no step moves them, so steps read like all other text. */
function settleSteps(piece: Element): void {
  for (const stage of piece.querySelectorAll('[data-stage]')) {
    stage.classList.add(OPENED);
    for (const button of stage.querySelectorAll('.use, .back')) button.remove();
  }
}

/**
 * Turns the charts within an element from islands, which would wake as on their own page, into places to put a view.
 * With a state, they are to start in it.
 */
export function settleCharts(piece: Element, state?: string): Sleeping[] {
  settleSteps(piece);
  return [...piece.querySelectorAll('astro-island')].flatMap((island) => {
    const chart = island.closest<HTMLElement>('[data-chart]')?.dataset['chart'] as ChartId | undefined;
    const place = piece.ownerDocument.createElement('div');
    place.append(...island.childNodes);
    // What stands open on the chart's own page is folded among other parts.
    for (const list of place.querySelectorAll('details.list')) list.removeAttribute('open');
    island.replaceWith(place);
    if (!chart || !CHART_IDS.includes(chart)) return [];
    const { props, from } = wholeChart(JSON.parse(island.getAttribute('props') ?? '{}') as Record<string, Encoded>, island.getAttribute('data-from') ?? '');
    return [{ chart, place, from, props: { ...(decoded([0, props]) as Record<string, unknown>), address: false, ...(state === undefined ? {} : { query: state }) } }];
  });
}

/** Puts a chart's view, with its data, in the place of its picture. The function it gives takes the view away again. */
export function wake({ place, props }: Sleeping, View: unknown, chart: unknown): () => void {
  place.replaceChildren();
  const view = mount(View as never, { target: place, props: { ...props, chart } as never });
  return () => void unmount(view as never);
}
