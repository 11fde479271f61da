/** The only door to the content. Pages and components ask here; nothing else reads the collections. */
import { readFileSync } from 'node:fs';
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { formatRange } from './i18n/dates.ts';
import type { Locale } from './i18n/locales.ts';
import { type Geometry, type MapTopology, projectMap } from './models/borders-geometry.ts';
import { lastStop, openOn } from './models/channels-dates.ts';
import { claimsCited, claimsWithin, type Lookups, references } from './models/citations.ts';
import { CHAPTERS, type ChapterSlug } from './schemas/chapter-list.ts';
import { CHART_IDS, type ChartId } from './schemas/chart-list.ts';
import type { Claim } from './schemas/claim.ts';
import type { When } from './schemas/common.ts';
import type { Correction } from './schemas/correction.ts';
import type { GlossaryEntry } from './schemas/glossary.ts';
import type { Guide, Standard } from './schemas/guide.ts';
import type { InterfaceWords } from './schemas/interface.ts';
import type { Question } from './schemas/question.ts';
import type { Quotation } from './schemas/quotation.ts';
import type { LadderSheet, Sheet } from './schemas/sheet.ts';
import { type Source, SOURCE_KINDS } from './schemas/source.ts';
import type { TeachWords } from './schemas/teach-words.ts';

type ChartData<Id extends ChartId> = CollectionEntry<Id>['data'];

type ListName = 'claims' | 'quotations' | 'sources' | 'glossary' | 'pairs' | 'voices' | 'standards';

/** All entries of a list by id, read once in a build. */
async function byId<Name extends ListName>(name: Name): Promise<Map<string, CollectionEntry<Name>['data']>> {
  const entries = await getCollection(name);
  return new Map(entries.map(({ id, data }) => [id, data] as [string, CollectionEntry<Name>['data']]));
}

/** The entry, or an error that names what is missing: nothing is ever drawn with a hole in it. */
export function need<T>(what: string, id: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`content: there is no ${what} "${id}"`);
  return value;
}

/** A claim by its id. Throws where there is none, as all that ask for one thing do. */
export async function claim(id: string): Promise<Claim> {
  return need('claim', id, (await getEntry('claims', id))?.data);
}

/** Every claim by its id, in the order of the files. */
export async function allClaims(): Promise<Map<string, Claim>> {
  return byId('claims');
}

/** A quotation by its id, such as `F079a`. */
export async function quotation(id: string): Promise<Quotation> {
  return need('quotation', id, (await getEntry('quotations', id))?.data);
}

/** Every quotation, in the order of the files. */
export async function allQuotations(): Promise<Quotation[]> {
  return [...(await byId('quotations')).values()];
}

/** A source by its id. */
export async function source(id: string): Promise<Source> {
  return need('source', id, (await getEntry('sources', id))?.data);
}

/** Every source by its id, in the order of the file. */
export async function allSources(): Promise<Map<string, Source>> {
  return byId('sources');
}

/** A word of the glossary by its id. */
export async function term(id: string): Promise<GlossaryEntry> {
  return need('glossary entry', id, (await getEntry('glossary', id))?.data);
}

/** Every word of the glossary, in the order of the file. */
export async function glossary(): Promise<GlossaryEntry[]> {
  return [...(await byId('glossary')).values()];
}

/** Two figures that stand together, by their id. */
export async function pair(id: string): Promise<CollectionEntry<'pairs'>['data']> {
  return need('pair of figures', id, (await getEntry('pairs', id))?.data);
}

/** The people who speak together. */
export async function voices(): Promise<CollectionEntry<'voices'>['data'][]> {
  return (await getCollection('voices')).map(({ data }) => data);
}

