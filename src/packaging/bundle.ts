/** Builds a script of `browser/` into one classic file, with the same Svelte views as the pages. */
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { stateful } from '../embed/stateful.ts';
import { scope } from '../styles/scope.ts';

/** Views as scripts only: their styles are in the site's one style sheet, under the same names. */
function views(): Plugin {
  return {
    name: 'lesson-views',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      const { js } = compile(code, { filename: id, cssHash: scope, generate: 'client', runes: true, css: 'external', discloseVersion: false });
      return { code: js.code };
    },
  };
}

/** The script, minified. The same sources give the same bytes. */
export async function classicScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.env.BASE_URL': '"/"' },
    plugins: [stateful(), views()],
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(import.meta.dirname, 'browser', entry), output: { format: 'iife' } } },
  });
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const script = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code.trim()] : [])).join('\n');
  // It stands inside pages, where this would end it early.
  return script.replaceAll('</script', '<\\/script');
}
