/** The drawings of a gallery page in words that a person can compare: what is where, not how it is written. */
import { createHash } from 'node:crypto';
import type { Xml } from '../src/models/xml.ts';
import { all, read, textOf } from '../src/pictures/svg.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Classes that a build adds to keep a view's styles to itself. */
const SCOPE = /^(?:svelte-\w+|v[0-9a-z]{1,2})$/;

/** Roles of an element, without the marks a build adds. */
const roles = ({ name, attributes }: Xml) => [name, ...(attributes['class'] ?? '').split(' ').filter((role) => role !== '' && !SCOPE.test(role)), attributes['data-kind'], attributes['data-line']].filter(Boolean).join('.');

/** What places or shapes an element; ids and the words for those who do not see it are left out. */
function placeOf({ attributes }: Xml): string {
  const told = Object.entries(attributes).filter(([name]) => !/^(?:id|class|role|aria-.*|data-.*|tabindex|fill)$/.test(name));
  return told.map(([name, value]) => `${name}=${value}`).join(' ');
}

/** An SVG: a line for its size, one for each kind of shape with how many there are, and one for each kind of text with words and places. */
function piece(svg: Xml): string {
  const groups = new Map<string, Xml[]>();
  for (const element of all([svg]).slice(1)) {
    const plain = element.name === 'g' && placeOf(element) === '' && roles(element) === 'g';
    if (!plain && !['title', 'defs', 'pattern'].includes(element.name)) groups.set(roles(element), [...(groups.get(roles(element)) ?? []), element]);
  }
  const lines = [...groups].map(([role, elements]) => {
    const words = elements.filter(({ name, children }) => (name === 'text' || name === 'tspan') && children.some((child) => typeof child === 'string'));
    const said = words.map((each) => `${textOf(each)} ${Math.round(Number(each.attributes['x'] ?? 0))},${Math.round(Number(each.attributes['y'] ?? 0))}`);
    return words.length === elements.length ? `${role}: ${said.join(' | ')}` : `${role} ×${elements.length} ${digest(elements.map(placeOf).join('\n'))}`;
  });
  return [`${roles(svg)} ${svg.attributes['viewBox'] ?? ''}`, ...lines].join('\n');
}

/** Name of each drawing of a page and the pieces it is made of. */
function drawingsOf(html: string): { name: string; pieces: string[] }[] {
  return html.split('<section class="drawing').slice(1).map((section) => {
    const [, name = ''] = /data-name="([^"]*)"/.exec(section) ?? [];
    const svgs = section.slice(0, section.indexOf('</section>')).match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    return { name: name.replaceAll('&amp;', '&'), pieces: svgs.flatMap((svg) => read(svg)).map(piece) };
  });
}

/**
 * A page and its mirror as one text: each drawing with the numbers of its pieces, then each piece once.
 * Pieces of the mirror, and of one actor alone, are parts of others: their numbers say whether they changed.
 */
export function gallery(ltr: string, rtl: string): string {
  const [drawn, mirrored] = [drawingsOf(ltr), drawingsOf(rtl)];
  const numbers = (pieces: readonly string[]) => pieces.map(digest).join(' ');
  const list = drawn.map(({ name, pieces }, index) => `${name}: ${numbers(pieces)} | ${numbers(mirrored[index]?.pieces ?? [])}`);
  const told = new Map(drawn.filter(({ name }) => !name.includes('actor=')).flatMap(({ pieces }) => pieces.map((text) => [digest(text), text] as const)));
  return `${list.join('\n')}\n\n${[...told].map(([number, text]) => `# ${number}\n${text}`).join('\n\n')}\n`;
}
