/** How the steps of a story move the chart beside them. The page writes, the chart reads; neither knows more of the other than this. */

/** What a step asks of its chart. */
export type Cue = {
  /** Query of the state to show; none before the first step. */
  query: string | undefined;
  /** The reader asked for the controls. */
  open: boolean;
  /** Whether the change may be seen happening: not the first, which only catches up with the page. */
  moves: boolean;
};

/** Class of a stage whose controls the reader asked for; its styles know it, too. */
export const OPENED = 'opened';

/** Name of the event on the stage that says: look again. */
export const CUE = 'cue';

/**
 * Passes on what the stage round a chart asks for. Attach it to any element of the chart.
 * The stage holds the present cue as data, so a chart that wakes late, or on a page opened in the middle, finds it there.
 */
export function followCues(take: (cue: Cue) => void): (element: Element) => (() => void) | undefined {
  return (element) => {
    const stage = element.closest<HTMLElement>('[data-stage]');
    if (!stage) return undefined;
    const opened = () => stage.classList.contains(OPENED);
    const read = (moves: boolean) => take({ query: stage.dataset['show'], open: opened(), moves });
    const look = () => read(true);
    stage.addEventListener(CUE, look);
    // After the chart itself is there: what it takes over now must not count as part of setting this up.
    if ('show' in stage.dataset || opened()) queueMicrotask(() => read(false));
    return () => stage.removeEventListener(CUE, look);
  };
}
