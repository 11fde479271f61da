/**
 * For pages that show our charts, optional: gives each frame the height its content asks for, and turns our element into a frame.
 * Messages count only from a frame of ours, from the address it was given, in our shape and within bounds.
 */
import { OURS } from '../models/embed-messages.ts';

const LEAST = 80;
const MOST = 20_000;
/** A frame changes height at most this often, in milliseconds; the last height asked for always comes. */
const PACE = 50;

const SELECTOR = 'iframe[data-across-the-table]';
const TAG = 'across-the-table-chart';

/** Where our charts come from: where this script does. Pasted into a page it has no address of its own, and that page's counts. */
const home = document.currentScript instanceof HTMLScriptElement ? whole(document.currentScript.src)?.origin : undefined;

const waiting = new WeakMap<HTMLIFrameElement, number>();

function size(frame: HTMLIFrameElement, height: number): void {
  const late = waiting.has(frame);
  waiting.set(frame, height);
  if (late) return;
  frame.style.aspectRatio = 'auto';
  frame.style.height = `${height}px`;
  setTimeout(() => {
    const last = waiting.get(frame) ?? height;
    waiting.delete(frame);
    if (last !== height) size(frame, last);
  }, PACE);
}

/** An address in full, where it is one. Browsers of other people's readers may be old. */
function whole(address: string): URL | undefined {
  try {
    return new URL(address, location.href);
  } catch {
    return undefined;
  }
}

/** Whether a message may come from a frame: from where it was sent to, or from nowhere if it is sandboxed or a file. */
function trusted(frame: HTMLIFrameElement, origin: string): boolean {
  const nowhere = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
  const from = whole(frame.src);
  return origin === from?.origin || (origin === 'null' && (nowhere || from?.protocol === 'file:'));
}

function receive({ source, origin, data }: MessageEvent<unknown>): void {
  if (data === null || typeof data !== 'object') return;
  const { type, v, height } = data as Record<string, unknown>;
  if (type !== OURS.height || v !== 1 || typeof height !== 'number' || !(height > 0) || !Number.isFinite(height)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(SELECTOR)) {
    if (frame.contentWindow === source && trusted(frame, origin)) size(frame, Math.min(MOST, Math.max(LEAST, Math.ceil(height))));
  }
}

/** Asks every frame: one that is out of sight does not notice by itself that its width has changed. */
function ask(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(SELECTOR)) frame.contentWindow?.postMessage({ type: OURS.ask }, '*');
}

/** A chart as an element: what stands in it is shown until this script runs, then the frame. */
class Chart extends HTMLElement {
  connectedCallback(): void {
    const src = whole(this.getAttribute('src') ?? '');
    if (!src || src.origin !== home || this.querySelector(SELECTOR)) return;
    const frame = document.createElement('iframe');
    frame.dataset['acrossTheTable'] = '';
    frame.src = src.href;
    frame.title = this.getAttribute('label') ?? '';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = `display:block;width:100%;border:0;height:${Number(this.getAttribute('height')) || 600}px`;
    this.replaceChildren(frame);
  }
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, Chart);
  addEventListener('message', receive);
  addEventListener('resize', ask);
  // Frames that spoke before anyone listened are asked again.
  ask();
}
