/**
 * A pupil’s answers and where the pupil was reading, kept in the entry of the tab’s history that the assignment stands in: they are there after a reload and on the way back,
 * and gone with the tab. Nothing is put into the browser’s storage.
 */

/** What a pupil gave, by the name of the question. */
export type Given = Readonly<Record<string, string>>;

/** A place in an assignment: how many CSS pixels below the top of a block of a part. The part is counted from 1; block 0 is the whole of it. */
export type Place = { part: number; block: number; down: number };

/** As they stand in the entry: with the assignment they belong to, for one entry may come to name another. */
type Kept = { fragment: string; given: Given };
type KeptPlace = Place & { fragment: string };

const entry = () => (history.state ?? {}) as Record<string, unknown> & { answers?: Kept; place?: KeptPlace };

/** Browsers refuse an entry that is too long, or changes too often. What it was to keep is still on the page. */
function write(state: object): void {
  try {
    history.replaceState(state, '');
  } catch (error) {
    console.warn('[kept]', error);
  }
}

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
  write(some ? { ...others, answers: { fragment, given } satisfies Kept } : others);
}

/** The place in an assignment that this entry was left at. */
export function keptPlace(fragment: string): Place | undefined {
  const { place } = entry();
  return place?.fragment === fragment ? place : undefined;
}

/** Keeps the place in the entry, if it is still the assignment’s. */
export function keepPlace(fragment: string, place: Place): void {
  if (location.hash === fragment) write({ ...entry(), place: { fragment, ...place } satisfies KeptPlace });
}
