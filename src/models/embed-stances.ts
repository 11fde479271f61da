/** What an embed carries of the ladder's data: a frame has 30 kB for everything. At build time only. */
import type { LocalPoint, LocalStances } from './stances-local.ts';

type Words = LocalStances['words'];

/** Texts that only stand on the chart's own page, or are drawn on the server. */
const OUTSIDE = ['howTo', 'table', 'notes', 'legend', 'failed', 'described', 'guess'];

/** Words of the evidence for the two codings, and one that is already in its lines. */
const CODINGS = ['codings', 'first', 'second', 'adj', 'none', 'ns', 'coded', 'translation'];

/** Words of choices there are between several issues only. */
const SEVERAL = ['issue', 'view', 'byIssue', 'byActor', 'follow'];

const without = (words: object, names: readonly string[]) => Object.fromEntries(Object.entries(words).filter(([name]) => !names.includes(name)));

/** The chart without guessing, headlines, the two codings, the name of marks that lead to notes, actors of other issues, and texts a frame's script does not use. */
export function leaner(chart: LocalStances): LocalStances {
  const { described, evidence, pick } = chart.words;
  const words = { ...without(chart.words, OUTSIDE), evidence: { ...without(evidence, CODINGS), source: '' }, described: { none: described.none }, pick: chart.issues.length > 1 ? pick : without(pick, SEVERAL) } as Words;
  const heard = new Set(chart.issues.flatMap(({ points }) => points.map(({ actor }) => actor)));
  const actors = chart.actors.filter(({ id }) => heard.has(id) || chart.actors.some(({ id: voice, party }) => heard.has(voice) && party === id));
  // What stands under the picture stands there already.
  return { ...(without(chart, ['under']) as LocalStances), words, actors, guesses: [], issues: chart.issues.map((issue) => ({ ...issue, finding: '', points: issue.points.map(plain) })) };
}

/** A point without its two codings and the marks that do not hold: what is not said is not so. */
function plain(point: LocalPoint): LocalPoint {
  return Object.fromEntries(Object.entries(point).filter(([name, value]) => value !== false && !['first', 'second', 'adj'].includes(name))) as LocalPoint;
}

/** All issues at once: of the evidence, only on whose report it rests. One issue alone has it word for word. */
export function briefly(chart: LocalStances): LocalStances {
  const known = new Map<string, string>();
  /** One entry for each set of publishers, under a short name. */
  const entryFor = (claims: readonly string[]): string => {
    const publishers = [...new Set(claims.flatMap((id) => chart.evidence[id]?.publishers.split('; ') ?? []))].join('; ');
    const name = known.get(publishers) ?? known.size.toString(36);
    known.set(publishers, name);
    return name;
  };
  const { issues, ...lean } = leaner(chart);
  const brief = issues.map((issue) => ({ ...issue, points: issue.points.map((point) => ({ ...point, claims: [entryFor(point.claims)] })) }));
  return { ...lean, issues: brief, evidence: Object.fromEntries([...known].map(([publishers, name]) => [name, { text: '', quoted: [], publishers }])) };
}
