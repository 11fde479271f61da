/** Styles become attributes: a picture that leaves the site has no style sheet, no tokens and no light or dark around it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AST, compile, parseCss } from 'svelte/compiler';
import { scope } from '../styles/scope.ts';
import type { Xml } from '../models/xml.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Says what a value of a style is, in the theme drawn. */
export type Painter = { paint: (value: string) => string };

/** What SVG has an attribute for. */
const DRAWN = new Set([
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'text-decoration', 'direction'],
]);

type Rule = { selector: AST.CSS.ComplexSelector; weight: number; declarations: AST.CSS.Declaration[] };

/** Rules that hold whatever the screen: those inside questions about it are left out. */
function rulesIn(nodes: readonly (AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration)[]): Rule[] {
  return nodes.flatMap((node): Rule[] => {
    if (node.type === 'Atrule') return node.name === 'layer' ? rulesIn(node.block?.children ?? []) : [];
    if (node.type !== 'Rule') return [];
    const declarations = node.block.children.filter((child) => child.type === 'Declaration');
    return node.prelude.children.map((selector) => ({ selector, weight: weightOf(selector), declarations }));
  });
}

const simple = ({ children }: AST.CSS.ComplexSelector) => children.flatMap(({ selectors }) => selectors);

/** How strongly a selector counts: classes over elements. */
function weightOf(selector: AST.CSS.ComplexSelector): number {
  return simple(selector).reduce((sum, { type }) => sum + (type === 'ClassSelector' || type === 'AttributeSelector' ? 100 : type === 'TypeSelector' ? 1 : 0), 0);
}

const sheets = new Map<string, Rule[]>();

/** A style sheet as it is, or a view's, scoped as the build scopes it. */
function cssOf(file: string): string {
  const [path, source] = [resolve(file), readFileSync(file, 'utf8')];
  return file.endsWith('.css') ? source : (compile(source, { filename: path, cssHash: scope, generate: 'server', css: 'external' }).css?.code ?? '');
}

/** The rules of a style sheet or a view. */
function rulesOf(file: string): Rule[] {
  const known = sheets.get(file) ?? rulesIn(parseCss(cssOf(file)).children);
  sheets.set(file, known);
  return known;
}

const classes = ({ attributes }: Xml) => (attributes['class'] ?? '').split(' ');

function matchesOne(part: AST.CSS.SimpleSelector, element: Xml, above: readonly Xml[]): boolean {
  if (part.type === 'TypeSelector') return part.name === '*' || part.name === element.name;
  if (part.type === 'ClassSelector') return classes(element).includes(part.name);
  if (part.type === 'AttributeSelector') return part.value === null ? part.name in element.attributes : part.matcher === '=' && element.attributes[part.name] === part.value;
  if (part.type !== 'PseudoClassSelector') return false;
  const inner = () => part.args?.children.some((each) => matches(each.children, element, above)) ?? false;
  return part.name === 'not' ? !inner() : part.name === 'where' || part.name === 'is' ? inner() : false;
}

/** Whether a selector, read from its end, fits an element under the ones above it. */
function matches(selector: readonly AST.CSS.RelativeSelector[], element: Xml, above: readonly Xml[]): boolean {
  const last = selector.at(-1);
  if (!last?.selectors.every((part) => matchesOne(part, element, above))) return false;
  const rest = selector.slice(0, -1);
  if (rest.length === 0) return true;
  const places = last.combinator?.name === '>' ? above.slice(-1) : last.combinator?.name === ' ' ? above : [];
  return places.some((parent) => matches(rest, parent, above.slice(0, above.indexOf(parent))));
}

/** Custom properties of style sheets by name, as written. */
export function tokensOf(files: readonly string[]): Map<string, string> {
  const rules = files.flatMap(rulesOf);
  return new Map(rules.flatMap(({ declarations }) => declarations.filter(({ property }) => property.startsWith('--')).map(({ property, value }) => [property, value])));
}

/** A value with its tokens filled in, and of two colours the theme's. */
export function resolved(value: string, tokens: ReadonlyMap<string, string>, theme: Theme): string {
  const filled = value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`styles: there is no token ${name} for ${whole}`);
    return resolved(found, tokens, theme);
  });
  return filled.replace(/light-dark\(([^,()]+),\s*([^()]+)\)/g, theme === 'light' ? '$1' : '$2').trim();
}

/** A list of typefaces without those that exist only on the site's own pages. Names stay in quotation marks: one bare name with a number in it, and browsers pass over the whole list. */
export const familyOf = (value: string) => value.split(',').map((name) => name.trim()).filter((name) => !/fallback( \d)?'$|^-|system-ui/.test(name)).join(', ');

/** A drawing with what style sheets and views say as attributes of each element, and without classes. */
export function painted(tree: Xml, styles: readonly string[], paint: (value: string) => string): Xml {
  const rules = styles.flatMap(rulesOf);
  const walk = (element: Xml, above: readonly Xml[]): Xml => {
    const fitting = rules.filter(({ selector }) => matches(selector.children, element, above)).toSorted((a, b) => a.weight - b.weight);
    const said = fitting.flatMap(({ declarations }) => declarations.filter(({ property }) => DRAWN.has(property)).map(({ property, value }) => [property, paint(value)] as const));
    const kept = Object.entries(element.attributes).filter(([name]) => name !== 'class' && !name.startsWith('data-'));
    const drawn = said.map(([property, value]) => [property, property === 'font-family' ? familyOf(value) : value.replace(/^(-?[\d.]+)px$/, '$1')]);
    const children = element.children.map((child) => (typeof child === 'string' ? child : walk(child, [...above, element])));
    return { ...element, attributes: Object.fromEntries([...kept, ...drawn]), children };
  };
  return walk(tree, []);
}
