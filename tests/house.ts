/**
 * House rules that no linter knows: `npm run lint`.
 * Styles use logical properties and tokens; nothing writes markup from strings; nothing names a machine or a registry.
 */
import { globSync, readFileSync } from 'node:fs';

type Rule = { files: string[]; except?: RegExp; pattern: RegExp; why: string };

const styled = ['src/**/*.{css,astro,svelte}'];

const rules: Rule[] = [
  { files: styled, pattern: /(?<![-\w])(?:margin|padding|border)-(?:left|right|top|bottom)\s*:|(?<![-\w.])(?:left|right)\s*:(?!\s*string\b)[^;{]*[;}]|text-align:\s*(?:left|right)\b/, why: 'use logical properties' },
  { files: styled, pattern: /(?<![-\w])(?:margin|padding):\s*\S+\s+(\S+)\s+\S+\s+(?!\1\s*;)[^\s;]+\s*;/, why: 'the start and the end are not always left and right' },
  { files: styled, except: /styles\/(tokens|fonts|charts\/)|layouts\/Document/, pattern: /#[0-9a-f]{3,8}\b(?=\s*[;,)}])|(?:rgb|hsl|oklch)a?\((?!0 0 0)/i, why: 'colours are tokens' },
  { files: styled, except: /styles\//, pattern: /@media\s*\((?:min-|max-)width/, why: 'figures ask their container, not the window' },
  { files: ['src/**/*.{astro,svelte,ts}'], except: /layouts\/(?:Document|Embed)\.astro$/, pattern: /set:html|\{@html|innerHTML|outerHTML\s*=|insertAdjacentHTML|\beval\(|new Function\b/, why: 'markup comes from templates only' },
  { files: ['src/**/*.{astro,svelte}'], pattern: /\sstyle="|client:only/, why: 'the content security policy blocks it' },
  { files: ['src/**/*', 'content/**/*', 'tests/**/*.ts', 'README.md', 'CONTRIBUTING.md', 'package.json'], except: /tests\/house\.ts$|\.woff2$/, pattern: /\/(?:work|root|home\/\w+)\/|bash_jobs/, why: 'no machine paths' },
  { files: ['src/{styles,components,views,embed,layouts}/**/*.{css,astro,svelte}'], pattern: /:has\([^)]*(?:\[|:not\()/, why: 'with an attribute or a :not() within :has(), Chromium asks all its rules anew for each element put into the page' },
  { files: styled, pattern: /transform-box\s*:/, why: 'WebKit takes the corner of the picture for the box of a text' },
  { files: ['src/**/*.{ts,astro,svelte}', 'tests/**/*.ts'], except: /tests\/house\.ts$/, pattern: /@ts-ignore|@ts-nocheck|\bas any\b/, why: 'types are not silenced' },
  // Keeping the site for a class is what these two are for, on request.
  { files: ['src/**/*.{svelte,ts,astro}'], except: /src\/(?:components\/teach\/keep|packaging\/browser\/worker)\.ts$/, pattern: /localStorage|sessionStorage|document\.cookie|cookieStore|indexedDB|\bcaches\.\w|navigator\.storage/, why: 'nothing is stored' },
];

const offences = rules.flatMap(({ files, except, pattern, why }) =>
  globSync(files)
    .filter((file) => /\.\w+$/.test(file) && !except?.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${why}: ${line.trim().slice(0, 100)}`] : [])),
    ),
);

if (offences.length > 0) {
  console.error(offences.join('\n'));
  process.exitCode = 1;
}
