/** Gives pages what embeds carry, as `virtual:embed`; see `virtual.d.ts`. Built once, when a page first asks for it. */
import type { Plugin } from 'vite';
import { CHART_IDS } from '../schemas/chart-list.ts';
import { classic, LEFT_OUT } from './build.ts';
import { releases } from './released.ts';

const NAME = 'virtual:embed';

/** Resolves `virtual:embed`: scripts and styles by chart, with and without what embeds leave out, the script of options and the released ones for hosts. Fails the build where a view does. */
export function embeds(): Plugin {
  let code: Promise<string> | undefined;
  const make = async () => {
    const all = async (without: Readonly<Record<string, string>>) => Object.fromEntries(await Promise.all(CHART_IDS.map(async (id) => [id, await classic(`${id}.ts`, without)] as const)));
    const [charts, whole, options] = await Promise.all([all(LEFT_OUT), all({}), classic('options.ts')]);
    const values = { charts, whole, options: options.script, hosts: releases() };
    return Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');
  };
  return {
    name: 'embeds',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? (code ??= make()) : undefined),
  };
}
