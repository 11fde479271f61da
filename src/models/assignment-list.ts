/** The list of parts a teacher puts together. Every function gives a new list. */
import { formatDate, realDay } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ChapterSlug } from '../schemas/chapter-list.ts';
import type { ChartId } from '../schemas/chart-list.ts';
import { type Known, keyOf, type Part } from './assignment.ts';

/** What a teacher can choose from, in the words of the page. */
export type Offer = {
  chapters: { slug: ChapterSlug; title: string; questions: { n: number; ask: string }[] }[];
  charts: { chart: ChartId; name: string; states: { state: string; label: string }[] }[];
  /** Rounds of guessing: states of one chart. */
  rounds: { chart: ChartId; state: string; label: string }[];
};

/** Names of the kinds of parts, with `{name}` and `{count}`. */
export type PartWords = Readonly<Record<'read' | 'show' | 'ask' | 'askOne' | 'guess', string>>;

/** The numbers of the questions each chapter has. */
export function knownIn({ chapters }: Offer): Known {
  return Object.fromEntries(chapters.map(({ slug, questions }) => [slug, questions.map(({ n }) => n)])) as Record<ChapterSlug, number[]>;
}

const same = (a: Part, b: Part) => keyOf(a) === keyOf(b);

/** Whether the list holds the part, with whatever questions. */
export function has(parts: readonly Part[], part: Part): boolean {
  return parts.some((each) => same(each, part));
}

/** With the part at the end, or in its place if it is there already. */
export function put(parts: readonly Part[], part: Part): Part[] {
  return has(parts, part) ? parts.map((each) => (same(each, part) ? part : each)) : [...parts, part];
}

/** Without the part, with whatever questions it stands there. */
export function without(parts: readonly Part[], part: Part): Part[] {
  return parts.filter((each) => !same(each, part));
}

/** With the part one place further up (-1) or down (1); at the ends nothing changes. */
export function move(parts: readonly Part[], part: Part, by: -1 | 1): Part[] {
  const from = parts.findIndex((each) => same(each, part));
  const to = from + by;
  if (from < 0 || to < 0 || to >= parts.length) return [...parts];
  const rest = without(parts, part);
  return [...rest.slice(0, to), part, ...rest.slice(to)];
}

/** Question numbers chosen of a chapter. */
export function chosen(parts: readonly Part[], chapter: ChapterSlug): number[] {
  const found = parts.find((part) => part.kind === 'ask' && part.chapter === chapter);
  return found?.kind === 'ask' ? found.numbers : [];
}

/** With these questions of a chapter; none takes the part out. */
export function ask(parts: readonly Part[], chapter: ChapterSlug, numbers: readonly number[]): Part[] {
  const part: Part = { kind: 'ask', chapter, numbers: [...numbers].sort((a, b) => a - b) };
  return numbers.length > 0 ? put(parts, part) : without(parts, part);
}

/** What most teachers want of a chapter: to read it and to answer its questions. */
export function wholeChapter(known: Known, chapter: ChapterSlug): Part[] {
  return [{ kind: 'read', chapter }, { kind: 'ask', chapter, numbers: [...known[chapter]] }];
}

const paramsOf = (state: string) => state.slice(1).split('&').filter(Boolean);

/** What a state of a chart is called: its own name, or that of the named state it goes on from and the days it shows. */
function stateName(state: string, named: readonly { state: string; label: string }[], locale: Locale): string[] {
  const own = named.find((each) => each.state === state);
  if (own) return [own.label];
  const has = paramsOf(state);
  const [nearest] = named
    .filter((each) => each.state !== '' && paramsOf(each.state).every((param) => has.includes(param)))
    .sort((a, b) => paramsOf(b.state).length - paramsOf(a.state).length);
  const days = (state.match(/\d{4}-\d{2}-\d{2}/g) ?? []).flatMap((day) => (realDay(day) ? [formatDate(day, locale)] : []));
  return [...(nearest ? [nearest.label] : []), ...days];
}

/** What a part is called. */
export function nameOf(part: Part, { chapters, charts, rounds }: Offer, words: PartWords, locale: Locale): string {
  if (part.kind === 'show') {
    const round = rounds.find(({ chart, state }) => chart === part.chart && state === part.state);
    if (round) return words.guess.replace('{name}', round.label);
    const chart = charts.find((each) => each.chart === part.chart);
    return words.show.replace('{name}', [chart?.name, ...stateName(part.state, chart?.states ?? [], locale)].filter(Boolean).join(', '));
  }
  const title = chapters.find(({ slug }) => slug === part.chapter)?.title ?? part.chapter;
  if (part.kind === 'read') return words.read.replace('{name}', title);
  return (part.numbers.length === 1 ? words.askOne : words.ask).replace('{name}', title).replace('{count}', String(part.numbers.length));
}

/** The chart and state an address of this site names, or nothing. */
export function viewAt(address: string, { charts }: Offer): Extract<Part, { kind: 'show' }> | undefined {
  const [, id, state = ''] = /\/charts\/([a-z]+)\/?(\?[^#]*)?(?:#.*)?$/.exec(address.trim()) ?? [];
  const chart = charts.find((each) => each.chart === id)?.chart;
  return chart ? { kind: 'show', chart, state } : undefined;
}
