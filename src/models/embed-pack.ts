/** The pack of a chart for those who host it themselves: its name, and an example in it. */
import { type Locale, prefix } from '../i18n/locales.ts';
import type { ChartId } from '../schemas/chart-list.ts';
import { escaped } from './markup.ts';

/** Where a pack stands, below the root of the site. */
export function packPath(locale: Locale, chart: ChartId): string {
  return [prefix(locale), `downloads/embed-${chart}.zip`].filter(Boolean).join('/');
}

/** A page that shows the chart as an article would, to look at and to copy from. */
export function hostPage(title: string, locale: Locale, height: number): string {
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<iframe data-across-the-table src="index.html" title="${escaped(title)}" width="640" height="${height}" style="display:block;width:100%;border:0;color-scheme:light dark"></iframe>`,
    '<script src="embed.js" async></script>',
    '',
  ].join('\n');
}
