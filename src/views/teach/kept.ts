/**
 * A pupil’s answers, kept in the entry of the tab’s history that the assignment stands in: they are there after a reload and on the way back,
 * and gone with the tab. Nothing is put into the browser’s storage.
 */

/** What a pupil gave, by the name of the question. */
export type Given = Readonly<Record<string, string>>;

/** As it stands in the entry: with the assignment it belongs to, for one entry may come to name another. */
type Kept = { fragment: string; given: Given };

const entry = () => (history.state ?? {}) as Record<string, unknown> & { answers?: Kept };

/** The answers this entry holds for an assignment. */
export function keptAnswers(fragment: string): Given {
  const { answers } = entry();
  return answers?.fragment === fragment ? answers.given : {};
}

/** Keeps answers in the entry, if it is still the assignment’s; without any answer nothing is left in it. */
export function keepAnswers(fragment: string, given: Given): void {
  const { answers, ...others } = entry();
  const some = Object.keys(given).length > 0;
  if (location.hash !== fragment || (!some && !answers)) return;
  try {
    history.replaceState(some ? { ...others, answers: { fragment, given } satisfies Kept } : others, '');
  } catch (error) {
    // Browsers refuse what is too long, or comes too often. The answers are still on the page.
    console.warn('[answers]', error);
  }
}
