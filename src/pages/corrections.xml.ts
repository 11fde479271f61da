import type { APIContext } from 'astro';
import { DEFAULT_LOCALE as locale } from '../i18n/locales.ts';
import { path } from '../i18n/paths.ts';
import { escaped } from '../models/markup.ts';
import { corrections, words } from '../queries.ts';
import { AS_OF } from '../schemas/common.ts';
import { entryId } from '../schemas/correction.ts';

/** The log of corrections as an Atom feed (RFC 4287). Valid, and empty, while there are none. */
export async function GET({ site }: APIContext): Promise<Response> {
  const ui = await words(locale);
  const log = await corrections();
  const page = new URL(path(locale, 'corrections/'), site).href;
  const self = new URL('corrections.xml', new URL(path(locale), site)).href;
  const entries = log.map(({ date, kind, claims, was, is }) => {
    const link = `${page}#${entryId({ date, claims })}`;
    const title = `${ui.corrections.kinds[kind]}: ${claims.join(', ')}`;
    const text = `${ui.corrections.was}: ${was[locale]} ${ui.corrections.is}: ${is[locale]}`;
    return `  <entry>\n    <id>${link}</id>\n    <title>${escaped(title)}</title>\n    <updated>${date}T00:00:00Z</updated>\n    <link href="${link}"/>\n    <summary>${escaped(text)}</summary>\n  </entry>`;
  });
  const updated = log[0]?.date ?? AS_OF;
  const feed = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `  <id>${self}</id>`,
    `  <title>${escaped(`${ui.site}: ${ui.corrections.title}`)}</title>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    `  <author><name>${escaped(ui.site)}</name></author>`,
    `  <link rel="self" href="${self}"/>`,
    `  <link href="${page}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
}
