/** SVG as a tree: read from what a view draws, changed, and written as a file of its own. */
import { element, escapeXml, type Xml } from '../models/xml.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string) => text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) => (code ? String.fromCodePoint(Number(code)) : (entities[name] ?? whole)));

const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)(?:="([^"]*)")?/g;

/** The elements of server-rendered markup. Comments are left out. */
export function read(markup: string): Xml[] {
  const open: { name: string; attributes: Record<string, string>; children: (Xml | string)[] }[] = [{ name: '', attributes: {}, children: [] }];
  for (const [, end, name, attributes = '', alone, text] of markup.matchAll(token)) {
    const parent = open.at(-1);
    if (!parent) break;
    if (text !== undefined) {
      parent.children.push(plain(text));
    } else if (name !== undefined && end === '') {
      const entry = { name, attributes: Object.fromEntries([...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, plain(value)])), children: [] };
      parent.children.push(entry);
      if (alone === '') open.push(entry);
    } else if (name !== undefined) {
      if (parent.name !== name) throw new Error(`markup: </${name}> closes <${parent.name}>`);
      open.pop();
    }
  }
  return (open[0]?.children ?? []).filter((child): child is Xml => typeof child !== 'string');
}

/** Every element below and including some, in the order of the document. */
export function all(elements: readonly Xml[]): Xml[] {
  return elements.flatMap((each) => [each, ...all(each.children.filter((child): child is Xml => typeof child !== 'string'))]);
}

/** The text inside an element, with its spaces as a browser shows them. */
export function textOf({ children }: Xml): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('').replace(/\s+/g, ' ').trim();
}

/** A copy of a tree with each element replaced by what `change` makes of it, its children first; `undefined` leaves it out. */
export function changed(tree: Xml, change: (element: Xml) => Xml | undefined): Xml | undefined {
  const children = tree.children.flatMap((child): (Xml | string)[] => (typeof child === 'string' ? [child] : [changed(child, change) ?? []].flat()));
  return change({ ...tree, children });
}

const start = ({ name, attributes }: Xml) => `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}`;
const inline = (node: Xml): string =>
  node.children.length === 0 ? `${start(node)}/>` : `${start(node)}>${node.children.map((child) => (typeof child === 'string' ? escapeXml(child) : inline(child))).join('')}</${node.name}>`;

/** Space inside these would be drawn. */
const WORDS = ['text', 'title', 'desc'];

function lines(node: Xml, indent: string): string {
  if (node.children.length === 0 || WORDS.includes(node.name)) return `${indent}${inline(node)}\n`;
  const inside = node.children.map((child) => (typeof child === 'string' ? '' : lines(child, `${indent} `)));
  return `${indent}${start(node)}>\n${inside.join('')}${indent}</${node.name}>\n`;
}

/** A file of its own, one element a line. */
export function write(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`;
}

/** An element with numbers as they are. */
export function node(name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: (Xml | string)[]): Xml {
  return element(name, Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))), ...children);
}
