/** How a reader wants a page: in the address of the page and nowhere else. */

/** Settings and what each may be; the first is the default and is not written. */
export const SETTINGS = {
  theme: ['auto', 'light', 'dark'],
  motion: ['auto', 'off'],
  read: ['scroll', 'steps', 'plain'],
  present: ['no', '1'],
} as const;

export type Setting = keyof typeof SETTINGS;
export type Settings = { [Name in Setting]: (typeof SETTINGS)[Name][number] };

const names = Object.keys(SETTINGS) as Setting[];

/** The settings an address asks for, given its parameters one at a time. Whatever is unknown or broken becomes the default. */
export function readSettings(get: (name: string) => string | null | undefined): Settings {
  return Object.fromEntries(names.map((name) => [name, SETTINGS[name].find((value) => value === get(name)) ?? SETTINGS[name][0]])) as Settings;
}

/** An address's query with these settings in place of its own, the rest untouched: `?mode=direct&theme=dark`. */
export function withSettings(query: string, settings: Settings): string {
  const kept = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !names.some((name) => part === name || part.startsWith(`${name}=`)));
  const own = names.flatMap((name) => (settings[name] === SETTINGS[name][0] ? [] : [`${name}=${settings[name]}`]));
  const text = [...kept, ...own].join('&');
  return text === '' ? '' : `?${text}`;
}
