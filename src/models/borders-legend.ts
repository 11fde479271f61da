/** What the legend says of the areas, in whose words. */
import type { Role } from '../schemas/borders-lists.ts';
import type { LocalBorders } from './borders-local.ts';
import { saidOf, type Side } from './borders.ts';

/**
 * The words for a role on a legend. They are the voice's only if it says the same of every territory that has this role on the days
 * shown, and then with its claims; else the house's, without.
 */
export function roleIn(chart: LocalBorders, role: Role, voice: string, sides: readonly Side[]): { text: string; claims: string[]; own: boolean } {
  const said = sides.flatMap(({ day, areas }) => areas.flatMap((area) => (area.role !== role ? [] : [area.id === 'israel-1949' ? undefined : saidOf(chart, area.id, voice, day)])));
  const text = said[0]?.text;
  if (text === undefined || said.some((each) => each?.text !== text)) return { text: chart.words.legend.roles[role], claims: [], own: false };
  return { text, claims: [...new Set(said.flatMap((each) => each?.claims ?? []))], own: true };
}
