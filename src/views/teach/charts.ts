/** Wakes charts outside the page they were drawn for: in an assignment, in a package, in a file on a stick. */
import { mount, unmount } from 'svelte';
import { decoded, type Encoded, wholeChart } from '../../models/island-props.ts';
import { CHART_IDS, type ChartId } from '../../schemas/chart-list.ts';
import { readParams } from '../address.ts';
import { OPENED } from '../cues.ts';

export type Sleeping = {
  chart: ChartId;
  place: HTMLElement;
  props: Record<string, unknown>;
  /** Where the chart’s data is: an address, or in a file of its own an id. */
  from: string;
  /** Address of the styles of its controls, where they are not in the page. */
  looks: string | undefined;
};

/** Classes of a figure that asks for a guess, and of one that is not to be seen before its view is there. */
const GUESSED = 'guessed';
const KEPT_BACK = 'kept-back';

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
  return [...piece.querySelectorAll<HTMLElement>('astro-island')].flatMap((island) => {
    const chart = island.closest<HTMLElement>('[data-chart]')?.dataset['chart'] as ChartId | undefined;
    const place = piece.ownerDocument.createElement('div');
    place.append(...island.childNodes);
    // The view draws its own controls: what was done with these would be lost.
    for (const controls of place.querySelectorAll<HTMLElement>('.needs-script')) controls.inert = true;
    island.replaceWith(place);
    // Picture and headline would give a guess away.
    if (readParams(state ?? '')['guess'] !== undefined) place.closest('figure')?.classList.add(GUESSED, KEPT_BACK);
    if (!chart || !CHART_IDS.includes(chart)) return [];
    const { props, from } = wholeChart(JSON.parse(island.getAttribute('props') ?? '{}') as Record<string, Encoded>, island.getAttribute('data-from') ?? '');
    return [{ chart, place, from, looks: island.dataset['looks'], props: { ...(decoded([0, props]) as Record<string, unknown>), address: false, ...(state === undefined ? {} : { query: state }) } }];
  });
}

/** Puts a chart's view, with its data, in the place of its picture. The function it gives takes the view away again. */
export function wake({ place, props }: Sleeping, View: unknown, chart: unknown): () => void {
  place.replaceChildren();
  const view = mount(View as never, { target: place, props: { ...props, chart } as never });
  place.closest('figure')?.classList.remove(KEPT_BACK);
  return () => void unmount(view as never);
}

/** Leaves a chart whose view cannot come as its picture: its controls go, a sentence says so. See `ChartFrame.astro`. */
export function giveUp({ place }: Sleeping): void {
  const figure = place.closest('figure');
  figure?.classList.remove(KEPT_BACK);
  figure?.setAttribute('data-broken', '');
  // The page that a link to nothing loads is this one without its assignment.
  figure?.querySelector('.broken a')?.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
}
