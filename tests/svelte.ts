/** Lets tests draw views without a browser: Svelte files are compiled as the build compiles them for the server. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { scope } from '../src/styles/scope.ts';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.svelte')) return next(url, context);
    const filename = fileURLToPath(url);
    const { js } = compile(readFileSync(filename, 'utf8'), { filename, cssHash: scope, generate: 'server' });
    return { format: 'module', source: js.code, shortCircuit: true };
  },
});
