/** What the builder asks the page it stands on. */
import { AWAKE } from '../awake.ts';
import { inTurn } from '../turns.ts';

/** Does something once the chart on this page shows what its address asks for, or cannot answer; one that nobody came near is woken for it. */
export function onceAnswering(work: () => void): void {
  const chart = document.querySelector<HTMLElement>('figure.chart:not([data-broken]) astro-island[ssr]');
  const figure = chart?.closest('figure');
  // What an address asks for is taken over in its turn.
  if (!chart || !figure) return void inTurn(work);
  const observer = new MutationObserver(() => {
    if (chart.hasAttribute('ssr') && !('broken' in figure.dataset)) return;
    observer.disconnect();
    inTurn(work);
  });
  observer.observe(figure, { subtree: true, attributeFilter: ['ssr', 'data-broken'] });
  chart.dispatchEvent(new Event(AWAKE));
}

/** The state that the chart on this page shows, as its controls say. */
export function shownAbove(): string {
  return document.querySelector<HTMLElement>('figure.chart [data-query]')?.dataset['query'] ?? '';
}

/** A whole address without its site: what will be published there comes from this one here. */
export function here(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '');
}

/** The reader's day, `2025-03-06`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
