import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints } from '../build-log.ts';

test('a build that complains does not pass, even if it goes on', () => {
  const lines = [
    '12:00:00 [ERROR] Invalid content reference: chapters → no-such-page',
    '12:00:00 [WARN] [glob-loader] Duplicate id "the-weapons" found',
    '12:00:00 [WARN] The collection "voices" does not exist or is empty.',
    'warning: two rules of one name',
  ];
  assert.deepEqual(complaints(['12:00:00 [build] Complete!', ...lines].join('\n')), lines);
});

test('what is known to be harmless passes, coloured or not', () => {
  const harmless = [
    '12:00:00 [WARN] [csp] `security.csp.scriptDirective` defines `script-src` resources',
    '12:00:00 [WARN] [vite] \u001b[33m[MODULE_LEVEL_DIRECTIVE] \u001b[0mThe semantics of the module level directive "use astro:head-inject" in "content/opening/en.mdx" may not be preserved',
    '12:00:00 [WARN] [content] data store cleared (force)',
    '12:00:00 [WARN] [vite] [INEFFECTIVE_DYNAMIC_IMPORT] src/views/stances/Explorer.svelte is dynamically imported by src/views/stances/Story.svelte but also statically imported by src/views/Stances.svelte',
  ];
  assert.deepEqual(complaints(harmless.join('\n')), []);
});
