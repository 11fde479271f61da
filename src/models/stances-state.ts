/** What the chart shows, to and from the address. Whatever the address says, `parse` gives one of our own values. */
import { guessOf } from './stances-guesses.ts';
import type { LocalActor, LocalIssue, LocalPoint, LocalStances } from './stances-local.ts';
import { type Choice, oneOf, writeParams } from './state.ts';

export const NONE = '';
export const EVERYONE = 'all';
export const VIEWS = ['issue', 'actor'] as const;

export type StancesState = {
  issue: LocalIssue['id'];
  /** All actors on one issue, or one actor across the issues. */
  view: (typeof VIEWS)[number];
  /** The institution whose marks are shown; `all` for everyone. */
  actor: string;
  /** Date of the stop, as written in the data. */
  stop: string;
  /** The point whose evidence is open. */
  point: string;
  /** The point to be guessed. */
  guess: string;
};

export type Chart = Pick<LocalStances, 'actors' | 'issues' | 'guesses'>;

/** Institutions that have a point on any of the issues, in the order of the data. */
export function parties({ actors, issues }: Chart): LocalActor[] {
  const speaking = new Set(issues.flatMap(({ points }) => points.map(({ actor }) => actor)));
  const heard = new Set(actors.filter(({ id }) => speaking.has(id)).map(({ party }) => party));
  return actors.filter(({ id }) => heard.has(id));
}

/** An issue's points, of one institution and its voices or of everyone. */
export function pointsOf({ actors }: Pick<Chart, 'actors'>, issue: LocalIssue, party: string): LocalPoint[] {
  const within = new Set(actors.filter((actor) => party === EVERYONE || actor.party === party).map(({ id }) => id));
  return issue.points.filter(({ actor }) => within.has(actor));
}

/** A date of the slider; `date` says it in words, as briefly as a point of it does. */
export type Stop = { id: string; day: string; date: string; points: LocalPoint[] };

/** Every dated point, in order; points of one date share a stop. Days are compared as they are written: a phone takes 30 ms to fetch its rules for sorting words. */
export function stopsOf(points: readonly LocalPoint[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const point of [...points].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))) {
    const stop = stops.get(point.day) ?? { id: point.stop, day: point.day, date: point.brief, points: [] };
    stop.points.push(point);
    stops.set(point.day, stop);
  }
  return [...stops.values()];
}

/** The issue a state shows. */
export function issueOf({ issues }: Chart, id: string): LocalIssue {
  const found = issues.find((issue) => issue.id === id) ?? issues[0];
  if (!found) throw new Error('the chart holds no issue');
  return found;
}

/** The points a state moves through: of one issue, or of one actor on all of them. */
export function pointsIn(chart: Chart, { issue, view, actor }: Pick<StancesState, 'issue' | 'view' | 'actor'>): LocalPoint[] {
  return view === 'issue' ? pointsOf(chart, issueOf(chart, issue), actor) : chart.issues.flatMap((each) => pointsOf(chart, each, actor));
}

/** The stop asked for, or the last one not after it, or the last of all. */
function nearest(stops: readonly Stop[], id: string | undefined): string {
  const exact = stops.find((stop) => stop.id === id);
  if (exact) return exact.id;
  const day = id !== undefined && /^\d{4}(-\d\d){0,2}$/.test(id) ? id.padEnd(10, '-01') : '9';
  return (stops.findLast((stop) => stop.day <= day) ?? stops[0])?.id ?? NONE;
}

const choice = (values: readonly string[], fallback: string): Choice<string> => [fallback, ...values.filter((value) => value !== fallback)];

/** Any parameters at all to a state that can be drawn. Never throws. */
export function parse(chart: Chart, params: Readonly<Record<string, string | undefined>>): StancesState {
  const ids = chart.issues.map(({ id }) => id);
  const issue = issueOf(chart, oneOf(choice(ids, ids[0] ?? NONE), params['issue'])).id;
  const view = chart.issues.length > 1 ? oneOf(VIEWS, params['view']) : 'issue';
  const heard = parties(view === 'issue' ? { ...chart, issues: [issueOf(chart, issue)] } : chart).map(({ id }) => id);
  const actor = oneOf(view === 'issue' ? choice([EVERYONE, ...heard], EVERYONE) : choice(heard, heard.includes('hamas') ? 'hamas' : (heard[0] ?? NONE)), params['actor']);
  const points = pointsIn(chart, { issue, view, actor });
  const stop = nearest(stopsOf(points), params['at']);
  const point = oneOf(choice(points.map(({ id }) => id), NONE), params['point']);
  const guess = guessOf(chart, params['guess']);
  return { issue, view, actor, stop, point, guess };
}

/** The address of a state, without what is default. */
export function format(chart: Chart, state: StancesState): string {
  const plain = parse(chart, { issue: state.issue, view: state.view, actor: state.actor });
  const first = parse(chart, { view: state.view });
  return writeParams([
    ['issue', state.issue, chart.issues[0]?.id ?? NONE],
    ['view', state.view, 'issue'],
    ['actor', state.actor, first.actor],
    ['at', state.stop, plain.stop],
    ['point', state.point, NONE],
    ['guess', state.guess, NONE],
  ]);
}

/** What each issue of a state shows at its last date: for paper, for readers without script and where the island fails. */
export function lastPictures(chart: Pick<Chart, 'actors' | 'issues'>, params: Readonly<Record<string, string | undefined>>) {
  const party = chart.issues.length > 1 ? EVERYONE : (params['actor'] ?? EVERYONE);
  return chart.issues.map((issue) => {
    const own = pointsOf(chart, issue, party);
    const points = own.length > 0 ? own : issue.points;
    const last = stopsOf(points).at(-1);
    return { issue, points, day: last?.day ?? NONE, date: last?.date ?? NONE };
  });
}

/** Every picture the chart can show: each issue and each actor at each stop. */
export function everyState(chart: Chart): StancesState[] {
  const shown = (state: Pick<StancesState, 'issue' | 'view' | 'actor'>) =>
    stopsOf(pointsIn(chart, state)).map(({ id }): StancesState => ({ ...state, stop: id, point: NONE, guess: NONE }));
  const byIssue = chart.issues.flatMap(({ id }) =>
    [EVERYONE, ...parties({ ...chart, issues: [issueOf(chart, id)] }).map((party) => party.id)].flatMap((actor) => shown({ issue: id, view: 'issue', actor })),
  );
  const [first] = chart.issues;
  const byActor = first && chart.issues.length > 1 ? parties(chart).flatMap(({ id }) => shown({ issue: first.id, view: 'actor', actor: id })) : [];
  return [...byIssue, ...byActor];
}
