import { globSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { CHART_IDS, type ChartId } from '../schemas/chart-list.ts';

let listed: string[] | undefined;
const views = () => (listed ??= globSync('src/views/**/*.svelte').map((file) => file.replaceAll('\\', '/')).sort());

/**
 * The class that keeps a view's styles to itself: `v0` to `v2z` by its place in the list of views. Shorter than a hash on every element,
 * and the same wherever the view is compiled.
 */
export function scope({ filename }: { filename: string }): string {
  const name = relative(process.cwd(), filename).replaceAll('\\', '/');
  // While one works on the site, a new view comes last; and Svelte's plugin first tries this with a name that is no file.
  if (!views().includes(name) && isAbsolute(filename)) {
    if (!name.startsWith('src/views/')) throw new Error(`${filename}: styles can only be scoped for a view in src/views`);
    views().push(name);
  }
  return `v${views().indexOf(name).toString(36)}`;
}

/** The file of the view a class belongs to, from the root of the project; none for any other class. */
export function viewOf(name: string): string | undefined {
  return /^v[0-9a-z]{1,2}$/.test(name) ? views()[parseInt(name.slice(1), 36)] : undefined;
}

/** The chart whose view a class belongs to, if it is one chart's own. */
export function chartOf(name: string): ChartId | undefined {
  const folder = viewOf(name)?.split('/').at(-2);
  return CHART_IDS.find((chart) => chart === folder);
}
