/**
 * Builds what an embed carries: one classic script and one style sheet for each chart, from the same Svelte views as the pages.
 * Classic, because module scripts fail in sandboxed frames and from disk; on our own small runtime, because Svelte's is half the budget.
 */
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { minify, type MinifyOptions } from 'terser';
import { build, type Plugin } from 'vite';
import { scope } from '../styles/scope.ts';
import { stateful } from './stateful.ts';

const HERE = import.meta.dirname;

/** Where the compiler's imports lead in an embed. */
const RUNTIME: Readonly<Record<string, string>> = { svelte: 'lifecycle.ts', 'svelte/internal/client': 'client.ts', '../Later.svelte': 'later.ts', '../turns.ts': 'later.ts' };

/** What stands for a view that is left out. */
const NOTHING = 'export default () => {};';

/**
 * What an embed leaves to the chart's own page, and what stands for it: two cases side by side, guessing (1 to 2 kB each with their data),
 * and marks that lead to notes.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'channels/Precedents.svelte': NOTHING,
  'stances/Guess.svelte': NOTHING,
  'stances/GuessFirst.svelte': NOTHING,
  'models/stances-guesses.ts': "export const guessOf = () => '';",
  'views/Cites.svelte': NOTHING,
};

/** Vite's own minifier leaves 350 bytes more in each script; after it, Terser has little left to do. */
export const SMALLEST: MinifyOptions = { ecma: 2020, toplevel: true, compress: { passes: 2, unsafe_arrows: true, pure_getters: true, pure_funcs: ['Symbol'] } };

/** What stands for modules an embed has no use for: a frame's address stays as it is. */
const STAND_INS: Readonly<Record<string, string>> = {
  'views/address-writer.ts': 'export const addressWriter = () => ({ stop() {} }); export const fromAddress = () => {};',
};

export type Classic = { script: string; style: string };

/** Compiles views for the embed's runtime, and hands their styles to the style sheet. */
function views(without: Readonly<Record<string, string>>): Plugin {
  const styles = new Map<string, string>();
  return {
    name: 'embed-views',
    enforce: 'pre',
    resolveId: (id) => (RUNTIME[id] ? join(HERE, 'runtime', RUNTIME[id]) : styles.has(id) ? id : undefined),
    load: (id) => Object.entries(STAND_INS).find(([file]) => id.endsWith(file))?.[1] ?? styles.get(id),
    transform(code, id) {
      const instead = Object.entries(without).find(([file]) => id.endsWith(file))?.[1];
      if (instead) return { code: instead };
      if (!id.endsWith('.svelte')) return undefined;
      const { js, css } = compile(code, { filename: id, cssHash: scope, generate: 'client', runes: true, css: 'external', fragments: 'tree', discloseVersion: false });
      // Only Svelte's older way to hand on content asks for it.
      const script = js.code.replaceAll(/,?\s*\$\$slots: \{ default: true \}/g, '');
      if (!css) return { code: script };
      const sheet = `${id}.css`;
      styles.set(sheet, css.code);
      return { code: `import ${JSON.stringify(sheet)};\n${script}` };
    },
  };
}

/** A script and its styles, minified, from an entry in this folder, without some views. The same sources give the same bytes. */
export async function classic(entry: string, without: Readonly<Record<string, string>> = {}): Promise<Classic> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.env.BASE_URL': '"/"', 'typeof document': '"object"' },
    plugins: [stateful(), views(without)],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(HERE, entry),
        output: { format: 'iife' },
        // A function the runtime lacks is only a warning to the bundler.
        onwarn: ({ code, message }) => {
          if (code === 'IMPORT_IS_UNDEFINED') throw new Error(`src/embed/${entry}: ${message}`);
        },
      },
    },
  });
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const bundled = files.flatMap((file) => (file.type === 'chunk' ? [file.code.trim()] : [])).join('\n');
  const script = (await minify(bundled, SMALLEST)).code ?? '';
  const sheets = files.flatMap((file) => (file.type === 'asset' ? [String(file.source).replace('/*$vite$:1*/', '').trim()] : [])).join('\n');
  // Colours for light and dark are written with two long names, hundreds of times.
  const style = sheets.replace(/--lightningcss-(light|dark)/g, (_, scheme: string) => (scheme === 'light' ? '--l' : '--d'));
  // Both stand inside a page, where these would end them early.
  if (/<\/script|<!--/i.test(script) || /<\//.test(style)) throw new Error(`src/embed/${entry}: what it builds cannot stand inside a page`);
  return { script, style };
}
