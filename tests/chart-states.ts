/** What each chart makes of a query, for the tests of the texts that name states of charts. */
import { readFileSync } from 'node:fs';
import { parse as yaml } from 'yaml';
import * as borders from '../src/models/borders-state.ts';
import * as channelsState from '../src/models/channels-state.ts';
import { localStances } from '../src/models/stances-local.ts';
import * as stancesState from '../src/models/stances-state.ts';
import { channels } from '../src/schemas/channels.ts';
import type { ChartId } from '../src/schemas/chart-list.ts';
import { stances } from '../src/schemas/stances.ts';
import { readParams } from '../src/views/address.ts';

const channelsData = channels.parse(yaml(readFileSync('content/charts/channels.yaml', 'utf8')));
const stancesData = localStances(stances.parse(yaml(readFileSync('content/charts/stances.yaml', 'utf8'))), 'en');

const read: Record<ChartId, (query: string) => object> = {
  borders: (query) => borders.parse(readParams(query)),
  channels: (query) => channelsState.parse(channelsData, readParams(query)),
  stances: (query) => stancesState.parse(stancesData, readParams(query)),
};

/** What a query asks of a chart and the chart would not show, as `name=value`. */
export function refused(chart: ChartId, query: string): string[] {
  const shown = Object.values(read[chart](query)).map(String);
  return [...new URLSearchParams(query)].filter(([, value]) => !shown.includes(value)).map(([name, value]) => `${name}=${value}`);
}
