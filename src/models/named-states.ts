/**
 * States with a name of their own. Each has an embed (`/embed/channels/direct/`) and a picture (`/images/channels-direct.svg`)
 * that can be linked to for years: names are added, never changed. A picture shows what an address says of the map’s days, divider,
 * view and words, of the diagram’s mode and date, and of the ladder’s issue, which gives its id as the name: a state says no more.
 */
import type { ChartId } from '../schemas/chart-list.ts';

export const NAMED_STATES = {
  borders: { before: '?share=100', after: '?share=0', core: '?view=core', jerusalem: '?view=jerusalem', gaza: '?view=gaza' },
  channels: { direct: '?mode=direct', mediated: '?mode=mediated' },
  // The first issue is what the chart shows anyway; its name still asks for that issue alone.
  stances: { statehood: '?issue=statehood', weapons: '?issue=weapons', governing: '?issue=governing', hostages: '?issue=hostages' },
} as const satisfies Record<ChartId, Record<string, string>>;

/** Names of a chart's states, in the order they are offered. */
export function stateNames(chart: ChartId): string[] {
  return Object.keys(NAMED_STATES[chart]);
}

/** The query of a named state; empty, for the chart as it is, where there is no such name. */
export function queryOf(chart: ChartId, name: string | undefined): string {
  const states: Readonly<Record<string, string>> = NAMED_STATES[chart];
  return name !== undefined && Object.hasOwn(states, name) ? (states[name] ?? '') : '';
}

/** The name of the state a query asks for, where it has one. */
export function nameOfState(chart: ChartId, query: string): string | undefined {
  return stateNames(chart).find((name) => queryOf(chart, name) === query);
}
