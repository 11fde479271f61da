/** What a teacher can choose from: chapters with their questions, charts in states worth showing, rounds of guessing. */
import type { Locale } from '../../i18n/locales.ts';
import type { Offer } from '../../models/assignment-list.ts';
import { localStances } from '../../models/stances-local.ts';
import { parties } from '../../models/stances-state.ts';
import { chapters, chartData, questions, words } from '../../queries.ts';

type States = Offer['charts'][number]['states'];

async function bordersStates(locale: Locale): Promise<States> {
  const { words: ui, views, periods, voices, territories } = await chartData('borders');
  const { before, after, both } = ui.divider;
  const later = periods.slice(2).map(({ id, label }) => ({ state: `?to=${id}`, label: `${periods[0]?.label[locale] ?? ''} – ${label[locale]}` }));
  return [
    { state: '', label: both[locale] },
    { state: '?share=100', label: before[locale] },
    { state: '?share=0', label: after[locale] },
    ...later,
    ...views.slice(1).map(({ id, label }) => ({ state: `?view=${id}`, label: label[locale] })),
    ...voices.slice(1).map(({ id, label }) => ({ state: `?words=${id}`, label: `${ui.pick.voice[locale]}: ${label[locale]}` })),
    ...territories.map(({ id, name }) => ({ state: `?place=${id}`, label: name[locale] })),
  ];
}

async function channelsStates(locale: Locale): Promise<States> {
  const { modes, precedents } = await chartData('channels');
  return [
    ...modes.map(({ id, label }, index) => ({ state: index === 0 ? '' : `?mode=${id}`, label: label[locale] })),
    ...precedents.map(({ stop, name }) => ({ state: `?on=${stop}`, label: name[locale] })),
  ];
}

/** The ladder: each issue, each actor across the issues, and the rounds. */
async function stancesStates(locale: Locale): Promise<{ states: States; rounds: Offer['rounds'] }> {
  const chart = localStances(await chartData('stances'), locale);
  const issues = chart.issues.map(({ id, name }, index) => ({ state: index === 0 ? '' : `?issue=${id}`, label: name }));
  const actors = parties(chart).map(({ id, name }) => ({ state: `?view=actor&actor=${id}`, label: `${chart.words.pick.byActor}: ${name}` }));
  const rounds = chart.guesses.flatMap((id) => {
    const issue = chart.issues.find(({ points }) => points.some((point) => point.id === id));
    const point = issue?.points.find((each) => each.id === id);
    const actor = chart.actors.find((each) => each.id === point?.actor);
    return issue && point && actor ? [{ chart: 'stances' as const, state: `?guess=${id}`, label: `${issue.name}: ${actor.name}, ${point.date}` }] : [];
  });
  return { states: [...issues, ...actors], rounds };
}

/** All of it in the words of a locale, chapters in the order of the story. */
export async function onOffer(locale: Locale): Promise<Offer> {
  const { names } = (await words(locale)).chart;
  const { states, rounds } = await stancesStates(locale);
  const story = await chapters(locale);
  return {
    chapters: await Promise.all(
      story.map(async ({ slug, data }) => ({ slug, title: data.title, questions: (await questions(locale, slug)).map(({ n, ask }) => ({ n, ask })) })),
    ),
    charts: [
      { chart: 'borders', name: names.borders, states: await bordersStates(locale) },
      { chart: 'channels', name: names.channels, states: await channelsStates(locale) },
      { chart: 'stances', name: names.stances, states },
    ],
    rounds,
  };
}
