import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Lowest first. A file may import from its own layer and the ones before it, never from the ones after. */
const layers = ['i18n', 'schemas', 'models', 'styles', 'views', 'embed', 'pictures', 'islands', 'queries', 'packaging', 'components', 'layouts', 'pages'];

/** A developer's tool that makes the map's file: it needs no layer, and none needs it. */
const apart = 'geo';

/** Packages only some layers may touch. */
const keep = {
  'd3-*': ['models', apart],
  'topojson-*': ['models', apart],
};

/** Layers that may turn an author's text into markup. */
const draws = ['components', 'pages'];

const ban = (group, message, more) => ({ group, message, ...more });

const insideOf = (name) => [`**/${name}/**`, `**/${name}.ts`];

// Layouts wrap the page furniture, and a page of text is a component with a layout: the two may use each other.
const allowed = { components: ['layouts'] };

const boundary = (layer, index) => {
  const above = [...layers.slice(index + 1), apart].filter((name) => name !== layer && !allowed[layer]?.includes(name)).flatMap(insideOf);
  const patterns = Object.entries(keep)
    .filter(([, homes]) => !homes.includes(layer))
    .map(([name, homes]) => ban([name], `Only ${homes.join(', ')} may import ${name}.`));
  patterns.push(ban(above, `${layer} may not import from a layer above it.`), ban(['**/tests/**'], 'Nothing imports the tests.'));
  if (layer !== 'queries') patterns.push(ban(['astro:content'], 'Ask queries.ts; components and pages may render what it gives.', draws.includes(layer) ? { allowImportNames: ['render'] } : {}));
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
  boundary(apart, -1),
);
