import { SIZED } from '../../models/embed-messages.ts';
import type { Heights } from '../../models/embed-room.ts';
import { type Width, WIDTHS } from '../../models/embed-sizes.ts';

/** A height counts once nothing else was said for so long, in milliseconds. */
const REST = 300;

/** More room than any chart asks for: a frame with room to spare has no scrollbar and tells each change of its width. */
const ROOM = 20_000;

/**
 * Asks a frame of this site, out of sight, how tall it is at every width, one after the other, and says so once it is known; one that
 * does not answer is never told of. The function it gives calls it off.
 */
export function measure(address: string, tell: (heights: Heights) => void): () => void {
  // What an address asks for is drawn a moment after the frame has first spoken, so the first width is asked again.
  const left: Width[] = [...WIDTHS, WIDTHS[0]];
  const heights = new Map<number, number>();
  const frame = document.createElement('iframe');
  let rest: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    const width = left.shift();
    if (width !== undefined) return void (frame.width = String(width));
    stop();
    tell(Object.fromEntries(heights) as Heights);
  }

  function listen({ source, data }: MessageEvent<unknown>): void {
    if (source !== frame.contentWindow || data === null || typeof data !== 'object') return;
    const { type, width, height } = data as Record<string, unknown>;
    if (type !== SIZED || width !== Number(frame.width) || typeof height !== 'number') return;
    heights.set(width, height);
    clearTimeout(rest);
    rest = setTimeout(next, REST);
  }

  function stop(): void {
    clearTimeout(rest);
    removeEventListener('message', listen);
    frame.remove();
  }

  addEventListener('message', listen);
  frame.height = String(ROOM);
  frame.style.cssText = 'position:fixed;visibility:hidden;border:0';
  frame.ariaHidden = 'true';
  frame.inert = true;
  next();
  frame.src = address;
  document.body.append(frame);
  return stop;
}
