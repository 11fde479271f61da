/** Sentences of the diagram, put together from the chart's own words. */
import { joined } from '../../i18n/lists.ts';
import type { Open, Way } from '../../models/channels-dates.ts';
import type { LocalChannels } from '../../models/channels-local.ts';
import { type Mode, PRINCIPALS } from '../../schemas/channels-lists.ts';

type Channel = Pick<LocalChannels['channels'][number], 'from' | 'to' | 'place' | 'when'>;
type Naming = Pick<LocalChannels, 'actors' | 'lists'>;
type Speaking = Naming & Pick<LocalChannels, 'modes'> & { words: Pick<LocalChannels['words'], 'answer' | 'send'> };

/** An actor's name as it stands in running text. */
export function nameOf(chart: Pick<LocalChannels, 'actors'>, id: string): string {
  return chart.actors.find((actor) => actor.id === id)?.name ?? id;
}

/** "Qatar and Egypt". */
export function namesOf(chart: Naming, ids: readonly string[]): string {
  return joined(ids.map((id) => nameOf(chart, id)), chart.lists.and);
}

/** "United States and Hamas, direct. Doha, Qatar; late February to early March 2025. Confirmed." */
export function sentenceFor(chart: Naming & { words: Pick<LocalChannels['words'], 'sentence' | 'kindTags' | 'evidence'> }, channel: Channel, { kind, status, routes, ends }: Open): string {
  const { sentence, kindTags, evidence } = chart.words;
  const first = routes[0] ?? [];
  const between = [...new Set(routes.flatMap((route) => route.slice(1, -1)))];
  const tag = status === 'unconfirmed' ? kindTags.unconfirmed : kind === 'mediated' ? '' : kindTags[kind];
  const who = (between.length > 0 ? sentence.through : sentence.direct)
    .replace('{from}', nameOf(chart, first[0] ?? channel.from))
    .replace('{to}', nameOf(chart, first.at(-1) ?? channel.to))
    .replace('{via}', namesOf(chart, between))
    .replace('{kind}', tag);
  const facts = sentence.facts.replace('{who}', who).replace('{place}', channel.place).replace('{when}', channel.when).replace('{evidence}', evidence[status]);
  return ends ? `${facts} ${sentence.ends}` : facts;
}

/** What the picture is, for those who do not see it. */
export function pictureFor(chart: LocalChannels, open: readonly Open[], date: string): string {
  const drawn = [...new Set([...PRINCIPALS, ...open.flatMap(({ routes, hosts }) => [...routes.flat(), ...hosts])])];
  return chart.words.picture.replace('{date}', date).replace('{actors}', namesOf(chart, drawn)).replace('{count}', String(open.length));
}

/** "US to Qatar to Hamas: one go-between" */
export function waySentence(chart: Speaking, { actors }: Pick<Way, 'actors'>): string {
  const { then, counts } = chart.words.send;
  const hands = actors.length - 2;
  const count = (counts[Math.min(hands, counts.length - 1)] ?? '').replace('{count}', String(hands));
  const brief = (id: string) => {
    const actor = chart.actors.find((candidate) => candidate.id === id);
    return actor?.brief ?? actor?.short ?? id;
  };
  return `${actors.map(brief).join(` ${then} `)}: ${count}`;
}

/** "United States to Hamas: directly, or through Qatar or Egypt." Ways that one channel carries from end to end; only where there is none, the shortest of the others. */
export function answerFor(chart: Speaking, ways: readonly Way[], mode: Mode, from: string, to: string): string {
  const { answer } = chart.words;
  const whole = ways.filter((way) => way.whole);
  const told = whole.length > 0 ? whole : ways.filter(({ actors }) => actors.length === ways[0]?.actors.length);
  const direct = told.some(({ actors }) => actors.length === 2) ? answer.direct : '';
  const hands = told.map(({ actors }) => actors.slice(1, -1)).filter((between) => between.length > 0);
  const short = (id: string) => chart.actors.find((actor) => actor.id === id)?.short ?? id;
  const carriers = hands.map((ids) => joined(ids.map(short), chart.lists.and));
  const through = carriers.length > 0 ? answer.through.replace('{via}', joined(carriers, chart.lists.or)) : '';
  const none = chart.modes.find(({ id }) => id === mode)?.none ?? '';
  const how = direct && through ? answer.either.replace('{direct}', direct).replace('{through}', through) : direct || through || none;
  return answer.whole.replace('{from}', short(from)).replace('{to}', short(to)).replace('{how}', how);
}
