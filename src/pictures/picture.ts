/** What every picture of a chart has: a finding, what is shown, the drawing with its key, and who says so, as of when, and who may use it how. */
import { type Direction, type Locale } from '../i18n/locales.ts';
import { firstOf } from '../models/publishers.ts';
import type { ChartId } from '../schemas/chart-list.ts';
import type { InterfaceWords } from '../schemas/interface.ts';
import { resolved, type Theme, tokensOf } from './paint.ts';
import { type Block, ends, HEADLINE, KICKER, LEAD, type Page, paragraph, rule, sheet, SMALL, space, TEXT } from './sheet.ts';
import { write } from './svg.ts';

/** A picture as it is drawn for a page, light or dark. */
export type Picture = {
  chart: ChartId;
  /** Name of the state, as embeds and links have it; empty for the chart as it is. */
  state: string;
  /** The finding. */
  headline: string;
  /** What exactly is shown, such as the day. */
  lead: string;
  /** A sentence or two on it. */
  text?: string;
  body: (page: Page) => Block[];
  /** What must never be missing beside the drawing. */
  notes: readonly string[];
  /** Whose data it is drawn from. */
  credit?: string;
  /** The picture in words. */
  description: string;
  /** Original publishers behind it, those of primary documents first, and of one kind the most used. */
  publishers: readonly string[];
};

/** What all pictures of a build say alike. */
export type Imprint = { locale: Locale; direction: Direction; words: Pick<InterfaceWords, 'site' | 'dateline' | 'chart' | 'pictures'>; address?: string | undefined };

const STYLES = ['src/styles/fonts.css', 'src/styles/tokens.css', 'src/styles/charts/borders.css', 'src/styles/charts/channels.css', 'src/styles/charts/stances.css'];
let tokens: Map<string, string> | undefined;

/** Fills in the tokens of the site's styles. */
export function painter(theme: Theme): (value: string) => string {
  tokens ??= tokensOf(STYLES);
  const known = tokens;
  return (value) => resolved(value, known, theme);
}

/** The file: the same picture, imprint and theme always give the same text. */
export function pictureFile(picture: Picture, imprint: Imprint, theme: Theme): string {
  const page: Page = { direction: imprint.direction, paint: painter(theme) };
  const { site, dateline, chart, pictures } = imprint.words;
  const { headline, lead, text, body, notes, credit, description, publishers } = picture;
  const blocks = [
    rule(page, 'var(--ink)', 3),
    space(12),
    ends(page, site, dateline, KICKER),
    space(8),
    paragraph(page, headline, HEADLINE),
    space(12),
    paragraph(page, lead, LEAD),
    ...(text === undefined ? [] : [space(2), paragraph(page, text, TEXT)]),
    space(14),
    ...body(page),
    space(12),
    rule(page, 'var(--rule)'),
    space(10),
    ...notes.flatMap((note) => [paragraph(page, note, SMALL), space(4)]),
    paragraph(page, `${chart.sources}: ${firstOf(publishers, pictures.more)}.`, SMALL),
    space(4),
    paragraph(page, [credit, pictures.licence.replace('{site}', site), imprint.address].filter((part) => part !== undefined).join(' '), SMALL),
  ];
  return write(sheet(page, blocks, { title: `${headline}. ${lead}`, description, language: imprint.locale }));
}

/** The name of a picture's file without its ending: `channels-direct-dark`. */
export function fileName({ chart, state }: Pick<Picture, 'chart' | 'state'>, theme: Theme): string {
  return [chart, ...(state ? [state] : []), ...(theme === 'dark' ? [theme] : [])].join('-');
}
