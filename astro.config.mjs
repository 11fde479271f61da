import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { SMALLEST } from './src/embed/build.ts';
import { embeds } from './src/embed/plugin.ts';
import { spaced } from './src/i18n/spaces.ts';
import { islands } from './src/islands/integration.ts';
import { FIRST_SCRIPT } from './src/models/first-script.ts';
import { packaging } from './src/packaging/integration.ts';
import { LAYERS } from './src/styles/layers.ts';
import { scope } from './src/styles/scope.ts';

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The oldest browsers that know `light-dark()`. Unless they are named, underlines are written in a way Safari does not read. */
const BROWSERS = ['chrome123', 'firefox120', 'safari17.5'];

/** The prose, before it is read: its lines do not end within a date. What stands in YAML passes its schema, which does the same. */
const prose = { name: 'prose', enforce: 'pre', transform: { order: 'pre', filter: { id: /\.mdx$/ }, handler: (code) => ({ code: spaced(code), map: null }) } };

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [mdx({ syntaxHighlight: false }), svelte({ compilerOptions: { cssHash: scope, discloseVersion: false } }), islands(), packaging()],
  markdown: { syntaxHighlight: false },
  // While one picture is painted on another thread, the next pages are written.
  build: { inlineStylesheets: 'never', assets: 'a', concurrency: 2 },
  vite: { plugins: [embeds(), prose], build: { assetsInlineLimit: 0, cssTarget: BROWSERS, minify: 'terser', terserOptions: SMALLEST } },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html kept-site',
      ],
      scriptDirective: { resources: ["'self'", { resource: "'none'", kind: 'attribute' }], hashes: [hash(FIRST_SCRIPT)] },
      styleDirective: { resources: ["'self'", { resource: "'none'", kind: 'attribute' }], hashes: [hash(LAYERS)] },
    },
  },
});
