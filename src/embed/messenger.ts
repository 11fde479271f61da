/**
 * Tells the page around a frame how tall its content is: at once, and whenever that changes, never more than once a frame.
 * The frame keeps its own scrollbar until the page around it has made room.
 */
import { asks, heightMessages, hintsIn } from '../models/embed-messages.ts';

/** How long a host may take before the frame has its scrollbar back, in milliseconds. */
const PATIENCE = 500;

/** A frame out of sight is not drawn; it answers all the same, after this many milliseconds. */
const UNSEEN = 100;

/** Starts speaking for a box that grows and shrinks with its content. Nothing happens where the page stands alone. */
export function speak(box: Element): void {
  if (parent === window) return;
  const hints = hintsIn(location.href);
  const root = document.documentElement;
  // Held in a frame: on paper a host makes no more room than on screen, see `embed.css`.
  root.dataset['held'] = '';
  let told = 0;
  let frame = 0;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;

  const fits = () => innerHeight >= told - 1;

  function settle(): void {
    if (told > 0 && fits()) root.dataset['sized'] = '';
    clearTimeout(doubt);
    doubt = setTimeout(() => {
      if (!fits()) delete root.dataset['sized'];
    }, PATIENCE);
  }

  function tell(): void {
    cancelAnimationFrame(frame);
    clearTimeout(unseen);
    frame = 0;
    const { width, height } = box.getBoundingClientRect();
    // A hidden frame has no height; the one it has when shown will be told then.
    if (height < 1) return;
    told = Math.ceil(height);
    for (const message of heightMessages(Math.ceil(width), told, hints)) parent.postMessage(message, '*');
    settle();
  }

  function soon(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(tell);
    unseen = setTimeout(tell, UNSEEN);
  }

  function check(): void {
    settle();
    if (!fits() || innerHeight > told + 1) soon();
  }

  new ResizeObserver(() => {
    if (Math.ceil(box.getBoundingClientRect().height) !== told) soon();
  }).observe(box);
  // A host may have begun to listen while the frame was out of sight.
  new IntersectionObserver(soon).observe(box);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asks(data, hints)) soon();
  });
  addEventListener('resize', check);
  addEventListener('load', soon);
  addEventListener('pageshow', soon);
  document.addEventListener('visibilitychange', soon);
  matchMedia('print').addEventListener('change', tell);
  void document.fonts.ready.then(soon);
  tell();
}
