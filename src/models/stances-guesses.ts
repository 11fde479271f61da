/** What can be guessed. An embed leaves this out. */
import type { LocalPoint, LocalStances } from './stances-local.ts';

type Chart = Pick<LocalStances, 'issues' | 'guesses'>;

/** Points to be guessed among the issues shown, in the order of the data's list. */
export function guessesOf({ issues, guesses }: Chart): LocalPoint[] {
  const points = issues.flatMap((issue) => issue.points);
  return guesses.flatMap((id) => points.find((point) => point.id === id) ?? []);
}

/** The point an address asks to be guessed; empty where it names none of them. */
export function guessOf(chart: Chart, asked: string | undefined): string {
  return (asked && guessesOf(chart).find(({ id }) => id === asked)?.id) || '';
}

/** The question guessing begins with while an issue is looked at: the first on it, or where there is none the first of all. */
export function firstGuess(chart: Chart, issue: string): LocalPoint | undefined {
  const asked = guessesOf(chart);
  const on = chart.issues.find(({ id }) => id === issue)?.points ?? [];
  return asked.find((point) => on.includes(point)) ?? asked[0];
}
