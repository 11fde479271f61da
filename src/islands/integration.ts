/**
 * What islands and their pages need of the build: the `client:near` directive, a page's styles in the page, and in files of their own the charts' data and the styles of controls that come later.
 * A chart's data is as large as its page; in a file it waits until a reader comes near, and pages that show the same chart share it.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { roundShapes, shortMarks, shortShapes, withoutIdleComments } from './marks.ts';
import { viewOf } from '../styles/scope.ts';
import { withControlsApart, withDataApart, withExactPolicy, withLevels, withNotesElsewhere, withRowHeads, withoutDetours, withStylesInside } from './built-page.ts';

/** Modules that all charts need: Svelte, and the small pieces beside the views. */
const SHARED = /node_modules\/(?:svelte|esm-env|clsx|@astrojs\/svelte)\/|src\/(?:views|models)\/(?:address|resting|turns|awake|broken|cues|escape|Cued|Cites|Later|looks|Part|Layouts|likely-layout|once|Sturdy|RadioGroup|state|scene|text-width|trailing|telling)\b/;

/** What the pages for teachers and pupils share, without a framework: questions alone need none. */
const TEACHING = /src\/(?:views\/teach\/(?:quiz|files)|models\/(?:assignment|assignment-list|checksum|answers)|schemas\/(?:chapter|chart)-list|i18n\/dates)\b/;

const PICTURE = /src\/views\/(\w+)\/(?:Story|Told|Picture|Map|Layer|Names|Hatches|Diagram|Ladder)\.svelte|src\/models\/(borders|channels|stances)\b/;
const CONTROLS = /src\/views\/(borders|channels|stances)\b/i;

/** The file a module goes to: one for a chart's picture, and one for its controls, which the story fetches when they are asked for. */
function fileOf(id: string): string | null {
  const picture = PICTURE.exec(id)?.slice(1).find(Boolean);
  const controls = CONTROLS.exec(id)?.[1]?.toLowerCase();
  return picture ?? (controls ? `${controls}-controls` : null);
}

/** Which class is one of a chart's controls, and which script shows a chart without them. */
const apart = {
  controlled: (name: string) => /^(\w+)-controls$/.exec(fileOf(`/${viewOf(name) ?? ''}`) ?? '')?.[1],
  pictured: (script: string) => /\/(borders|channels|stances)\.[^/]*$/.exec(script)?.[1],
};

/** The styles of a view, as Svelte's plugin names them. */
const VIEW_STYLE = /\.svelte\?svelte&type=style/;

/** Pages an assignment takes parts from; the page that does so says `data-borrows`. */
const LENT = /(?:^|\/)(?:chapters\/[^/]+|charts\/[^/]+|teach\/[^/]+\/questions)\/index\.html$/;

type Output = Record<string, { code?: string }>;

/** The bundler's own lines of script go into each file that asks for them: they would cost a request of their own. */
function withRuntimeInline(files: Output): void {
  for (const file of Object.values(files)) if (file.code) file.code = file.code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
  for (const [name, { code = '' }] of Object.entries(files).filter(([file]) => /rolldown-runtime|preload-helper/.test(file))) {
    const [tail = '', inner, exported] = /export\{(\w+) as (\w+)\};?\s*$/.exec(code) ?? /export\{((\w+))\};?\s*$/.exec(code) ?? [];
    if (!inner || !exported) continue;
    const inline = `(()=>{${code.slice(0, -tail.length)}return ${inner}})()`;
    const asks = new RegExp(`import\\{${exported}(?: as ([\\w$]+))?\\}from"\\./${name.split('/').at(-1)}";`);
    for (const file of Object.values(files)) if (file.code) file.code = file.code.replace(asks, (_, local: string = exported) => `const ${local}=${inline};`);
    if (!Object.values(files).some((file) => file.code?.includes(name.split('/').at(-1) ?? name))) delete files[name];
  }
}

/** The integration: it names the directive, says which script a module goes to, and rewrites every built page once the build is done. Does nothing more than the first while one works on the site. */
export function islands(): AstroIntegration {
  let base = '/';
  return {
    name: 'islands',
    hooks: {
      'astro:config:setup': ({ addClientDirective, updateConfig, command }) => {
        addClientDirective({ name: 'near', entrypoint: './src/islands/near.ts' });
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                // A page's style sheet holds its views' styles; a second copy from the script build would only be paid for twice.
                name: 'no-second-style-sheet',
                enforce: 'pre',
                load: (id, options) => (!options?.ssr && VIEW_STYLE.test(id) ? '' : undefined),
                // So it must hold those of views, too, that are drawn only once a reader asks: the server never draws them, and Vite would leave them out.
                transform: (code, id) => (VIEW_STYLE.test(id) ? { code, map: null, meta: { vite: {} } } : undefined),
                generateBundle: {
                  order: 'pre',
                  handler(_options, files) {
                    // Nor does a script that fetches a view wait for a sheet of its own.
                    if (this.environment.name === 'client') for (const file of Object.values(files)) if (file.type === 'chunk') file.viteMetadata?.importedCss.clear();
                  },
                },
              },
              {
                // What a script asks for later needs nothing before it that is not there yet: the bundler's loader of such things would only be paid for.
                name: 'no-preloading',
                enforce: 'pre',
                load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
              },
              {
                // What every chart needs comes in one file: a phone pays for each request.
                name: 'one-shared-script',
                configEnvironment: (name) =>
                  name === 'client' ? { build: { rolldownOptions: { optimization: { inlineConst: true }, output: { codeSplitting: { groups: [{ name: 'preload-helper', test: /preload-helper/ }, { name: 'charts', test: SHARED }, { name: 'teach', test: TEACHING }, { name: fileOf }] } } } } } : undefined,
                generateBundle: {
                  order: 'post',
                  handler(_options, files) {
                    if (this.environment.name === 'client') withRuntimeInline(files as Output);
                  },
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const write = (name: string, text: string) => {
          const file = join(folder, 'a', name);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
          return `${base}/a/${name}`;
        };
        const short = shortMarks();
        const read = (name: string) => short(readFileSync(join(folder, 'a', name), 'utf8'));
        const pieces = globSync('a/*.css', { cwd: folder });
        const steps: ((html: string) => string)[] = [
          short,
          shortShapes,
          roundShapes,
          (html) => withoutDetours(html, read),
          withoutIdleComments,
          (html) => withDataApart(html, write),
          (html) => withNotesElsewhere(html, base),
          withLevels,
          withRowHeads,
          (html) => withStylesInside(html, read),
          (html) => withControlsApart(html, apart, write),
        ];
        const pages = globSync('**/*.html', { cwd: folder }).sort().map((page) => ({ page, html: steps.reduce((html, step) => step(html), readFileSync(join(folder, page), 'utf8')) }));
        const lenders = pages.filter(({ page }) => LENT.test(page)).map(({ html }) => html);
        for (const { page, html } of pages) writeFileSync(join(folder, page), withExactPolicy(html, / data-borrows\b/.test(html) ? lenders : []));
        for (const piece of pieces) rmSync(join(folder, piece));
      },
    },
  };
}
