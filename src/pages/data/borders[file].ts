import type { APIContext } from 'astro';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { path } from '../../i18n/paths.ts';
import { bordersCsv, bordersGeoJson, bordersTables, bordersTopoJson, linesCsv, territoriesCsv } from '../../models/borders-data.ts';
import { type About, jsonText } from '../../models/data-file.ts';
import { localBorders, saidOfIsrael } from '../../models/borders-local.ts';
import { chartData, mapGeometry, mapTopology, words } from '../../queries.ts';
import { AS_OF } from '../../schemas/common.ts';

const TEXT = 'CC-BY-4.0';
const GEOMETRY = 'ODbL-1.0, © OpenStreetMap contributors';

export const getStaticPaths = () => ['.geojson', '.topojson', '.json', '.csv', '-territories.csv', '-lines.csv'].map((file) => ({ params: { file } }));

/** The map's geometry and facts, each file with what it is, as of when, from where and who may use it how. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const data = await chartData('borders');
  const chart = localBorders(data, mapGeometry(), locale);
  const ui = await words(locale);
  const about = (licence: string): About => ({
    title: ui.chart.names.borders,
    question: ui.chart.answers.borders,
    dateline: ui.dateline,
    asOf: AS_OF,
    licence,
    source: `${ui.site}, ${new URL(path(locale, 'charts/borders/'), site).href}`,
  });
  switch (params['file']) {
    case '.geojson':
      return new Response(jsonText(bordersGeoJson(mapTopology(), chart, about(`${GEOMETRY}; ${TEXT}`))));
    case '.topojson':
      return new Response(jsonText(bordersTopoJson(mapTopology(), about(GEOMETRY))));
    case '.csv':
      return new Response(bordersCsv(chart, about(TEXT)));
    case '-territories.csv':
      return new Response(territoriesCsv(chart, about(TEXT)));
    case '-lines.csv':
      return new Response(linesCsv(chart, about(TEXT)));
    default:
      return new Response(jsonText({ ...about(TEXT), ...bordersTables(chart, saidOfIsrael(data, locale)) }));
  }
}
