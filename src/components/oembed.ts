/** oEmbed answers about charts and chapters, and the routes they stand at: `oembed.json` and `oembed.xml` beside each page. */
import { LOCALES, type Locale, prefix } from '../i18n/locales.ts';
import { asset, path } from '../i18n/paths.ts';
import { HEIGHTS } from '../models/embed-sizes.ts';
import { chapterOEmbed, chartOEmbed, oembedXml } from '../models/oembed.ts';
import { CARD } from '../pictures/card.ts';
import { chapter, words } from '../queries.ts';
import { CHART_IDS, type ChartId } from '../schemas/chart-list.ts';
import { CHAPTERS, type ChapterSlug } from '../schemas/chapter-list.ts';
import { type OEmbed, oembed } from '../schemas/oembed.ts';

const FORMATS = ['json', 'xml'] as const;
export type Format = (typeof FORMATS)[number];

export type Subject = { kind: 'charts'; name: ChartId } | { kind: 'chapters'; name: ChapterSlug };

const WIDTH = 640;

const subjects: readonly Subject[] = [
  ...CHART_IDS.map((name) => ({ kind: 'charts', name }) as const),
  ...CHAPTERS.map((name) => ({ kind: 'chapters', name }) as const),
];

/** Where the answer about a page stands. */
export function addressOf(locale: Locale, { kind, name }: Subject, format: Format): string {
  return path(locale, `${kind}/${name}/oembed.${format}`);
}

/** Routes of all answers. */
export function everyAnswer() {
  return LOCALES.flatMap((locale) => subjects.flatMap((subject) => FORMATS.map((format) => ({ params: { locale: prefix(locale), kind: subject.kind, name: subject.name, format }, props: { locale, subject, format } }))));
}

/** The answer about a page, as the schema checked it. */
async function answer(locale: Locale, { kind, name }: Subject, site: URL | undefined): Promise<OEmbed> {
  const whole = (address: string) => new URL(address, site).href;
  const ui = await words(locale);
  const about = {
    site: ui.site,
    home: whole(asset('')),
    title: kind === 'charts' ? ui.chart.names[name] : (await chapter(locale, name)).data.title,
    page: whole(path(locale, `${kind}/${name}/`)),
    picture: { url: whole(path(locale, `images/card-${name}.png`)), ...CARD },
  };
  return oembed.parse(kind === 'charts' ? chartOEmbed(about, { src: whole(path(locale, `embed/${name}/`)), width: WIDTH, height: HEIGHTS[name][WIDTH] }) : chapterOEmbed(about));
}

/** The answer as a file. */
export async function answerFile(locale: Locale, subject: Subject, format: Format, site: URL | undefined): Promise<Response> {
  const data = await answer(locale, subject, site);
  return new Response(format === 'json' ? JSON.stringify(data) : oembedXml(data));
}
