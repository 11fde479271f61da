import { escaped } from '../models/markup.ts';
import { FOLD } from './fold.ts';

/** A drawing as the server made it, for a page that draws it anew: without the places of parts that are taken over one by one. */
export function withoutParts(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<div\b[^>]*>|<\/div>/g, (tag) => {
    const isPart = tag === '</div>' ? open.pop() : tag.startsWith('<div data-part');
    if (tag !== '</div>') open.push(isPart === true);
    return isPart ? '' : tag;
  });
}

/** The same with one part, the first of some class, folded under a line; the fold stands where the part stood, with its classes. */
export function withFold(html: string, name: string, line: string): string {
  const start = new RegExp(`<div class="(${name}\\b[^"]*)"[^>]*>`).exec(html);
  if (!start) throw new Error(`there is no part "${name}" to fold`);
  let depth = 0;
  for (const tag of html.slice(start.index).matchAll(/<div\b[^>]*>|<\/div>/g)) {
    depth += tag[0] === '</div>' ? -1 : 1;
    if (depth > 0) continue;
    const end = start.index + tag.index + tag[0].length;
    return `${html.slice(0, start.index)}<details class="fold ${start[1]}" ${FOLD}="${name}"><summary>${escaped(line)}</summary>${html.slice(start.index, end)}</details>${html.slice(end)}`;
  }
  throw new Error(`the part "${name}" has no end`);
}
