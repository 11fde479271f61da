/** Checks every internal link and fragment of a built site. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFor } from './serve.ts';

/** What links lead nowhere in a folder built for a path, as `page: link`. */
export function brokenLinks(folder: string, base = '/'): string[] {
  const pages = new Map(globSync('**/*.html', { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const idsOf = (file: string) => new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  const known = new Map<string, Set<string | undefined>>();
  return [...pages].flatMap(([page, html]) => {
    const here = `http://localhost${base}${page.replace(/index\.html$/, '')}`;
    const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
    const links = [...markup.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => (link ?? '').replaceAll('&amp;', '&'));
    return [...new Set(links)].flatMap((link) => {
      const url = new URL(link, here);
      if (url.origin !== 'http://localhost') return [];
      const file = fileFor(folder, base, url.href);
      if (!file) return [`${page}: ${link}`];
      if (!url.hash || !file.endsWith('.html')) return [];
      const ids = known.get(file) ?? idsOf(file);
      known.set(file, ids);
      return ids.has(decodeURIComponent(url.hash.slice(1))) ? [] : [`${page}: ${link}`];
    });
  });
}

/** Addresses of other sites that pages link to, with the pages that do. They are not asked: a test must not need the network. */
export function externalLinks(folder: string): Map<string, string[]> {
  const home = /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '';
  const found = new Map<string, string[]>();
  for (const page of globSync('**/*.html', { cwd: folder }).sort()) {
    const html = readFileSync(join(folder, page), 'utf8');
    for (const [, link = ''] of html.matchAll(/<a\b[^>]*\shref="(https?:[^"]*)"/g)) {
      if (link.startsWith(home)) continue;
      const pages = found.get(link) ?? [];
      if (!pages.includes(page)) found.set(link, [...pages, page]);
    }
  }
  return found;
}

if (import.meta.main) {
  const found = [...externalLinks('dist')].sort(([a], [b]) => a.localeCompare(b));
  for (const [link, pages] of found) console.log(`${link}\n  on ${pages.length > 3 ? `${pages.slice(0, 3).join(', ')} and ${pages.length - 3} more` : pages.join(', ')}`);
  console.log(`\n${found.length} addresses. To be followed by hand twice a year. Ask a web archive for a copy of each while it answers; where one is gone, take its \`url\` out of content/sources.yaml: publisher, title and date remain.`);
}
