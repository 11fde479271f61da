import { languageTag, type Locale } from './locales.ts';

/** What a language puts between the names of a list: between the only two, after the first of more, between, and before the last. */
export type Joints = { pair: string; first: string; middle: string; last: string };

/**
 * The joints of a language, from its own rules. Asked for when the site is built: a phone takes 30 ms to be ready for its first list.
 * `conjunction` is "a, b and c", `disjunction` "a, b or c".
 */
export function jointsOf(locale: Locale, type: 'conjunction' | 'disjunction'): Joints {
  const format = new Intl.ListFormat(languageTag(locale), { type });
  const between = (names: readonly string[]) => format.formatToParts(names).flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
  const [pair = ' '] = between(['1', '2']);
  const [first = ' ', middle = ' ', last = ' '] = between(['1', '2', '3', '4']);
  return { pair, first, middle, last };
}

/** One text of a list of names. */
export function joined(names: readonly string[], { pair, first, middle, last }: Joints): string {
  if (names.length < 3) return names.join(pair);
  return names.reduce((text, name, index) => text + (index === 1 ? first : index === names.length - 1 ? last : middle) + name);
}
