/** Does the last thing asked for once nothing else has been for a while, in milliseconds; `stop` forgets it. */
export function whenResting(pause: number): { later: (then: () => void) => void; stop: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  const later = (then: () => void) => {
    stop();
    waiting = setTimeout(then, pause);
  };
  return { later, stop };
}

/** How long a list beside a picture waits for a moving slider, in milliseconds: the picture follows the hand, the list the eye. */
export const LIST_WAITS = 120;

/** Does something once the page has nothing better to do; the function it gives calls it off. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, LIST_WAITS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
