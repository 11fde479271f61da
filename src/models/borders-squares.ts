/** How much: areas as squares to one scale. */
import { languageTag, type Locale } from '../i18n/locales.ts';
import type { BordersData } from '../schemas/borders.ts';

/** A square of true area. */
export type Square = {
  id: string;
  name: string;
  /** Length of a side in CSS pixels. */
  side: number;
  text: string;
  captured: boolean;
  claims: string[];
};

/** km to a CSS pixel: the largest square, Sinai's, must fit beside its neighbour on a narrow phone. */
const KM = 1.7;

/** Israel inside the lines of 1949 first, then the territories from the largest to the smallest; the smaller figure where sources differ. */
export function squares({ territories, israel, words }: BordersData, locale: Locale): Square[] {
  const side = (km2: number) => Math.round((Math.sqrt(km2) / KM) * 10) / 10;
  const figure = new Intl.NumberFormat(languageTag(locale));
  return [
    { id: 'israel-1949', name: words.areas.israel[locale], side: side(israel.km2), text: `${words.areas.about[locale]} ${figure.format(israel.km2)}\u00a0${words.areas.unit[locale]}`, captured: false, claims: israel.claims },
    ...territories
      .toSorted((a, b) => b.km2.from - a.km2.from)
      .map(({ id, name, km2, card }): Square => ({ id, name: name[locale], side: side(km2.from), text: km2.text[locale], captured: true, claims: card.area.claims })),
  ];
}
