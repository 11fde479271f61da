/** The chart's data in one language, only the issues asked for, as the page and its script carry it. */
import { firstDay, formatDate, formatRange } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locales.ts';
import type { StancesData } from '../schemas/stances.ts';
import { ISSUES, type IssueId } from '../schemas/stances-lists.ts';
import { inLocale } from './in-locale.ts';

/** `{2}` in a note becomes the label of that step. */
export const inWords = (note: string, steps: readonly { label: string }[]) => note.replace(/\{(\d)\}/g, (_, step: string) => `‘${steps[Number(step)]?.label ?? ''}’`);

/** A tag as it is printed: its hyphen stands for a minus. */
const shownTag = (id: string) => id.replace('-', '–');

/** The issues in one language, with dates in words and days to compare by. */
export function localStances(data: StancesData, locale: Locale, only?: string) {
  const { under, actors, issues, events, guesses, words } = inLocale(data, locale);
  const shown = ISSUES.some((id) => id === only) ? issues.filter(({ id }) => id === only) : issues;
  const asOf = ({ from, to, label }: { from: string; to?: string | undefined; label?: string | undefined }) => label ?? formatRange(from, to, locale);
  return {
    under,
    actors,
    issues: shown.map(({ id, name, title, question, finding, note, steps, tagName, tags, beside, points }) => ({
      ...{ id: id as IssueId, name, title, question, finding, note, steps, tagName, beside },
      tags: tags.map((tag) => ({ ...tag, id: shownTag(tag.id) })),
      points: points
        .map(({ when, note, tags: own, ...point }) => ({ ...point, tags: own.map(shownTag), note: inWords(note, steps), stop: when.from, day: firstDay(when.from), date: asOf(when), brief: formatDate(when.from, locale) }))
        .sort((a, b) => a.day.localeCompare(b.day)),
    })),
    events: events.map(({ date, ...event }) => ({ ...event, day: firstDay(date.from), date: formatDate(date.from, locale) })),
    guesses,
    words,
  };
}

type WithoutEvidence = ReturnType<typeof localStances>;
export type LocalIssue = WithoutEvidence['issues'][number];
export type LocalPoint = LocalIssue['points'][number];
export type LocalActor = WithoutEvidence['actors'][number];

/** A claim as the evidence shows it. */
export type Evidence = {
  /** Left out where the claim's note stands on the same page. */
  text?: string;
  publishers: string;
  /** Who is quoted in it, as what, where and when, with any caution. */
  quoted: string[];
};

/** The chart as the island gets it. */
export type LocalStances = WithoutEvidence & {
  evidence: Record<string, Evidence>;
  /** Number of each claim's note. */
  numbers: Record<string, number>;
};

/** What a picture needs of the chart, for pages that fetch the rest when a reader asks for it: places and names, no evidence. */
export function picturedStances({ issues, ...chart }: WithoutEvidence): LocalStances {
  return {
    ...chart,
    issues: issues.map((issue) => ({
      ...issue,
      ...{ question: '', finding: '', note: undefined, beside: undefined, tags: [] },
      points: issue.points.map((point) => ({ ...point, note: '', first: null, second: null, claims: [] })),
    })),
    events: [],
    guesses: [],
    evidence: {},
    numbers: {},
  };
}
