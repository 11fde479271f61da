/** What is wrong with the markup of a page, as far as a stack of tags can tell: no validator of HTML is among our packages. */

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const blocks = 'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(' ');
/** Elements a browser would close, or an accessibility tree would lose, if others stood inside. */
const barred: Readonly<Record<string, readonly string[]>> = {
  p: blocks,
  a: ['a', 'button', 'input', 'select', 'textarea', 'details', 'iframe'],
  button: ['a', 'button', 'input', 'select', 'textarea', 'details', 'iframe', ...blocks],
  label: ['label'],
  form: ['form'],
};
/** Elements that may stand only in some others. */
const homes: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  caption: ['table'],
  option: ['select', 'optgroup', 'datalist'],
  legend: ['fieldset'],
  summary: ['details'],
  figcaption: ['figure'],
};
/** Elements that mean nothing by themselves: without a role they may have no name. */
const nameless = ['p', 'pre', 'span', 'div', 'strong', 'em', 'b', 'i', 'code', 'small', 'sub', 'sup', 'del', 'ins', 'caption'];
const pointers = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'popovertarget', 'list'];

/** Tags that are not closed in order, elements where they may not stand, names that nobody hears, ids used twice, and names of ids that nothing has; each with what it stands in. */
export function malformed(html: string): string[] {
  const markup = html.replace(/<!--[^]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[^]*?<\/\2>/g, '$1</$2>');
  const found: string[] = [];
  const open: string[] = [];
  /** What stands in each open element so far. */
  const children: string[][] = [[]];
  const ids: string[] = [];
  const named: string[] = [];
  for (const [, end, tag = '', attributes = '', alone] of markup.matchAll(/<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/g)) {
    const name = tag.toLowerCase();
    if (end) {
      if (open.at(-1) !== name) return [...found, `</${name}> in ${open.join(' ')}`];
      const within = children.pop() ?? [];
      if (name === 'figure' && within.slice(1, -1).includes('figcaption')) found.push(`<figcaption> amid ${within.join(' ')}`);
      open.pop();
      continue;
    }
    if (open.length === 0 && children[0]?.includes('html')) found.push(`<${name}> after </html>`);
    children.at(-1)?.push(name);
    if (name === 'style' && !open.includes('head') && !open.includes('svg')) found.push(`<style> in ${open.join(' ')}`);
    // An island is nothing to a browser.
    const around = open.filter((each) => each !== 'astro-island' && each !== 'astro-slot');
    for (const each of around) if (barred[each]?.includes(name)) found.push(`<${name}> in ${around.join(' ')}`);
    if (homes[name] && !homes[name].includes(around.at(-1) ?? '')) found.push(`<${name}> in ${around.join(' ')}`);
    const own = new Map([...attributes.matchAll(/([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', one, other]) => [key, one ?? other ?? '']));
    if (nameless.includes(name) && own.has('aria-label') && !own.has('role')) found.push(`a name for <${name}> in ${around.join(' ')}`);
    const id = own.get('id');
    if (id !== undefined) ids.push(id);
    for (const key of pointers) named.push(...(own.get(key)?.split(/\s+/).filter(Boolean) ?? []).map((each) => `${key}=${each}`));
    if (empty.has(name) || alone) continue;
    open.push(name);
    children.push([]);
  }
  if (open.length > 0) found.push(`not closed: ${open.join(' ')}`);
  const known = new Set(ids);
  found.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`));
  found.push(...named.filter((each) => !known.has(each.slice(each.indexOf('=') + 1))).map((each) => `nothing for ${each}`));
  return found;
}
