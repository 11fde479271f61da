/** What an embed's address may ask for besides the state of its chart. These names and values are a contract with those who embed. */
import { type PlainDate } from '../i18n/dates.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { type Choice, oneOf } from './state.ts';

/** Every option with its values; the first is the default. */
export const OPTIONS = {
  /** Light, dark, or as the reader's device asks. */
  theme: ['auto', 'light', 'dark'],
  /** Buttons, sliders and lists to choose from. */
  controls: ['on', 'off'],
  /** The headline and how to read the chart. */
  title: ['on', 'off'],
  /** No background of its own; only sensible with a theme that suits the page around it. */
  transparent: ['off', 'on'],
} as const satisfies Record<string, Choice<string>>;

export type OptionName = keyof typeof OPTIONS;
export type Options = { [Name in OptionName]: (typeof OPTIONS)[Name][number] };

type Params = Readonly<Record<string, string | undefined>>;

/** The options an address asks for. Whatever is unknown or broken becomes the default. */
export function parseOptions(params: Params): Options {
  return Object.fromEntries(Object.entries(OPTIONS).map(([name, values]) => [name, oneOf(values as Choice<string>, params[name])])) as Options;
}

/** Options that are not default, as parameters in a fixed order. */
export function optionParams(options: Options): [name: string, value: string][] {
  return Object.entries(OPTIONS).flatMap(([name, [fallback]]) => (options[name as OptionName] === fallback ? [] : [[name, options[name as OptionName]]]));
}

/** The language asked for, where it is one that is published. */
export function languageIn(params: Params): Locale | undefined {
  return LOCALES.find((locale) => locale === params['lang']);
}

/** The day an embed was pinned on, `2025-03-06`. */
export function pinnedIn(params: Params): PlainDate | undefined {
  const day = params['v'];
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}
