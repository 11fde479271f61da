/** What the map says in words, where a reader can change it. */
import type { LocalBorders } from '../../models/borders-local.ts';
import { nameOf, saidOf, type Side } from '../../models/borders.ts';
import { type BordersState, FIRST } from '../../models/borders-state.ts';
import type { ViewId, VoiceId } from '../../schemas/borders-lists.ts';
import { filled, saysOf } from './sentences.ts';

/** What there is to see once whose words, the view or a day changed. */
export function changed(chart: LocalBorders, shown: BordersState, voice: boolean): string {
  return voice ? saysOf(chart, shown.voice) : filled(chart, chart.words.pick.shown, shown);
}

/** What a map of one day is; `date` says the day in words. */
export function pictureOn({ views, words }: LocalBorders, view: ViewId, date: string): string {
  return words.pictureAlone.replace('{view}', views.find(({ id }) => id === view)?.label ?? '').replace('{date}', date);
}

/** What every area was on a day: first what the voice says, then, marked as the house's, the areas of which it says nothing. */
export function describe(chart: LocalBorders, { day, date, areas }: Side, voice: VoiceId): string {
  const { described, legend, place } = chart.words;
  const [own, ours]: [string[], string[]] = [[], []];
  for (const { id, role } of areas) {
    if (id === 'israel-1949') continue;
    const said = saidOf(chart, id, voice, day);
    (said ? own : ours).push(described.line.replace('{name}', nameOf(chart, id, voice, [day])).replace('{role}', said?.text ?? legend.roles[role]));
  }
  const lead = voice === FIRST.voice ? described.lead : described.said.replace('{whose}', own.length > 0 ? saysOf(chart, voice) : place.ours);
  return `${lead.replace('{date}', date)} ${[own, ours].flatMap((parts) => (parts.length > 0 ? [`${parts.join('. ')}.`] : [])).join(` ${place.ours}: `)}`;
}

/** What a line was on the days shown. */
export function lineDays(chart: LocalBorders, id: string, sides: readonly Side[]): string {
  const { on, notDrawn } = chart.words.line;
  return sides
    .map(({ date, lines }) => {
      const kind = lines.find((line) => line.id === id)?.kind;
      return (kind ? on.replace('{kind}', chart.words.legend.kinds[kind]) : notDrawn).replace('{date}', date);
    })
    .join(' ');
}
