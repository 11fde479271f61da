/** What our views import from `svelte`. */
import { flush } from './signals.ts';

export { onDestroy, onMount } from './component.ts';

/** Waits until the page shows every change so far. */
export async function tick(): Promise<void> {
  await Promise.resolve();
  flush();
}
