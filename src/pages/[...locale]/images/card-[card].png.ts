import type { APIContext } from 'astro';
import { cardSvg, everyCard } from '../../../components/pictures.ts';
import { LOCALES, type Locale, prefix } from '../../../i18n/locales.ts';
import type { Card } from '../../../pictures/card.ts';
import { png } from '../../../pictures/raster.ts';

export async function getStaticPaths() {
  const cards = await Promise.all(LOCALES.map(async (locale) => Object.entries(await everyCard(locale)).map(([name, card]) => ({ params: { locale: prefix(locale), card: name }, props: { locale, card } }))));
  return cards.flat();
}

/** What a page looks like where its address is shared. */
export async function GET({ props }: APIContext): Promise<Response> {
  const { locale, card } = props as { locale: Locale; card: Card };
  return new Response(await png(await cardSvg(locale, card), 1), { headers: { 'Content-Type': 'image/png' } });
}
