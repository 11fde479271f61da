import { onDestroy } from 'svelte';
import { afterPaint, LIST_WAITS, whenResting } from './resting.ts';

/** What comes after a slider that moves: its picture once the slider's own frame is painted, the list beside it once the hand rests. To be called while a component begins. */
export function trailing<T>(now: () => T) {
  let drawn = $state.raw<T>();
  let listed = $state.raw<T>();
  const { later, stop } = whenResting(LIST_WAITS);
  const picture = () => drawn ?? now();
  const list = () => listed ?? now();
  onDestroy(stop);

  return {
    picture,
    list,
    /** Shows everything as it is now. */
    catchUp() {
      drawn = listed = undefined;
    },
    /** Carries out a step of the slider, and lets the rest follow. */
    follow(step: () => void) {
      const seen = picture();
      const read = list();
      step();
      drawn = seen;
      listed = read;
      afterPaint(() => (drawn = undefined));
      later(() => (listed = undefined));
    },
  };
}
