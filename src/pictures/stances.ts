/** The ladder as pictures: each issue at the last date held, and all of them together. */
import { NAMED_STATES } from '../models/named-states.ts';
import { MARKS } from '../models/stances-key.ts';
import type { LocalIssue, LocalStances } from '../models/stances-local.ts';
import { lastPictures } from '../models/stances-state.ts';
import { ladderOf } from '../models/stances.ts';
import Ladder from '../views/stances/Ladder.svelte';
import Sample from '../views/stances/Sample.svelte';
import { described } from '../views/stances/sentences.ts';
import { draw, type Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';
import { type Block, drawings, key, type KeyItem, LEAD, type Page, paragraph, space, TEXT } from './sheet.ts';

/** The chart without what only its evidence needs. */
type Chart = Pick<LocalStances, 'actors' | 'issues' | 'under' | 'words'>;

/** An issue as it stood at the last date held on it. */
function lastOf(chart: Chart, issue: LocalIssue) {
  const [last] = lastPictures({ ...chart, issues: [issue] }, {});
  if (!last) throw new Error(`${issue.id} has no picture`);
  return last;
}

/** The ladder of an issue at its last date. */
export function ladder(chart: Chart, issue: LocalIssue, page: Page): Drawing {
  const { actors, words } = chart;
  const { points, day } = lastOf(chart, issue);
  const scene = ladderOf({ issue, points, actors, words }, 'wide', page.direction)(day);
  return draw('stances', Ladder, { scene, title: issue.title }, issue.id, page);
}

const keyItems = ({ words }: Chart, page: Page): KeyItem[] =>
  MARKS.map((kind) => ({ sample: draw('stances', Sample, { kind }, `key-${kind}`, page), text: words.legend[kind] }));

/** What the tags beside the marks say: "O: …". */
const tagsOf = (issue: LocalIssue) => issue.tags.map(({ id, text }) => `${id}: ${text}`).join('; ');

/** Every picture of the ladder. `publishers` are asked for by issue; without one, for the whole chart. */
export function stancesPictures(chart: Chart, { name, finding }: { name: string; finding: string }, publishers: (issue?: string) => readonly string[]): Picture[] {
  const { words } = chart;
  const shared = { chart: 'stances', notes: [chart.under.text, ...words.notes.short] } as const;
  const inWords = (issue: LocalIssue) => described(lastOf(chart, issue), chart.actors, words);
  const drawn = (page: Page, issue: LocalIssue): Block[] => [drawings(page, [{ drawing: ladder(chart, issue, page) }])];
  const one = (issue: LocalIssue): Picture => ({
    ...shared,
    state: issue.id,
    headline: issue.finding,
    lead: `${words.pick.question}: ${issue.question}`,
    text: [`${lastOf(chart, issue).date}.`, issue.note, words.howTo].filter(Boolean).join(' '),
    body: (page) => [...drawn(page, issue), space(14), key(page, keyItems(chart, page), 2), ...(issue.tags.length > 0 ? [space(4), paragraph(page, tagsOf(issue), TEXT)] : [])],
    description: inWords(issue),
    publishers: publishers(issue.id),
  });
  const whole: Picture = {
    ...shared,
    state: '',
    headline: finding,
    lead: name,
    text: words.howTo,
    body: (page) => [
      ...chart.issues.flatMap((issue) => [paragraph(page, `${issue.title} (${lastOf(chart, issue).date})`, LEAD), paragraph(page, issue.question, TEXT), space(6), ...drawn(page, issue), space(18)]),
      key(page, keyItems(chart, page), 2),
    ],
    description: chart.issues.map(inWords).join(' '),
    publishers: publishers(),
  };
  const named = Object.keys(NAMED_STATES.stances);
  return [whole, ...chart.issues.filter(({ id }) => named.includes(id)).map(one)];
}
