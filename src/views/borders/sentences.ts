/** What the map says in words. */
import type { LocalBorders } from '../../models/borders-local.ts';
import { nameOf, roleIn, type Side } from '../../models/borders.ts';
import type { BordersState } from '../../models/borders-state.ts';
import type { TerritoryId, VoiceId } from '../../schemas/borders-lists.ts';

/** What the picture is: the view and its two days. */
export function pictureOf(chart: LocalBorders, { view, first, second }: BordersState): string {
  const day = (id: string) => chart.periods.find((period) => period.id === id)?.label ?? '';
  const label = chart.views.find(({ id }) => id === view)?.label ?? '';
  return chart.words.picture.replace('{view}', label).replace('{before}', day(first)).replace('{after}', day(second));
}

/** What every area was on a day, in a voice's words. */
export function describe(chart: LocalBorders, { date, areas }: Side, voice: VoiceId): string {
  const { lead, line } = chart.words.described;
  const territories = areas.filter(({ id }) => id !== 'israel-1949');
  const parts = territories.map(({ id, role }) => line.replace('{name}', nameOf(chart, id as TerritoryId, voice)).replace('{role}', roleIn(chart, role, voice)));
  return `${lead.replace('{date}', date)} ${parts.join('; ')}.`;
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
