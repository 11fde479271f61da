import type { APIContext } from 'astro';
import { asset } from '../i18n/paths.ts';

/** All may be found but the pages made for tests and for trying. */
export function GET({ site }: APIContext): Response {
  return new Response(`User-agent: *\nAllow: /\nDisallow: ${asset('gallery/')}\nDisallow: ${asset('embed-lab/')}\n\nSitemap: ${new URL(asset('sitemap.xml'), site).href}\n`);
}
