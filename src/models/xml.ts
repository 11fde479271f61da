import { escaped } from './markup.ts';

/** A tree of elements that is written as well-formed XML: names and values are data, never markup. */
export type Xml = { name: string; attributes: Readonly<Record<string, string>>; children: readonly (Xml | string)[] };

/** An element. Attributes first, then children; texts are children too. */
export function element(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Xml | string)[]): Xml {
  return { name, attributes, children };
}

/** Text inside markup. Characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  return escaped(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ''));
}

function write({ name, attributes, children }: Xml, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}`;
  if (children.length === 0) return `${start}/>`;
  if (children.every((child) => typeof child === 'string')) return `${start}>${children.map(escapeXml).join('')}</${name}>`;
  const inside = children.map((child) => (typeof child === 'string' ? `${indent}  ${escapeXml(child)}` : write(child, `${indent}  `)));
  return `${start}>\n${inside.join('\n')}\n${indent}</${name}>`;
}

/** A whole document. The same tree always gives the same bytes. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}
