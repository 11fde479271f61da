/** Parts that an embed folds away, so that the picture comes first in somebody else's column. The server writes the folds around its drawing. */

/** A fold says by this attribute which class the part in it has. */
export const FOLD = 'data-fold';

/** Takes the folds off a drawing; the function it gives puts them around the same parts of the view that replaced it. */
export function unfold(within: Element): () => void {
  // The drawing keeps its own: it comes back where the view fails.
  const folds = [...within.querySelectorAll(`[${FOLD}]`)].map((fold) => fold.cloneNode(true) as Element);
  return () => {
    for (const fold of folds) {
      const part = within.querySelector(`.${fold.getAttribute(FOLD)}`);
      part?.replaceWith(fold);
      if (part) fold.lastChild?.replaceWith(part);
    }
  };
}
