import type { APIContext } from 'astro';
import { aboutChart } from '../../components/about-data.ts';
import { DEFAULT_LOCALE as locale } from '../../i18n/locales.ts';
import { bordersCsv, bordersGeoJson, bordersTables, bordersTopoJson, linesCsv, territoriesCsv } from '../../models/borders-data.ts';
import { jsonText } from '../../models/data-file.ts';
import { localBorders, saidOfIsrael } from '../../models/borders-local.ts';
import { chartData, mapGeometry, mapTopology } from '../../queries.ts';

const GEOMETRY = 'ODbL-1.0, © OpenStreetMap contributors';

export const getStaticPaths = () => ['.geojson', '.topojson', '.json', '.csv', '-territories.csv', '-lines.csv'].map((file) => ({ params: { file } }));

/** The map's geometry and facts, each file with what it is, as of when, from where and who may use it how. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const data = await chartData('borders');
  const chart = localBorders(data, mapGeometry(), locale);
  const about = await aboutChart('borders', site);
  switch (params['file']) {
    case '.geojson':
      return new Response(jsonText(bordersGeoJson(mapTopology(), chart, { ...about, licence: `${GEOMETRY}; ${about.licence}` })));
    case '.topojson':
      return new Response(jsonText(bordersTopoJson(mapTopology(), { ...about, licence: GEOMETRY })));
    case '.csv':
      return new Response(bordersCsv(chart, about));
    case '-territories.csv':
      return new Response(territoriesCsv(chart, about));
    case '-lines.csv':
      return new Response(linesCsv(chart, about));
    default:
      return new Response(jsonText({ ...about, ...bordersTables(chart, saidOfIsrael(data, locale)) }));
  }
}
