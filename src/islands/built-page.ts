/** Built pages written anew: each takes text and gives text, and files are written and read by what it is handed. */
import { createHash } from 'node:crypto';
import { type AST, parseCss } from 'svelte/compiler';
import { decoded, type Encoded } from '../models/island-props.ts';
import { escaped, unescaped } from '../models/markup.ts';
import { withoutIdleMarks, withoutStrangers } from './marks.ts';

/**
 * Writes the `chart` of every island of a page, as plain JSON, to a file named by its content, and leaves the file's address in its place.
 * So with `whole`, which the island fetches itself when a reader asks for it: there the address takes the place of the value.
 */
export function withDataApart(html: string, write: (name: string, text: string) => string): string {
  // An island's name is only said in an error that our directive words itself, and its mark, another in each build, is asked for by nobody.
  return html.replace(/<astro-island uid="[^"]*"/g, '<astro-island').replace(/(<astro-island\b[^>]*?) opts="[^"]*"/g, '$1 opts="{}"').replace(/(<astro-island\b[^>]*?) props="([^"]*)"/g, (whole, start: string, attribute: string) => {
    const { chart, whole: later, ...given } = JSON.parse(unescaped(attribute)) as Record<string, Encoded>;
    if (chart === undefined) return whole;
    // Astro hands every view the mark of the component it stands in, too.
    const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith('data-')));
    const put = (value: unknown) => {
      const text = JSON.stringify(value);
      return write(`${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`, text);
    };
    const kept = later === undefined ? rest : { ...rest, whole: [0, put(decoded(later))] };
    return `${start} data-from="${put(decoded(chart))}" props="${escaped(JSON.stringify(kept))}"`;
  });
}

/** Lets islands ask for the file a module is in, not for one that only passes it on. */
export function withoutDetours(html: string, read: (file: string) => string): string {
  return html.replace(/component-url="([^"]*\/)([^"/]+\.js)" component-export="default"/g, (whole, folder: string, file: string) => {
    const [, name, , target] = /^(?:export|import)\{(\w+) as (\w+)\}from"\.\/([\w.-]+)";(?:export\{\2 as default\};)?\s*$/.exec(read(file)) ?? [];
    return name && target ? `component-url="${folder}${target}" component-export="${name}"` : whole;
  });
}

/** Sends a source mark whose note is not on the page to the page of the chart it stands in, which has them all. */
export function withNotesElsewhere(html: string, base: string): string {
  const here = new Set([...html.matchAll(/ id="(F\d{3})"/g)].map(([, id]) => id));
  let chart: string | undefined;
  return html.replace(/data-chart="(\w+)"|href="#(F\d{3})"/g, (found: string, begins: string | undefined, id: string | undefined) => {
    chart = begins ?? chart;
    return id === undefined || here.has(id) || chart === undefined ? found : `href="${base}/charts/${chart}/#${id}"`;
  });
}

/** In the story on one page a chapter's title is no page's title: what stands under it is heard one level lower than in the chapter alone. Its tags stay, for they say how it looks. */
export function withLevels(html: string): string {
  return html.replace(/<article\b[^>]* class="chapter"[^]*?<\/article>/g, (article) =>
    article.includes('<h1') ? article : article.replace(/<div class="prose"[^]*?(?=<details class="folded-notes"|$)/, (prose) => prose.replace(/<h([2-5])(?=[ >])/g, (tag, level: string) => `${tag} aria-level="${Number(level) + 1}"`)),
  );
}

/** A table written in a text, whose heads say nothing of what they head, has none for its rows: the first cell of each is one. */
export function withRowHeads(html: string): string {
  return html.replace(/<table>\s*<thead>\s*<tr>\s*<th>[^]*?<\/table>/g, (table) => table.replaceAll('<th>', '<th scope="col">').replace(/(<tr>\s*)<td>([^]*?)<\/td>/g, '$1<th scope="row">$2</th>'));
}

/** Astro's own rule for islands, which it writes before the first of them, where no style may stand. */
const ISLAND_STYLE = /<style>(astro-island[^<]*)<\/style>/;

