/** Files of a chart's data and what each is called, wherever they are offered. */
import type { InterfaceWords } from '../schemas/interface.ts';
import type { ChartId } from '../schemas/chart-list.ts';

/** Each format's name in the words of the interface, and the file's name in `/data/`. The map has its shapes first. */
export function dataFiles(chart: ChartId, { files }: InterfaceWords['actions']): [name: string, file: string][] {
  const both: [string, string][] = [
    ['CSV', `${chart}.csv`],
    ['JSON', `${chart}.json`],
  ];
  if (chart !== 'borders') return both;
  return [
    ['GeoJSON', 'borders.geojson'],
    ['TopoJSON', 'borders.topojson'],
    ...both,
    [`CSV, ${files.territories}`, 'borders-territories.csv'],
    [`CSV, ${files.lines}`, 'borders-lines.csv'],
  ];
}
