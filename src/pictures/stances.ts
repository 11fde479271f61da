/** The ladder as pictures: each issue at the last date held, and all of them together. */
import { NAMED_STATES } from '../models/named-states.ts';
import { MARKS } from '../models/stances-key.ts';
import type { LocalIssue, LocalStances } from '../models/stances-local.ts';
import { stopsOf } from '../models/stances-state.ts';
import { ladderScene } from '../models/stances.ts';
import Ladder from '../views/stances/Ladder.svelte';
import Sample from '../views/stances/Sample.svelte';
import { draw, type Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';
import { type Block, drawings, key, type KeyItem, LEAD, type Page, paragraph, space, TEXT } from './sheet.ts';

/** The chart without what only its evidence needs. */
type Chart = Pick<LocalStances, 'actors' | 'issues' | 'under' | 'words'>;

/** The last date held on an issue. */
function lastOf({ points }: LocalIssue): { day: string; date: string } {
  const stop = stopsOf(points).at(-1);
  return { day: stop?.day ?? '', date: stop?.points[0]?.brief ?? '' };
}

/** The ladder of an issue at its last date. */
export function ladder({ actors, words }: Chart, issue: LocalIssue, page: Page): Drawing {
  const scene = ladderScene({ issue, points: issue.points, actors, day: lastOf(issue).day, words }, 'wide', page.direction);
  return draw('stances', Ladder, { scene, title: issue.title }, issue.id, page);
}

const keyItems = ({ words }: Chart, page: Page): KeyItem[] =>
  MARKS.map((kind) => ({ sample: draw('stances', Sample, { kind }, `key-${kind}`, page), text: words.legend[kind] }));

/** What the tags beside the marks say: "O: …". */
const tagsOf = (issue: LocalIssue) => issue.tags.map(({ id, text }) => `${id}: ${text}`).join('; ');

/** Every picture of the ladder. `publishers` are asked for by issue; without one, for the whole chart. */
export function stancesPictures(chart: Chart, { name, finding, description }: { name: string; finding: string; description: string }, publishers: (issue?: string) => readonly string[]): Picture[] {
  const { words } = chart;
  const shared = { chart: 'stances', notes: [chart.under.text, ...words.notes.short], description } as const;
  const drawn = (page: Page, issue: LocalIssue): Block[] => [drawings(page, [{ drawing: ladder(chart, issue, page) }])];
  const one = (issue: LocalIssue): Picture => ({
    ...shared,
    state: issue.id,
    headline: issue.finding,
    lead: `${words.pick.question}: ${issue.question}`,
    text: [`${lastOf(issue).date}.`, issue.note, words.howTo].filter(Boolean).join(' '),
    body: (page) => [...drawn(page, issue), space(14), key(page, keyItems(chart, page), 2), ...(issue.tags.length > 0 ? [space(4), paragraph(page, tagsOf(issue), TEXT)] : [])],
    publishers: publishers(issue.id),
  });
  const whole: Picture = {
    ...shared,
    state: '',
    headline: finding,
    lead: name,
    text: words.howTo,
    body: (page) => [
      ...chart.issues.flatMap((issue) => [paragraph(page, `${issue.title}, ${lastOf(issue).date}`, LEAD), paragraph(page, issue.question, TEXT), space(6), ...drawn(page, issue), space(18)]),
      key(page, keyItems(chart, page), 2),
    ],
    publishers: publishers(),
  };
  const named = Object.keys(NAMED_STATES.stances);
  return [whole, ...chart.issues.filter(({ id }) => named.includes(id)).map(one)];
}
