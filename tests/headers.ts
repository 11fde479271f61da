/** The headers a static host sends for our `_headers`: rules of an address that may end in `*` or have a `:part`, and headers set off below it. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Rule = { address: string; headers: [name: string, value: string][] };

export function rulesIn(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ address: line.trim(), headers: [] });
    else throw new Error(`_headers: not a rule: ${line}`);
  }
  return rules;
}

export function meets({ address }: Rule, path: string): boolean {
  const pattern = address.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*');
  return new RegExp(`^${pattern}$`).test(path);
}

/** Every header for an address, as often as it is set. */
export const headersFor = (rules: Rule[], path: string) => rules.filter((rule) => meets(rule, path)).flatMap(({ headers }) => headers);

/** The rules a built site brings along. */
export function rulesOf(folder: string): Rule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? rulesIn(readFileSync(file, 'utf8')) : [];
}

/** Every file of a built site at the address a reader asks for. */
export const addressesOf = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile() && !/^[._]|\.(?:br|gz)$/.test(file))
    .map((file) => `/${file}`.replace(/\/index\.html$/, '/'));

export const isPage = (address: string) => /\/$|\.html$/.test(address);

/** The headers that depend on the address, as the README has nginx send them: of each map the first expression that fits what is served. */
function nginxHeaders(address: string): Record<string, string | undefined> {
  const uri = address.replace(/\/$/, '/index.html');
  const said = (variable: string) => {
    const map = readFileSync('README.md', 'utf8').split('\n').find((line) => line.startsWith(`map $uri $${variable} `)) ?? '';
    const fitting = [...map.matchAll(/ ~(\S+) "([^"]*)";/g)].find(([, expression = '']) => new RegExp(expression).test(uri));
    return fitting?.[2] ?? / default "([^"]*)";/.exec(map)?.[1];
  };
  return { 'Content-Security-Policy': said('frames'), 'Cache-Control': said('keep'), 'Access-Control-Allow-Origin': said('open') };
}

/** What is wrong with the headers of a built site, by its `_headers` and by the README's nginx: who may frame a page, who may fetch a file, how long it is kept. */
export function wrongHeaders(folder: string): string[] {
  const rules = rulesOf(folder);
  return addressesOf(folder).flatMap((address) => {
    // The same in every language: a language other than the first begins with its own segment.
    const plain = address.replace(/^\/[a-z]{2}(?=\/)/, '');
    const open = /^\/(a|data|embed|images|oembed)\/|^\/embed\.js$|\/oembed\.\w+$/.test(plain);
    const wanted = {
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': open ? '*' : undefined,
      ...(isPage(address) && { 'Content-Security-Policy': plain.startsWith('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'self'", 'Cache-Control': 'public, max-age=0, must-revalidate' }),
      ...(/^\/(?:data|images)\/[^/]+$/.test(plain) && { 'Cache-Control': 'public, max-age=3600' }),
    };
    const sent = Object.fromEntries(headersFor(rules, address));
    const byNginx = { ...sent, ...nginxHeaders(address) };
    return Object.entries(wanted).flatMap(([name, value]) => [['_headers', sent] as const, ['nginx', byNginx] as const].flatMap(([who, headers]) => (headers[name] === value ? [] : [`${address}: ${who}: ${name}: ${String(headers[name])}`])));
  });
}
