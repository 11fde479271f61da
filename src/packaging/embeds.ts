/** Makes a pack of each chart for those who host it themselves, from the built embeds: files that find each other by relative paths. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCALES, type Locale, prefix } from '../i18n/locales.ts';
import { hostPage, packPath } from '../models/embed-pack.ts';
import { HEIGHTS } from '../models/embed-sizes.ts';
import { stateNames } from '../models/named-states.ts';
import { type Files, zip } from '../models/zip.ts';
import { CHART_IDS, type ChartId } from '../schemas/chart-list.ts';
import { announce, type Facts, fileFacts } from './facts.ts';
import { titleOf } from './standalone.ts';

/** Everything in the pack of a chart. */
function filesOf(root: string, locale: Locale, chart: ChartId): Files {
  const at = (path: string) => join(root, prefix(locale) ?? '', path);
  const html = readFileSync(at(`embed/${chart}/index.html`), 'utf8');
  const states = stateNames(chart);
  const title = titleOf(html);
  return {
    'index.html': html,
    ...Object.fromEntries(states.map((state) => [`${state}/index.html`, readFileSync(at(`embed/${chart}/${state}/index.html`), 'utf8')])),
    'embed.js': readFileSync(join(root, 'embed.js'), 'utf8'),
    'host.html': hostPage(title, locale, HEIGHTS[chart][640]),
    'picture.svg': readFileSync(at(`images/${chart}.svg`), 'utf8'),
    'README.txt': readFileSync(at(`embed/${chart}/README.txt`), 'utf8'),
    'LICENSE.txt': ['LICENSE-content', 'LICENSE', 'content/geo/LICENSE'].map((file) => readFileSync(file, 'utf8').trim()).join('\n\n----\n\n'),
  };
}

/** Makes every pack, and writes its size and hash into the page of its chart. The same site gives the same bytes. */
export function packEmbeds(folder: string): void {
  const known = new Map<string, Facts>();
  for (const locale of LOCALES) {
    for (const chart of CHART_IDS) {
      const path = packPath(locale, chart);
      const bytes = zip(filesOf(folder, locale, chart));
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      known.set(path, fileFacts(bytes));
    }
  }
  announce(folder, '**/charts/**/*.html', known);
}
