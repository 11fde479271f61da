/** Turns a built page into one that lives away from its site: styles, typefaces and script of its own, links that lead back to the site. */
import { createHash } from 'node:crypto';
import { type Encoded, wholeChart } from '../models/island-props.ts';
import { escaped, unescaped } from '../models/markup.ts';

export type Site = {
  /** A file of the built site by its address, such as `/a/site.css`. */
  read: (address: string) => Uint8Array;
  /** Where the site is published, without a path. */
  origin: string;
};

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The styles of a page, in their order, with those of controls that the site fetches later, and the typefaces they name by address. */
function stylesOf(html: string, { read }: Site) {
  const [head = ''] = html.split('<body');
  const later = new Set([...html.matchAll(/<astro-island data-looks="([^"]*)"/g)].map(([, address = '']) => address));
  const css = [...[...head.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet), ...[...later].map((address) => text(read(address)))].join('\n');
  const fonts = new Set([...css.matchAll(/url\(["']?(\/[^)"']*)["']?\)/g)].map(([, address]) => address ?? ''));
  return { css, fonts: [...fonts] };
}

/** What a reader sees of a page, without scripts; addresses of the site lead to the published one. Charts' data stands once at the end. */
function bodyOf(html: string, { origin, read }: Site): string {
  const [, body = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(html) ?? [];
  const data = new Map<string, string>();
  const keep = (address: string) => {
    const id = `data-${address.split('/').at(-1)?.replace('.json', '') ?? ''}`;
    // A closing tag inside a text would end the data early.
    data.set(id, text(read(address)).replaceAll('<', '\\u003c'));
    return id;
  };
  const markup = body
    .replace(/<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<link\b[^>]*>/g, '')
    .replace(/<astro-island\b[^>]*>/g, (tag) => {
      const { props, from } = wholeChart(JSON.parse(unescaped(attribute(tag, 'props'))) as Record<string, Encoded>, attribute(tag, 'data-from'));
      return `<astro-island data-from="${keep(from)}" props="${escaped(JSON.stringify(props))}">`;
    })
    .replace(/\s(href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    // A platform shows a lesson in a frame, in which no other site may open.
    .replace(/<a (?=[^>]*\bhref="https?:)(?![^>]*\btarget=)/g, '<a target="_blank" ')
    .trim();
  return [markup, ...[...data].map(([id, json]) => `<script type="application/json" id="${id}">${json}</script>`)].join('\n');
}

type Head = { title: string; description: string; language: string; direction: string };

function headOf(html: string): Head {
  const [root = ''] = /<html[^>]*>/.exec(html) ?? [];
  const [meta = ''] = /<meta name="description"[^>]*>/.exec(html) ?? [];
  return { title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '', description: attribute(meta, 'content'), language: attribute(root, 'lang'), direction: attribute(root, 'dir') };
}

/** The title of a page, without the name of the site. */
export function titleOf(html: string): string {
  return unescaped(headOf(html).title.split(' | ')[0] ?? '');
}

function page({ title, description, language, direction }: Head, head: string, body: string, end: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    head,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    '</head>',
    '<body>',
    body,
    end,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** One file with everything in it; it opens from a stick with the network off, and asks nobody for anything. */
export function oneFile(html: string, script: string, site: Site): string {
  const { css, fonts } = stylesOf(html, site);
  const style = fonts.reduce((sheet, address) => sheet.replaceAll(address, `data:font/woff2;base64,${Buffer.from(site.read(address)).toString('base64')}`), css);
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const head = `<meta http-equiv="content-security-policy" content="${policy}">\n<style>${style}</style>`;
  return page(headOf(html), head, bodyOf(html, site), `<script>${script}</script>`);
}

/** A page and its files beside it, by relative paths: what a platform unpacks into a folder of its own. */
export function folder(html: string, script: string, site: Site): Record<string, Uint8Array | string> {
  const { css, fonts } = stylesOf(html, site);
  const named = fonts.map((address) => ({ address, file: `fonts/${address.split('/').at(-1)?.replace(/\.[\w-]+(?=\.woff2$)/, '') ?? ''}` }));
  const style = named.reduce((sheet, { address, file }) => sheet.replaceAll(address, file), css);
  const body = page(headOf(html), '<link rel="stylesheet" href="style.css">', bodyOf(html, site), '<script src="lesson.js"></script>');
  return { 'index.html': body, 'style.css': style, 'lesson.js': script, ...Object.fromEntries(named.map(({ address, file }) => [file, site.read(address)])) };
}
