/** What files of open data say about themselves: what they are, as of when, from where, and who may use them how. */
import { DEFAULT_LOCALE as locale } from '../i18n/locales.ts';
import { path } from '../i18n/paths.ts';
import type { About, FileAbout } from '../models/data-file.ts';
import { words } from '../queries.ts';
import type { ChartId } from '../schemas/chart-list.ts';
import { AS_OF } from '../schemas/common.ts';

/** The licence of texts and figures. */
const licence = 'CC-BY-4.0';

/** A file of a chart's data. Shapes have another licence. */
export async function aboutChart(chart: ChartId, site: URL | undefined): Promise<About> {
  const ui = await words(locale);
  return { title: ui.chart.names[chart], question: ui.chart.answers[chart], dateline: ui.dateline, asOf: AS_OF, licence, source: `${ui.site}, ${new URL(path(locale, `charts/${chart}/`), site).href}` };
}

/** The file of every claim, or of every source. */
export async function aboutList(list: 'claims' | 'sources', site: URL | undefined): Promise<FileAbout> {
  const ui = await words(locale);
  return { title: ui.openData.files[list], dateline: ui.dateline, asOf: AS_OF, licence, source: `${ui.site}, ${new URL(path(locale, 'sources/'), site).href}` };
}
