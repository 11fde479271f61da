/** Puts a chart's view in place of its drawing, wherever a page says so. */
import { fromColumns } from '../models/columns.ts';
import { unfold } from './fold.ts';
import { keep } from './keep.ts';
import { speak } from './messenger.ts';
import { boundary } from './runtime/blocks.ts';
import { type Component, mount } from './runtime/component.ts';
import { append } from './runtime/template.ts';

/** Time for a slow phone to paint the page before its script has work to do, in milliseconds. */
const FRAME = 100;

/**
 * For each `<script type="application/json" data-view="channels">`: its JSON is what the view gets, and the element before it
 * holds the drawing that the view replaces. Where the view fails, at once or later, the drawing is back.
 */
export function start(chart: string, view: unknown): void {
  const embedded = 'embed' in document.documentElement.dataset;
  const box = document.querySelector('main');
  if (embedded && box) speak(box);
  for (const data of document.querySelectorAll(`script[data-view="${chart}"]`)) {
    const drawing = data.previousElementSibling;
    if (drawing) setTimeout(() => draw(chart, view as Component, data.textContent, drawing, embedded), FRAME);
  }
}

function draw(chart: string, view: Component, data: string, drawing: Element, embedded: boolean): void {
  const props = fromColumns(data) as { query: string };
  // The address comes first: where both name a part of the state, the first one counts.
  const query = embedded && location.search.length > 1 ? `${location.search}&${props.query.slice(1)}` : props.query;
  const drawn = [...drawing.childNodes];
  const failed = (place: ChildNode) => {
    const fragment = document.createDocumentFragment();
    fragment.append(...drawn);
    append(place, fragment);
  };
  const onerror = (error: unknown) => console.error(`[${chart}]`, error);
  const put = (swap: () => void) => {
    const restore = keep(drawing);
    const fold = unfold(drawing);
    swap();
    fold();
    restore();
  };
  mount((place) => boundary(place, { failed, onerror }, (inside) => view(inside, { ...props, query })), drawing, put);
}
