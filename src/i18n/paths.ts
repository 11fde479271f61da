import { type Locale, prefix } from './locales.ts';

/** Where the site is mounted: `/` or `/some/folder/`. */
const base = (import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/';

/**
 * The address of a page of ours, below the path the site is built for.
 *
 * @example path('en', 'chapters/the-weapons/') // => '/chapters/the-weapons/'
 */
export function path(locale: Locale, page = ''): string {
  const segment = prefix(locale);
  return asset(segment === undefined ? page : `${segment}/${page}`);
}

/** The address of a file that is the same in every locale, such as `data/claims.json`. */
export function asset(file: string): string {
  return `${base.replace(/\/$/, '')}/${file}`;
}