/** Puts the style sheets of a page into it, in their order: a phone on a slow network paints nothing while it asks for a sheet. */
export function withStylesInside(page: string, read: (file: string) => string): string {
  const [, own = ''] = ISLAND_STYLE.exec(page) ?? [];
  const html = page.replace(ISLAND_STYLE, '');
  const links = [...html.matchAll(/<link rel="stylesheet" href="[^"]*\/([^"/]+\.css)">/g)];
  if (links.length === 0) return page;
  const css = own + withoutStrangers(links.map(([, file = '']) => read(file)).join('\n'), html);
  return links.reduce((page, [link], index) => page.replace(link, () => (index === 0 ? `<style>${css}</style>` : '')), withoutIdleMarks(html, css));
}

/** Rules that stand in layers and under conditions; anything else that begins with an at sign is one thing. */
const GROUPS = ['layer', 'media', 'container', 'supports'];

type Node = AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration;

/** The rules of a sheet that a test of their selectors lets through, in the same layers and conditions. What is no rule has none. */
function rulesOf(css: string, test: (selectors: readonly string[]) => boolean): string {
  const sift = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'Atrule' && node.block && GROUPS.includes(node.name)) {
          const inner = sift(node.block.children as Node[]);
          return inner && `${css.slice(node.start, node.block.start)}{${inner}}`;
        }
        return test(node.type === 'Rule' ? node.prelude.children.map(({ start, end }) => css.slice(start, end)) : []) ? css.slice(node.start, node.end) : '';
      })
      .join('');
  return sift(parseCss(css).children as Node[]);
}

/**
 * Moves the styles of controls that come only when a reader asks into a file for each chart, and leaves its address on the chart's islands.
 * An island with the file of a chart's picture, as `pictured` tells from the script's address, is one that fetches them. What the page shows already keeps its styles.
 */
export function withControlsApart(html: string, { pictured, controlled }: { pictured: (script: string) => string | undefined; controlled: (name: string) => string | undefined }, write: (name: string, text: string) => string): string {
  const here = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const scripts = [...html.matchAll(/<astro-island\b[^>]*? component-url="([^"]*)"/g)].map(([, script = '']) => script);
  return [...new Set(scripts.map(pictured))].reduce<string>((page, chart) => {
    if (chart === undefined) return page;
    const later = (selectors: readonly string[]) => selectors.length > 0 && selectors.every((selector) => [...selector.matchAll(/\.([\w-]+)/g)].some(([, name = '']) => !here.has(name) && controlled(name) === chart));
    const sheet = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => rulesOf(css, later)).join('');
    if (sheet === '') return page;
    const address = write(`${createHash('sha256').update(sheet).digest('hex').slice(0, 12)}.css`, sheet);
    return page
      .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => `<style>${rulesOf(css, (selectors) => !later(selectors))}</style>`)
      .replace(/<astro-island(?=[^>]*? component-url="([^"]*)")/g, (island, script: string) => (pictured(script) === chart ? `${island} data-looks="${address}"` : island));
  }, html);
}

/** What a policy calls the scripts or the styles that stand in a page. */
const hashes = (html: string, tag: 'script' | 'style') => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** Lets the policy of a page allow the scripts and styles that stand in it, by their hashes, and scripts of the site; of styles from elsewhere those of pages it borrows from, and files if a chart fetches some. */
export function withExactPolicy(html: string, lenders: readonly string[] = []): string {
  const styles = [html, ...lenders].flatMap((page) => hashes(page, 'style'));
  return html.replace(/(<meta http-equiv="content-security-policy" content="[^"]*?script-src )[^;]*(;[^"]*?style-src )[^;"]*/, (_, start: string, middle: string) => start + ["'self'", ...new Set(hashes(html, 'script'))].join(' ') + middle + [...(/ data-(?:looks|borrows)\b/.test(html) ? ["'self'"] : []), ...new Set(styles)].join(' '));
}
