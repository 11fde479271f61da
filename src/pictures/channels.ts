/** The diagram of channels as pictures: as it is, and in each mode and on each date that has a name. */
import { openOn } from '../models/channels-dates.ts';
import type { localChannels } from '../models/channels-local.ts';
import { type ChannelsState, parse } from '../models/channels-state.ts';
import { channelsScene } from '../models/channels.ts';
import { NAMED_STATES } from '../models/named-states.ts';
import { readParams } from '../views/address.ts';
import Diagram from '../views/channels/Diagram.svelte';
import Legend from '../views/channels/Legend.svelte';
import { sentenceFor } from '../views/channels/sentences.ts';
import { draw, type Drawing, paintedDrawing, rendered } from './drawing.ts';
import type { Picture } from './picture.ts';
import { drawings, key, type KeyItem, type Page, space } from './sheet.ts';
import { all, textOf } from './svg.ts';

type Chart = ReturnType<typeof localChannels>;

/** The diagram in a mode on the day of a stop. */
export function diagram(chart: Chart, { mode, stop }: Pick<ChannelsState, 'mode' | 'stop'>, page: Page): Drawing {
  const scene = channelsScene(chart, stop, mode, 'wide', page.direction);
  return draw('channels', Diagram, { scene, title: mode }, mode, page);
}

/** Every sample of the legend with its words, as the page has them. */
function keyItems({ words }: Chart, page: Page): KeyItem[] {
  return all(rendered(Legend, { words }, 'key'))
    .filter(({ name }) => name === 'li')
    .flatMap((item) => all([item]).filter(({ name }) => name === 'svg').map((svg) => ({ sample: paintedDrawing('channels', svg, page), text: textOf({ ...item, children: item.children.filter((child) => child !== svg) }) })));
}

/** Every picture of the diagram. */
export function channelsPictures(chart: Chart, publishers: readonly string[]): Picture[] {
  const { words, modes, stops } = chart;
  return Object.entries({ '': '', ...NAMED_STATES.channels }).map(([name, query]): Picture => {
    const shown = parse(chart, readParams(query));
    const { mode, stop } = shown;
    const { label = '', finding = '', summary = '' } = modes.find(({ id }) => id === mode) ?? {};
    return {
      chart: 'channels',
      state: name,
      headline: finding,
      lead: `${words.channels.replace('{date}', stops.find(({ id }) => id === stop)?.date ?? '')}. ${label}`,
      text: summary,
      body: (page) => [drawings(page, [{ drawing: diagram(chart, shown, page) }]), space(14), key(page, keyItems(chart, page), 2)],
      notes: words.limits.map(({ text }) => text),
      description: openOn(chart, stop, mode).flatMap((open) => chart.channels.filter(({ id }) => id === open.id).map((channel) => sentenceFor(chart, channel, open))).join(' '),
      publishers,
    };
  });
}
