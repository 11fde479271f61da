/** Pictures and share cards of a locale, joined from the data and the views. */
import { direction, LOCALES, type Locale, prefix } from '../i18n/locales.ts';
import { path } from '../i18n/paths.ts';
import { bordersScene, sideOf } from '../models/borders.ts';
import { localBorders } from '../models/borders-local.ts';
import { FIRST } from '../models/borders-state.ts';
import { localChannels } from '../models/channels-local.ts';
import { firstState } from '../models/channels-state.ts';
import { claimsWithin } from '../models/citations.ts';
import { stateNames } from '../models/named-states.ts';
import { localStances } from '../models/stances-local.ts';
import { bordersPictures, mapDrawing } from '../pictures/borders.ts';
import { type Card, cardFile } from '../pictures/card.ts';
import { channelsPictures, diagram } from '../pictures/channels.ts';
import { fileName, painter, type Picture, pictureFile } from '../pictures/picture.ts';
import { THEMES, type Theme } from '../pictures/paint.ts';
import { ladder, stancesPictures } from '../pictures/stances.ts';
import { chapters, chartData, mapGeometry, opening, publishers, words } from '../queries.ts';

/** Every picture in a language. */
export async function everyPicture(locale: Locale): Promise<Picture[]> {
  const ui = await words(locale);
  const [borders, channels, stances] = [await chartData('borders'), await chartData('channels'), await chartData('stances')];
  const geometry = mapGeometry();
  const whole = await publishers(claimsWithin(stances));
  const byIssue = new Map(await Promise.all(stances.issues.map(async (issue) => [issue.id, await publishers(claimsWithin(issue))] as const)));
  return [
    ...bordersPictures(localBorders(borders, geometry, locale), geometry, borders.finding[locale], await publishers(claimsWithin(borders))),
    ...channelsPictures(localChannels(channels, locale), await publishers(claimsWithin(channels))),
    ...stancesPictures(localStances(stances, locale), { name: ui.chart.names.stances, finding: stances.finding[locale] }, (issue) => (issue === undefined ? whole : (byIssue.get(issue as (typeof stances.issues)[number]['id']) ?? whole))),
  ];
}

/** PNGs of double size are large and slow to draw: only states with a lasting name have them. */
const zoomsOf = ({ chart, state }: Picture, zooms: readonly number[]) => (state === '' || stateNames(chart).includes(state) ? zooms : zooms.filter((zoom) => zoom === 1));

/** Every picture in every language and theme, as routes; `zooms` are pixels to one of the picture's own. */
export async function pictureRoutes(zooms: readonly number[]) {
  const routes = await Promise.all(
    LOCALES.map(async (locale) =>
      (await everyPicture(locale)).flatMap((picture) =>
        THEMES.flatMap((theme) =>
          zoomsOf(picture, zooms).map((zoom) => ({ params: { locale: prefix(locale), name: `${fileName(picture, theme)}${zoom === 1 ? '' : `@${zoom}x`}` }, props: { locale, picture, theme, zoom } })),
        ),
      ),
    ),
  );
  return routes.flat();
}

export type PictureProps = { locale: Locale; picture: Picture; theme: Theme; zoom: number };

/** The picture as an SVG file. A build that knows no public address leaves it out. */
export async function svgFile({ locale, picture, theme }: Omit<PictureProps, 'zoom'>, site: URL | undefined): Promise<string> {
  const page = site && site.hostname !== 'localhost' ? new URL(path(locale, `charts/${picture.chart}/`), site).href : undefined;
  return pictureFile(picture, { locale, direction: direction(locale), words: await words(locale), address: page }, theme);
}

/** Share cards by name: of the story, of each chapter, of each chart. */
export async function everyCard(locale: Locale): Promise<Record<string, Card>> {
  const ui = await words(locale);
  const { data: start } = await opening(locale);
  const geometry = mapGeometry();
  const borders = localBorders(await chartData('borders'), geometry, locale);
  const channels = localChannels(await chartData('channels'), locale);
  const stances = localStances(await chartData('stances'), locale);
  const hostages = stances.issues.find(({ id }) => id === 'hostages') ?? stances.issues[0];
  const story = (await chapters(locale)).map(({ slug, data }): [string, Card] => [slug, { kicker: `${ui.chapter.number.replace('{number}', String(data.order))}. ${data.title}`, headline: data.question }]);
  return {
    story: { headline: start.headline, text: start.standfirst },
    ...Object.fromEntries(story),
    borders: {
      headline: (await chartData('borders')).finding[locale],
      drawing: (page) => mapDrawing(geometry, sideOf(borders, FIRST.second, FIRST.voice), bordersScene(borders, FIRST, 'narrow', []), page, 'card'),
    },
    channels: { headline: channels.modes[0]?.finding ?? '', drawing: (page) => diagram(channels, firstState(channels), page) },
    ...(hostages ? { stances: { headline: hostages.finding, drawing: (page) => ladder(stances, hostages, page) } } : {}),
  };
}

/** A share card as SVG, in light colours: whoever shows it chooses the background. */
export async function cardSvg(locale: Locale, card: Card): Promise<string> {
  return cardFile(card, await words(locale), { direction: direction(locale), paint: painter('light') });
}
