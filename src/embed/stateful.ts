import { compileModule } from 'svelte/compiler';
import { type Plugin, transformWithOxc } from 'vite';

/** Compiles modules that keep state as views do, `.svelte.ts`, for bundles that Svelte's own plugin has no hand in. */
export function stateful(): Plugin {
  return {
    name: 'stateful-modules',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.svelte.ts')) return undefined;
      const script = await transformWithOxc(code, id);
      return { code: compileModule(script.code, { filename: id, generate: 'client' }).js.code };
    },
  };
}
