/** What the map says in words. */
import type { LocalBorders } from '../../models/borders-local.ts';
import { nameOf, saidOf, type Side } from '../../models/borders.ts';
import { type BordersState, daysOf, FIRST } from '../../models/borders-state.ts';
import type { VoiceId } from '../../schemas/borders-lists.ts';

/** "In the words of …". */
export function saysOf({ voices, words }: LocalBorders, voice: VoiceId): string {
  return voice === FIRST.voice ? words.place.ours : words.place.says.replace('{voice}', voices.find(({ id }) => id === voice)?.label ?? '');
}

const filled = (chart: LocalBorders, text: string, { view, first, second }: BordersState) => {
  const day = (id: string) => chart.periods.find((period) => period.id === id)?.label ?? '';
  return text.replace('{view}', chart.views.find(({ id }) => id === view)?.label ?? '').replace('{before}', day(first)).replace('{after}', day(second));
};

/** What the picture is: the view, the day or days that are seen, and whose words where they are not the house's. */
export function pictureOf(chart: LocalBorders, shown: BordersState): string {
  const days = daysOf(shown);
  const { picture, pictureAlone } = chart.words;
  const text = filled(chart, days.length === 1 ? pictureAlone.replace('{date}', days[0] === shown.first ? '{before}' : '{after}') : picture, shown);
  return shown.voice === FIRST.voice ? text : `${text} ${saysOf(chart, shown.voice)}.`;
}

/** What there is to see once whose words, the view or a day changed. */
export function changed(chart: LocalBorders, shown: BordersState, voice: boolean): string {
  return voice ? saysOf(chart, shown.voice) : filled(chart, chart.words.pick.shown, shown);
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
  const told = `${described.lead.replace('{date}', date)} ${[own, ours].flatMap((parts) => (parts.length > 0 ? [`${parts.join('; ')}.`] : [])).join(` ${place.ours}: `)}`;
  return voice === FIRST.voice ? told : `${own.length > 0 ? saysOf(chart, voice) : place.ours}: ${told}`;
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
