import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { asset } from '../i18n/paths.ts';
import { words } from '../queries.ts';

/** What a browser needs to know to keep the site as an application. */
export async function GET(): Promise<Response> {
  const { site, siteDescription } = await words(DEFAULT_LOCALE);
  const manifest = {
    ...{ id: asset(''), start_url: asset(''), scope: asset(''), lang: DEFAULT_LOCALE, dir: 'auto' },
    ...{ name: site, short_name: site, description: siteDescription, display: 'minimal-ui', background_color: '#fbfaf6', theme_color: '#fbfaf6' },
    icons: [{ src: asset('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
