import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Lowest first. A file may import from its own layer and the ones before it, never from the ones after. */
const layers = ['i18n', 'schemas', 'models', 'views', 'embed', 'pictures', 'queries', 'components', 'layouts', 'pages'];

/** Packages only some layers may touch. */
const keep = {
  'd3-*': ['models'],
  'topojson-*': ['models'],
  'astro:content': ['queries', 'components', 'pages'],
};

const ban = (group, message) => ({ group, message });

// Layouts wrap the page furniture, and a page of text is a component with a layout: the two may use each other.
const allowed = { components: ['layouts'] };

const boundary = (layer, index) => {
  const above = layers
    .slice(index + 1)
    .filter((name) => !allowed[layer]?.includes(name))
    .flatMap((name) => [`**/${name}/**`, `**/${name}.ts`]);
  const patterns = Object.entries(keep)
    .filter(([, homes]) => !homes.includes(layer))
    .map(([name, homes]) => ban([name], `Only ${homes.join(', ')} may import ${name}.`));
  if (above.length) patterns.push(ban(above, `${layer} may not import from a layer above it.`));
  return {
    files: [`src/${layer}/**`, `src/${layer}.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
};

export default defineConfig(
  globalIgnores(['dist', 'src/embed/released', '.astro', 'node_modules', 'test-results']),
  ts.configs.recommended,
  svelte.configs.recommended,
  astro.configs.recommended,
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { rules: { 'no-undef': 'off', '@typescript-eslint/no-explicit-any': 'error' } },
  {
    files: ['src/views/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.name="$effect"]', message: 'Use $derived, an event handler or {@attach}.' },
        { selector: 'SvelteMustacheTag[kind="raw"]', message: 'Markup comes from the template, never from a string.' },
      ],
    },
  },
  layers.map(boundary),
);
