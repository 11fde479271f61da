/** What an editor pastes to show a chart: the address of the frame, and the markup around it. */
import type { Form } from '../schemas/embed-lists.ts';
import { OPTIONS, type Options, optionParams } from './embed-options.ts';
import { type Heights, roomFor, WIDEST } from './embed-room.ts';
import { escaped } from './markup.ts';

/** What the builder knows of a chart, with whole addresses: what is pasted stands on other people's sites. */
export type Embeddable = {
  /** Of the frame and of the chart's own page. */
  frame: string;
  page: string;
  title: string;
  /** Our script for other people's pages, and its hash. */
  script: string;
  integrity: string;
  oembed: string;
  /** How tall the chart is at some widths. */
  heights: Heights;
  /** States with a name, the chart as it is first; each with its picture. */
  states: readonly { name: string; label: string; query: string; picture: Picture }[];
};

export type Picture = { src: string; double: string; dark: string; alt: string; width: number; height: number };

/** What an editor chose. */
export type Choice = {
  /** Name of a state, or the query of one without a name. */
  state: { name: string } | { query: string };
  /** Parameters besides the state's own, such as whose words a map uses. */
  more: readonly [name: string, value: string][];
  options: Options;
  /** The day from which on corrections are pointed out. */
  pinned: string | undefined;
  width: number;
  height: number;
};

/** The state an editor chose, as a folder or as a query of the frame's address. */
function stateOf({ state }: Choice): { folder: string; query: string } {
  if ('name' in state) return { folder: state.name && `${state.name}/`, query: '' };
  return { folder: '', query: state.query.replace(/^\?/, '') };
}

/** The address of the frame. */
export function frameAddress({ frame }: Pick<Embeddable, 'frame'>, choice: Choice): string {
  const { folder, query } = stateOf(choice);
  const options = [...choice.more, ...optionParams(choice.options), ...(choice.pinned === undefined ? [] : [['v', choice.pinned]])];
  const params = [query, ...options.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)].filter(Boolean).join('&');
  return `${frame}${folder}${params && `?${params}`}`;
}

/** A title that tells this frame from another on the same page. */
export function frameTitle({ title, states }: Pick<Embeddable, 'title' | 'states'>, { state }: Choice): string {
  const label = 'name' in state && state.name ? states.find(({ name }) => name === state.name)?.label : undefined;
  return label ? `${title}: ${label}` : title;
}

/** The colour scheme of what is in the frame: where the element around it has another, browsers paint an opaque ground behind a clear one. */
export const schemeOf = ({ options }: Choice) => (options.theme === 'auto' ? 'light dark' : options.theme);
const scheme = (choice: Choice) => `color-scheme:${schemeOf(choice)}`;

/**
 * A frame as tall as the chart is at the width it gets, without a script: the box around it is what its width is measured by.
 * Browsers that cannot measure it keep the second but last height, and where styles are taken away the attributes are left: a frame of so many pixels would be wider than a phone.
 * In a column that is as wide as its content the box would have no width of its own, so it is given that of the narrowest chart.
 */
function iframe(about: Embeddable, choice: Choice, mark = ''): string {
  const { height } = choice;
  return [
    `<div style="container-type:inline-size;contain-intrinsic-width:280px;max-width:${WIDEST}px">`,
    `<iframe${mark} src="${escaped(frameAddress(about, choice))}"`,
    `  title="${escaped(frameTitle(about, choice))}" width="100%" height="${height}" loading="lazy"`,
    `  referrerpolicy="no-referrer" allow=""`,
    `  style="display:block;width:100%;height:${height}px;height:${roomFor(about.heights, choice)};border:0;${scheme(choice)}"></iframe>`,
    '</div>',
  ].join('\n');
}

const script = ({ script: src, integrity }: Embeddable) => `<script src="${escaped(src)}" integrity="${integrity}" crossorigin="anonymous" async></script>`;

/** The page of the chart, in the state an editor chose. */
function pageAddress({ page, states }: Embeddable, { state }: Choice): string {
  const query = 'query' in state ? state.query : states.find(({ name }) => name === state.name)?.query;
  return page + (query ?? '');
}

/** A picture of the chosen state, or of the chart where that state has none, with a link to the chart. */
function picture(about: Embeddable, choice: Choice): string {
  const { state } = choice;
  const found = about.states.find(({ name }) => 'name' in state && name === state.name) ?? about.states[0];
  if (!found) return '';
  const { src, double, dark, alt, width, height } = found.picture;
  return [
    `<a href="${escaped(pageAddress(about, choice))}"><picture>`,
    ...(choice.options.theme === 'auto' ? [`  <source srcset="${escaped(dark)}" media="(prefers-color-scheme: dark)">`] : []),
    `  <img src="${escaped(choice.options.theme === 'dark' ? dark : src)}"${choice.options.theme === 'dark' ? '' : ` srcset="${escaped(double)} 2x"`} alt="${escaped(alt)}"`,
    `    width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto">`,
    '</picture></a>',
  ].join('\n');
}

/** What to paste. */
export function snippet(form: Form, about: Embeddable, choice: Choice): string {
  if (form === 'oembed') return about.oembed;
  if (form === 'picture') return picture(about, choice);
  if (form === 'plain') return iframe(about, choice);
  if (form === 'script') return `${iframe(about, choice, ' data-across-the-table')}\n${script(about)}`;
  const title = escaped(frameTitle(about, choice));
  // The frame takes the scheme of the element. A link until then does so too, but its ground is the page's own, as are its words' colours.
  return [
    `<across-the-table-chart src="${escaped(frameAddress(about, choice))}" label="${title}" height="${choice.height}" style="${scheme(choice)}">`,
    `  <a href="${escaped(pageAddress(about, choice))}" style="color:inherit">${title}</a>`,
    '</across-the-table-chart>',
    script(about),
  ].join('\n');
}

/** The chart as it is, in a frame of some size. */
export function plainChoice(width: number, height: number): Choice {
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, [fallback]]) => [name, fallback])) as Options;
  return { state: { name: '' }, more: [], options, pinned: undefined, width, height };
}
