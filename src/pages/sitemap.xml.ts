import type { APIContext } from 'astro';
import { LOCALES } from '../i18n/locales.ts';
import { path } from '../i18n/paths.ts';
import { CHART_IDS } from '../schemas/chart-list.ts';
import { CHAPTERS } from '../schemas/chapter-list.ts';
import { SHEETS } from '../schemas/sheet.ts';

const pages = [
  '',
  'chapters/',
  ...CHAPTERS.map((slug) => `chapters/${slug}/`),
  'charts/',
  ...CHART_IDS.map((id) => `charts/${id}/`),
  'teach/',
  ...CHAPTERS.flatMap((slug) => [`teach/${slug}/`, `teach/${slug}/questions/`]),
  ...SHEETS.map((sheet) => `teach/sheets/${sheet}/`),
  'teach/privacy/',
  'sources/',
  'glossary/',
  'method/',
  'corrections/',
  'about/',
  'data/',
];

/** Every page meant to be found. */
export function GET({ site }: APIContext): Response {
  const urls = LOCALES.flatMap((locale) => pages.map((page) => new URL(path(locale, page), site).href));
  const body = urls.map((url) => `  <url><loc>${url}</loc></url>`).join('\n');
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}\n</urlset>\n`, {
    headers: { 'Content-Type': 'application/xml' },
  });
}
