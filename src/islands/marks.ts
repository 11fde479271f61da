/** What a built page can do without: marks that keep a component's styles to itself and that no style needs, rules and comments for what it has not, digits nobody sees. On the story's page they would cost kilobytes. */
import { CHART_IDS, type ChartId } from '../schemas/chart-list.ts';
import { withoutIdleTokens } from '../styles/idle-tokens.ts';
import { chartOf } from '../styles/scope.ts';

/** Gives the marks that keep a component's styles to itself short names, the same on every page: one or two signs after `data-c`, where `data-current` and its like have more. */
export function shortMarks(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) =>
    text.replace(/data-astro-cid-(\w+)/g, (_, mark: string) => {
      if (!names.has(mark)) names.set(mark, names.size.toString(36));
      return `data-c${names.get(mark)}`;
    });
}

/** Leaves out the rules that can meet nothing on a page: those for components it does not have, and for views of charts it does not show; then tokens nothing uses. */
export function withoutStrangers(css: string, html: string): string {
  const here = new Set([...html.matchAll(/ data-c([0-9a-z]{1,2})(?=[ >])/g)].map(([, mark]) => mark));
  // Some views are drawn only once a reader asks for them, so a class of any view of a chart keeps the rules of all its views.
  const absent = new Set<ChartId | undefined>(CHART_IDS);
  for (const [, names = ''] of html.matchAll(/ class="([^"]*)"/g)) for (const name of names.split(' ')) absent.delete(chartOf(name));
  const strange = (selector: string) =>
    [...selector.matchAll(/\[data-c([0-9a-z]{1,2})\]|\.([\w-]+)/g)].some(([, mark, name = '']) => (mark === undefined ? absent.has(chartOf(name)) : !here.has(mark)));
  return withoutIdleTokens(css.replace(/([^{};]+)\{[^{}]*\}/g, (rule, selectors: string) => (selectors.split(',').every(strange) ? '' : rule)), html);
}

/** Leaves out the marks by which Svelte takes over what the server drew, where nothing will: everywhere but in islands. */
export function withoutIdleComments(html: string): string {
  return html.replace(/<astro-island\b[^]*?<\/astro-island>|<!--(?:\[-?\d*!?|\]|\$[\w-]*)?-->/g, (found) => (found.startsWith('<!--') ? '' : found));
}

/** Shapes of a drawing have no content: they end themselves. */
export function shortShapes(html: string): string {
  return html.replace(/(<(path|rect|use|circle|line)\b(?:\s[^\s"=<>]+(?:="[^"]*")?)*)><\/\2>/g, '$1/>');
}

/** Writes places in a drawing to a tenth of its unit, where they were worked out to a millionth. */
export function roundShapes(html: string): string {
  const tenths = (places: string) => places.replace(/-?\d+\.\d{3,}/g, (value) => String(Math.round(Number(value) * 10) / 10));
  return html.replace(/<(?:path|rect|circle|line|text|tspan)\b[^>]*\.\d{3}[^>]*>/g, (tag) => tag.replace(/(?<= (?:d|c?[xy]|[xy][12])=")[^"]*/g, tenths));
}

/** Leaves the marks off elements that no rule of their component can meet. */
export function withoutIdleMarks(html: string, css: string): string {
  const met = new Map<string, Set<string>>();
  for (const [compound] of css.matchAll(/[^\s,;{}>+~()]*\[data-c[0-9a-z]{1,2}\][^\s,;{}>+~()]*/g)) {
    const classes = [...compound.matchAll(/\.[\w-]+/g)].map(([name]) => name);
    // A rule that names neither tag nor class may meet anything.
    const words = classes.length > 0 ? classes : [/^[a-z][\w-]*/.exec(compound)?.[0] ?? '*'];
    for (const [, mark = ''] of compound.matchAll(/\[data-c([0-9a-z]{1,2})\]/g)) met.set(mark, new Set([...(met.get(mark) ?? []), ...words]));
  }
  return html.replace(/<([a-z][\w-]*)(?: [^\s"=<>]+(?:="[^"]*")?)* data-c[0-9a-z]{1,2}(?: [^\s"=<>]+(?:="[^"]*")?)*>/g, (whole, tag: string) => {
    const words = ['*', tag, ...(/ class="([^"]*)"/.exec(whole)?.[1]?.split(' ').map((name) => `.${name}`) ?? [])];
    return whole.replace(/ data-c([0-9a-z]{1,2})(?=[ >])/g, (attribute, mark: string) => (words.some((word) => met.get(mark)?.has(word)) ? attribute : ''));
  });
}
