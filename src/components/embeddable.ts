/** What the embed builder is given about a chart, with whole addresses. */
import { createHash } from 'node:crypto';
import { hosts } from 'virtual:embed';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { asset, path } from '../i18n/paths.ts';
import { HEIGHTS } from '../models/embed-sizes.ts';
import type { Embeddable, Picture } from '../models/embed-snippets.ts';
import { queryOf, stateNames } from '../models/named-states.ts';
import { fileName } from '../pictures/picture.ts';
import { chartData, words } from '../queries.ts';
import type { ChartId } from '../schemas/chart-list.ts';
import type { EmbeddingData } from '../views/Embedding.svelte';
import { addressOf } from './oembed.ts';
import { everyPicture, svgFile } from './pictures.ts';

/** The newest script for other people's pages, under the name that never changes, and what a browser compares it with. */
function newestScript(): { name: string; integrity: string } {
  const newest = hosts.at(-1);
  if (!newest) throw new Error('src/embed/released is empty: run npx node src/embed/released.ts');
  return { name: `embed/host-${newest.number}.js`, integrity: `sha384-${createHash('sha384').update(newest.text).digest('base64')}` };
}

/** A chart, its named states and their pictures. */
async function embeddable(chart: ChartId, locale: Locale, site: URL | undefined): Promise<Embeddable> {
  const whole = (address: string) => new URL(address, site).href;
  const ui = await words(locale);
  const script = newestScript();
  const drawn = (await everyPicture(locale)).filter((picture) => picture.chart === chart);
  const states = ['', ...stateNames(chart)].map(async (name) => {
    const picture = drawn.find(({ state }) => state === name);
    if (!picture) throw new Error(`${chart}: there is no picture of the state "${name}"`);
    const svg = await svgFile({ locale, picture, theme: 'light' }, site);
    const [, width = '', height = ''] = /viewBox="0 0 (\d+)[\d.]* (\d+)[\d.]*"/.exec(svg) ?? [];
    const file = (theme: 'light' | 'dark', ending: string) => whole(path(locale, `images/${fileName({ chart, state: name }, theme)}${ending}`));
    const image: Picture = { src: file('light', '.png'), double: file('light', '@2x.png'), dark: file('dark', '.png'), alt: `${picture.headline}. ${picture.lead}`, width: Number(width), height: Number(height) };
    return { name, label: picture.lead, query: queryOf(chart, name), picture: image };
  });
  return {
    frame: whole(path(locale, `embed/${chart}/`)),
    page: whole(path(locale, `charts/${chart}/`)),
    title: ui.chart.names[chart],
    script: whole(asset(script.name)),
    integrity: script.integrity,
    oembed: whole(addressOf(locale, { kind: 'charts', name: chart }, 'json')),
    heights: HEIGHTS[chart],
    states: await Promise.all(states),
  };
}

/** The same with everything else the builder offers to choose from. */
export async function embeddingData(id: ChartId, locale: Locale, site: URL | undefined): Promise<EmbeddingData> {
  const about = await embeddable(id, locale, site);
  const { voices } = await chartData('borders');
  const languages = LOCALES.map((each) => ({ locale: each, name: new Intl.DisplayNames([each], { type: 'language' }).of(each) ?? each, frame: new URL(path(each, `embed/${id}/`), site).href }));
  return { id, about, words: (await words(locale)).embed.builder, voices: id === 'borders' ? voices.map((voice) => ({ id: voice.id, label: voice.label[locale] })) : [], languages };
}