/** Corrections, newest first. */
export async function corrections(): Promise<Correction[]> {
  return need('file', 'corrections', (await getEntry('corrections', 'log'))?.data).entries.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** What happened after the story's last day, and the day until which that was looked at. */
export async function since(): Promise<CollectionEntry<'since'>['data']> {
  return need('file', 'since', (await getEntry('since', 'since'))?.data);
}

/** The words of the interface in a locale. */
export async function words(locale: Locale): Promise<InterfaceWords> {
  return need('interface file', locale, (await getEntry('interface', locale))?.data);
}

/** The data of a chart, as its schema checked it. */
export async function chartData<Id extends ChartId>(id: Id): Promise<ChartData<Id>> {
  const entry = (await getEntry(id, id)) as CollectionEntry<Id> | undefined;
  return need('chart', id, entry?.data);
}

/** The map's file, as `npm run geo` wrote it. */
export function mapTopology(): MapTopology {
  return JSON.parse(readFileSync('content/geo/borders.topo.json', 'utf8')) as MapTopology;
}

/** The small map's file, as `npm run geo` wrote it. */
export function locatorTopology(): MapTopology {
  return JSON.parse(readFileSync('content/geo/locator.topo.json', 'utf8')) as MapTopology;
}

let geometry: Geometry | undefined;

/** The map's shapes, projected once in a build. */
export function mapGeometry(): Geometry {
  geometry ??= projectMap(mapTopology());
  return geometry;
}

/** "5 March 2025", or the label the ledger gives where the date is not exact. */
export function dateText(when: When | undefined, locale: Locale): string {
  return when === undefined ? '' : (when.label?.[locale] ?? formatRange(when.from, when.to, locale));
}

export type ChapterEntry = CollectionEntry<'chapters'>;

/** A chapter in a locale, with its text. */
export async function chapter(locale: Locale, slug: ChapterSlug): Promise<ChapterEntry & { slug: ChapterSlug }> {
  return { ...need('chapter', `${locale}/${slug}`, await getEntry('chapters', `${locale}/${slug}`)), slug };
}

/** Chapters in the order of the story. */
export async function chapters(locale: Locale): Promise<(ChapterEntry & { slug: ChapterSlug })[]> {
  return Promise.all(CHAPTERS.map((slug) => chapter(locale, slug)));
}

/** The opening of the story, with its text. */
export async function opening(locale: Locale): Promise<CollectionEntry<'opening'>> {
  return need('opening', locale, await getEntry('opening', locale));
}

/** A page of text by its name, such as `method`. */
export async function page(locale: Locale, name: string): Promise<CollectionEntry<'pages'>> {
  return need('page', `${locale}/${name}`, await getEntry('pages', `${locale}/${name}`));
}

/** The words of the pages for teachers and of an assignment. */
export async function teachWords(locale: Locale): Promise<TeachWords> {
  return need('file of words for teachers', locale, (await getEntry('teachWords', `${locale}/words`))?.data);
}

/** A text for teachers that is not about one chapter. */
export async function teaching(locale: Locale, name: string): Promise<CollectionEntry<'teaching'>> {
  return need('text for teachers', `${locale}/${name}`, await getEntry('teaching', `${locale}/${name}`));
}

/** The guide to a chapter for teachers. */
export async function guide(locale: Locale, chapter: ChapterSlug): Promise<Guide> {
  return need('guide', `${locale}/${chapter}`, (await getEntry('guides', `${locale}/${chapter}`))?.data);
}

/** The questions of a chapter, in the order they are asked. */
export async function questions(locale: Locale, chapter: ChapterSlug): Promise<Question[]> {
  return need('set of questions', `${locale}/${chapter}`, (await getEntry('questions', `${locale}/${chapter}`))?.data).questions;
}

/** Standards of curricula by their id. */
export async function standards(): Promise<Map<string, Standard>> {
  return byId('standards');
}

/** The quotations of the ladder to print. */
export async function ladderSheet(): Promise<LadderSheet> {
  return need('file', 'teach/sheets', (await getEntry('sheets', 'sheets'))?.data);
}

/** Claims that the key of a sheet rests on. */
export async function sheetClaims(sheet: Sheet): Promise<string[]> {
  if (sheet === 'map') return claimsWithin((await chartData('borders')).territories.map(({ card }) => card.before.claims));
  if (sheet === 'ladder') return [...new Set((await Promise.all((await ladderSheet()).cards.map(({ quote }) => quotation(quote)))).map((quote) => quote.claim))];
  const channels = await chartData('channels');
  return claimsWithin(openOn(channels, lastStop(channels), 'both').map(({ id }) => channels.channels.find((each) => each.id === id)?.claims));
}

async function lookups(): Promise<Lookups> {
  const quotes = await byId('quotations');
  const pairs = await byId('pairs');
  return {
    quoteClaim: new Map([...quotes].map(([id, quote]) => [id, quote.claim])),
    pairClaims: new Map([...pairs].map(([id, data]) => [id, claimsWithin(data)])),
    voiceClaims: claimsWithin(await voices()),
  };
}

/** Claims an author's text rests on, in reading order. */
export async function claimsOf(mdx: string | undefined): Promise<string[]> {
  return claimsCited(mdx ?? '', await lookups());
}

/** Glossary entries an author's text points to, in reading order, followed by the ones listed with it. */
export function termsOf(mdx: string | undefined, listed: readonly string[] = []): string[] {
  const used = references(mdx ?? '').filter(({ kind }) => kind === 'term');
  return [...new Set([...used.map(({ id }) => id), ...listed])];
}

/** Claims behind a chart in a state: of one issue only and what stands with every issue, where the state names one. */
export async function chartClaims(id: ChartId, state = ''): Promise<string[]> {
  const data = await chartData(id);
  const issue = new URLSearchParams(state).get('issue');
  const parts = 'issues' in data ? data.issues.filter((part) => part.id === issue) : [];
  return claimsWithin('issues' in data && parts.length > 0 ? [data.under, data.events, parts] : data);
}

/** Every note a text needs at its end: what its sentences cite and what its charts rest on. */
export async function notesOf(mdx: string | undefined): Promise<string[]> {
  const charts = references(mdx ?? '').filter(({ kind }) => kind === 'chart');
  const behind = await Promise.all(charts.map(({ id, state }) => chartClaims(id as ChartId, state)));
  return [...new Set([...(await claimsOf(mdx)), ...behind.flat()])];
}

/** Glossary entries of a chapter: the ones its text points to, then the others it teaches. */
export function chapterTerms({ body, data }: ChapterEntry): string[] {
  return termsOf(body, data.terms);
}

/** Words of running text a minute that a general reader takes in, for the reading time. */
const PACE = 200;

/** Reading time of a text in whole minutes, at least one. */
export function readingMinutes(mdx: string | undefined): number {
  const text = (mdx ?? '').replace(/<[^>]*>/g, ' ');
  return Math.max(1, Math.round(text.split(/\s+/).length / PACE));
}

/** Original publishers behind some claims: those of primary documents first, and of one kind the most used. */
export async function publishers(ids: readonly string[]): Promise<string[]> {
  const sources = await Promise.all((await Promise.all(ids.map(claim))).flatMap((entry) => entry.sources.map(source)));
  const found = new Map<string, { kind: number; count: number }>();
  for (const { publisher, kind } of sources) {
    // Two that published one document are named once each, with what else each of them published.
    for (const one of publisher.split('; ')) {
      const { kind: known, count } = found.get(one) ?? { kind: Infinity, count: 0 };
      found.set(one, { kind: Math.min(known, SOURCE_KINDS.indexOf(kind)), count: count + 1 });
    }
  }
  return [...found].sort(([, a], [, b]) => a.kind - b.kind || b.count - a.count).map(([publisher]) => publisher);
}

/** The publishers behind each line of the diagram, as one text a line. */
export async function channelPublishers(): Promise<string[]> {
  const { channels } = await chartData('channels');
  return Promise.all(channels.map(async ({ claims }) => (await publishers(claims)).join('; ')));
}

let numbering: Promise<Map<string, number>> | undefined;

/**
 * The number of each claim's note, the same on every page: opening, chapters and their order first, then charts, then the rest.
 * The English text decides in every locale, so that a number means the same claim for everyone.
 */
export function noteNumbers(): Promise<Map<string, number>> {
  if (import.meta.env.DEV) numbering = undefined;
  numbering ??= (async () => {
    const texts = [(await opening('en')).body, ...(await chapters('en')).map(({ body }) => body)];
    const inText = (await Promise.all(texts.map(claimsOf))).flat();
    const inCharts = (await Promise.all(CHART_IDS.map(async (id) => claimsWithin(await chartData(id))))).flat();
    const ids = new Set([...inText, ...inCharts, ...(await allClaims()).keys()]);
    return new Map([...ids].map((id, index) => [id, index + 1]));
  })();
  return numbering;
}

/** Numbers of the notes of some claims, by claim: what a chart's marks need of the whole numbering. */
export async function numbersOf(claims: readonly string[]): Promise<Record<string, number>> {
  const numbers = await noteNumbers();
  return Object.fromEntries(claims.map((id) => [id, numbers.get(id) ?? 0]));
}

/** A place of the site where a claim is used. */
export type Use = { kind: 'opening' | 'chapter' | 'chart' | 'page' | 'since' | 'teach'; id: string };

/** Where each claim is used: for the list of sources, the open data and the test that nothing lies idle. */
export async function uses(locale: Locale): Promise<Map<string, Use[]>> {
  const found = new Map<string, Use[]>();
  const note = (ids: readonly string[], use: Use) => {
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), use]);
  };
  note(await claimsOf((await opening(locale)).body), { kind: 'opening', id: 'opening' });
  for (const { slug, body } of await chapters(locale)) note(await claimsOf(body), { kind: 'chapter', id: slug });
  for (const id of CHART_IDS) note(claimsWithin(await chartData(id)), { kind: 'chart', id });
  for (const { id, body } of await getCollection('pages', (entry) => entry.id.startsWith(`${locale}/`))) note(await claimsOf(body), { kind: 'page', id: id.split('/').at(-1) ?? id });
  note(claimsWithin(await since()), { kind: 'since', id: 'since' });
  for (const slug of CHAPTERS) note(claimsWithin(await questions(locale, slug)), { kind: 'teach', id: slug });
  for (const { id, claims = [] } of await glossary()) note(claims, { kind: 'page', id: `glossary:${id}` });
  return found;
}
