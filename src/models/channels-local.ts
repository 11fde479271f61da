/** The chart's data in one language, as the page and its script carry it. */
import { formatDate, formatRange } from '../i18n/dates.ts';
import { jointsOf } from '../i18n/lists.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ChannelsData } from '../schemas/channels.ts';
import { inLocale } from './in-locale.ts';

/** The whole chart in one language, with its dates in words and the way the language lists names. */
export function localChannels(data: ChannelsData, locale: Locale) {
  const { actors, channels, stops, modes, precedents, words } = inLocale(data, locale);
  return {
    actors,
    channels: channels.map(({ when, ...channel }) => ({ ...channel, when: when.label ?? formatRange(when.from, when.to, locale) })),
    stops: stops.map(({ label, ...stop }) => ({ ...stop, date: label ?? formatDate(stop.id, locale) })),
    modes,
    precedents,
    words,
    lists: { and: jointsOf(locale, 'conjunction'), or: jointsOf(locale, 'disjunction') },
  };
}

type Whole = ReturnType<typeof localChannels>;
type WholeChannel = Whole['channels'][number];
export type ChannelsWords = Whole['words'];

/** Words that stand outside the island. */
const OUTSIDE = ['howTo', 'description', 'table', 'still', 'limits'] as const;

/** The chart as the island gets it: without what the page says around it, with the publishers behind each channel and the numbers of the notes. */
export type LocalChannels = Omit<Whole, 'channels' | 'words'> & {
  channels: (WholeChannel & { publishers: string })[];
  words: Omit<ChannelsWords, (typeof OUTSIDE)[number]>;
  /** Number of each claim's note, the same on every page. */
  notes: Record<string, number>;
};

/** The part of the chart that travels to the reader's browser. */
export function forIsland(chart: Whole, publishers: readonly string[], notes: Record<string, number>): LocalChannels {
  const words = Object.fromEntries(Object.entries(chart.words).filter(([name]) => !OUTSIDE.some((outside) => outside === name)));
  const channels = chart.channels.map((channel, index) => ({ ...channel, publishers: publishers[index] ?? '' }));
  return { ...chart, channels, words: words as LocalChannels['words'], notes };
}
