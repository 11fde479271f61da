/** The headers a static host sends for our `_headers`: rules of an address that may end in `*` or have a `:part`, and headers set off below it. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Rule = { address: string; headers: [name: string, value: string][] };

/** The rules of a `_headers` file, in its order. Throws at a line that is neither an address, a header nor a comment. */
function rulesIn(text: string): Rule[] {
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

/** Whether a rule is for an address such as `/charts/borders/`. */
export function meets({ address }: Rule, path: string): boolean {
  const pattern = address.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*');
  return new RegExp(`^${pattern}$`).test(path);
}

/** What nginx sends for a file such as `/charts/index.html`, by the `map`s and `add_header`s of a configuration; nothing where a map says nothing. */
export function nginxHeaders(configuration: string, file: string): Map<string, string> {
  const mapped = (name: string) => {
    const body = new RegExp(`^map \\$uri \\${name} \\{ (.+) \\}$`, 'm').exec(configuration)?.[1];
    if (body === undefined) throw new Error(`nginx: no map gives ${name}`);
    const lines = [...body.matchAll(/(?:~(\S+)|default) "([^"]*)";/g)];
    const value = (lines.find(([, pattern]) => pattern !== undefined && new RegExp(pattern).test(file)) ?? lines.find(([, pattern]) => pattern === undefined))?.[2];
    return value ?? '';
  };
  const sent = [...configuration.matchAll(/^ *add_header ([\w-]+) (?:"([^"]*)"|(\S+?))(?: always)?;$/gm)];
  return new Map(sent.map(([, name = '', quoted, bare = '']) => [name, quoted ?? (bare.startsWith('$') ? mapped(bare) : bare)] as const).filter(([, value]) => value !== ''));
}

/** What Apache sends for an address by a `.htaccess`: of headers set more than once the last, each only inside an `<If>` that the address meets. */
export function apacheHeaders(htaccess: string, address: string): Map<string, string> {
  const sent = new Map<string, string>();
  let met = true;
  for (const line of htaccess.split('\n')) {
    const pattern = /<If "%\{REQUEST_URI\} =~ m#(.+)#">/.exec(line)?.[1];
    if (pattern !== undefined) met = new RegExp(pattern).test(address);
    else if (/<If /.test(line)) throw new Error(`.htaccess: not understood: ${line}`);
    else if (line.includes('</If>')) met = true;
    const [, name, quoted, bare] = /^ *Header (?:always )?set ([\w-]+) (?:"([^"]*)"|(\S+))$/.exec(line) ?? [];
    if (met && name) sent.set(name, quoted ?? bare ?? '');
  }
  return sent;
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

/** The file that a server looks at for the address of a page. */
export const fileOf = (address: string) => address.replace(/\/$/, '/index.html');

/** What is wrong with the headers of a built site, by its `_headers` and by the README's nginx: who may frame a page, who may fetch a file, how long it is kept. */
export function wrongHeaders(folder: string): string[] {
  const rules = rulesOf(folder);
  const readme = readFileSync('README.md', 'utf8');
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
    const byNginx = Object.fromEntries(nginxHeaders(readme, fileOf(address)));
    return Object.entries(wanted).flatMap(([name, value]) => [['_headers', sent] as const, ['nginx', byNginx] as const].flatMap(([who, headers]) => (headers[name] === value ? [] : [`${address}: ${who}: ${name}: ${String(headers[name])}`])));
  });
}
