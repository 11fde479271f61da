/** What the map's picture is called. The story draws the picture too; what else there is to say stands in `telling.ts`. */
import type { LocalBorders } from '../../models/borders-local.ts';
import { type BordersState, daysOf, FIRST } from '../../models/borders-state.ts';
import type { VoiceId } from '../../schemas/borders-lists.ts';

/** "In the words of …". */
export function saysOf({ voices, words }: LocalBorders, voice: VoiceId): string {
  return voice === FIRST.voice ? words.place.ours : words.place.says.replace('{voice}', voices.find(({ id }) => id === voice)?.label ?? '');
}

/** A text with the view and the two days filled in. */
export const filled = (chart: LocalBorders, text: string, { view, first, second }: BordersState) => {
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
