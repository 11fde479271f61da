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
export const LIST_WAITS = 300;

/** Time between pieces of work where a browser does not say when it has nothing to do, in milliseconds. */
const BREATH = 300;

/** Does what takes longer than a frame once the browser has shown that its control was used: the mark in a circle does not wait for a picture. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** Does pieces of work one by one, each when the page has nothing better to do; the function it gives calls off what is left. */
export function whenIdle(pieces: readonly (() => void)[]): () => void {
  const left = [...pieces];
  let callOff = () => {};
  const next = () => {
    left.shift()?.();
    wait();
  };
  const wait = () => {
    if (left.length === 0) return;
    if ('requestIdleCallback' in window) {
      const handle = requestIdleCallback(next, { timeout: 2000 });
      callOff = () => cancelIdleCallback(handle);
    } else {
      const timer = setTimeout(next, BREATH);
      callOff = () => clearTimeout(timer);
    }
  };
  wait();
  return () => callOff();
}
