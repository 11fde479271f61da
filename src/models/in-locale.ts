/** Any data in one language. */
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { LocalText } from '../schemas/common.ts';

/** The same shape with each text in one language. */
type Local<T> = T extends LocalText ? string : T extends readonly (infer Item)[] ? Local<Item>[] : T extends object ? { [Key in keyof T]: Local<T[Key]> } : T;

const isText = (value: object): value is LocalText => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LOCALES.some((locale) => locale === key));
};

/** A copy of any data with each text in one language. */
export function inLocale<T>(value: T, locale: Locale): Local<T> {
  const walk = (item: unknown): unknown => {
    if (item === null || typeof item !== 'object') return item;
    if (Array.isArray(item)) return item.map(walk);
    if (isText(item)) return item[locale];
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Local<T>;
}
