/** What the builder asks the page it stands on. */

/** The state that the chart on this page shows, as its controls say. */
export function shownAbove(): string {
  return document.querySelector<HTMLElement>('figure.chart [data-query]')?.dataset['query'] ?? '';
}

/** The reader's day, `2025-03-06`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
