/** The headers a static host sends for our `_headers`: rules of an address that may end in `*` or have a `:part`, and headers set off below it. */
import { existsSync, readFileSync } from 'node:fs';
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
