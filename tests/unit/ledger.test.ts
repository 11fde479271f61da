import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, formatRange } from '../../src/i18n/dates.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { claimsCited, claimsWithin, references } from '../../src/models/citations.ts';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { AS_OF, type LocalText, type When } from '../../src/schemas/common.ts';
import { claims, glossary, mdx, misfits, pairs, questionSets, quotations, since, sources, texts, voices } from '../ledger.ts';
import { none } from '../none.ts';
import { uncited, wordsIn } from '../prose.ts';

const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
const repeats = (items: readonly { id: string }[]) => items.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index);

const charts = texts.filter(({ place }) => place.startsWith('content/charts/'));
const data = texts.filter(({ kind }) => kind === 'data');
/** What we say; what a correction took back is kept as it was. */
const said = texts.filter(({ place }) => !/^content\/corrections\.yaml\..*\.was\./.test(place));

test('every entry of the ledger has the shape a reader can rely on', () => none(misfits, 'do not fit'));

test('no id stands for two things', () => {
  none([claims, quotations, sources, glossary, pairs].flatMap(repeats), 'used twice');
});

test('every claim names a source that is listed', () => {
  const known = ids(sources);
  none(
    claims.flatMap((claim) => claim.sources.filter((id) => !known.has(id)).map((id) => `${claim.file}: ${claim.id}, sources: ${id}`)),
    'dangling',
  );
});

test('every quotation belongs to a claim and names sources that are listed', () => {
  const knownClaims = ids(claims);
  const knownSources = ids(sources);
  none(
    quotations.flatMap((quote) => [
      ...(knownClaims.has(quote.claim) ? [] : [`${quote.file}: ${quote.id}, claim: ${quote.claim}`]),
      ...quote.sources.filter((id) => !knownSources.has(id)).map((id) => `${quote.file}: ${quote.id}, sources: ${id}`),
    ]),
    'dangling',
  );
});

test('three texts are never cut to one half: where a part of one is quoted, all its parts stand, in order', () => {
  for (const claim of ['F032', 'F079', 'F172']) {
    const parts = quotations.map(({ id }) => id).filter((id) => id.startsWith(claim));
    assert.ok(parts.length > 1, claim);
    const quoted = [
      ...mdx.map(({ file, text }) => ({ file, ids: references(text).flatMap(({ kind, id }) => (kind === 'quote' ? [id] : [])) })),
      ...voices.map(({ file, quote }) => ({ file, ids: [quote] })),
    ].map(({ file, ids: all }) => ({ file, own: all.filter((id) => parts.includes(id)).join(' ') }));
    assert.ok(quoted.some(({ own }) => own !== ''), claim);
    none(quoted.filter(({ own }) => own.replaceAll(parts.join(' '), '').trim() !== '').map(({ file, own }) => `${file}: ${own} without the rest of ${claim}`), 'halves');
  }
});

test('every id in a text or chart exists', () => {
  const known = { claim: ids(claims), quote: ids(quotations), pair: ids(pairs), term: ids(glossary), chart: new Set<string>(CHART_IDS) };
  const inProse = mdx.flatMap(({ file, text }) =>
    references(text).flatMap(({ kind, id }) => (kind === 'voices' || known[kind].has(id) ? [] : [`${file}: ${kind} ${id}`])),
  );
  const inData = data
    .filter(({ text }) => /^F\d{3}$/.test(text))
    .filter(({ text }) => !known.claim.has(text))
    .map(({ place, text }) => `${place}: ${text}`);
  const voiceQuotes = voices.filter(({ quote }) => !known.quote.has(quote)).map(({ id, quote }) => `voices: ${id}, ${quote}`);
  none([...inProse, ...inData, ...voiceQuotes], 'dangling');
});

test('every source is used, and every entry of "Since" names sources that are listed', () => {
  const known = ids(sources);
  const used = new Set([...claims, ...quotations].flatMap((item) => item.sources).concat(since.entries.flatMap((entry) => entry.sources ?? [])));
  none([...[...used].filter((id) => !known.has(id)), ...[...known].filter((id) => !used.has(id))], 'dangling or idle sources');
});

test('every claim is used somewhere a reader can meet it', () => {
  const lookups = {
    quoteClaim: new Map(quotations.map(({ id, claim }) => [id, claim])),
    pairClaims: new Map(pairs.map((pair) => [pair.id, claimsWithin(pair)])),
    voiceClaims: claimsWithin(voices),
  };
  const used = new Set([
    ...mdx.flatMap(({ text }) => claimsCited(text, lookups)),
    ...claimsWithin(charts.map(({ text }) => text)),
    ...claimsWithin(since),
    ...claimsWithin(questionSets),
    ...glossary.flatMap((entry) => entry.claims ?? []),
  ]);
  none(
    claims.filter(({ id }) => !used.has(id)).map(({ file, id }) => `${file}: ${id}`),
    'nobody uses',
  );
});

test('nothing outside "Since this story" happened after the dateline', () => {
  const dated = [...claims, ...quotations, ...voices, ...pairs.flatMap(({ sides, ...pair }) => sides.map(({ when }) => ({ ...pair, when })))];
  // A time may end in the month or the year that the dateline lies in: "2023 to 2025".
  const late = dated.flatMap(({ file, id, when }) =>
    [when?.from, when?.to].filter((date) => date !== undefined && firstDay(date) > AS_OF).map((date) => `${file}: ${id}, when: ${String(date)}`),
  );
  none(late, 'too late');
  none(since.entries.filter(({ when }) => firstDay(when.from) <= AS_OF).map(({ id }) => id), 'too early for "Since"');
});

/** Plain form of a text for comparing quotations: typography of quotation marks, dashes and spaces does not count. */
const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/[\s\u00a0]+/g, ' ').trim();

test('words in double quotation marks stand in the ledger, letter for letter', () => {
  const held = quotations.map(({ words }) => plain(words));
  const quoted = said.flatMap(({ place, text }) => [...text.matchAll(/“([^“”]+)”/g)].map(([, words]) => ({ place, words: words ?? '' })));
  const ending = /[.,;:]$/;
  none(
    quoted.filter(({ words }) => !held.some((whole) => whole.includes(plain(words).replace(ending, '')))).map(({ place, words }) => `${place}: “${words}”`),
    'not in content/quotes',
  );
  none(
    said.filter(({ place, text }) => !place.startsWith('content/ui') && /(^|[^=\w])"[A-Za-z]/.test(text.replace(/<[^>]*>/g, '').replace(/^---[\s\S]*?---/, ''))).map(({ place }) => place),
    'straight quotation marks',
  );
});

/** Words that tie a sentence to the day it is read. Allowed inside quotations. */
const drifting = /\b(now|today|currently|recently|nowadays|so far|last month|this week|last week|yesterday|tomorrow)\b/i;
const own = (text: string) => text.replace(/^---[\s\S]*?\n---\n/, '').replace(/“[^“”]*”/g, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '').replace(/<[^>]*>/g, ' ');

test('no sentence of ours depends on the day it is read', () => {
  none(
    said.filter(({ place, text }) => !place.startsWith('content/ui') && drifting.test(own(text))).map(({ place, text }) => `${place}: ${drifting.exec(own(text))?.[0]}`),
    'drifting words',
  );
});

/** Labels that style rules keep for attributed quotations. */
const loaded = /\b(terrorists|martyr\w*|neutrali[sz]ed|IOF|pogrom|so-called|1967 borders?|moderates?|extremists?|hardliners?)\b/i;

test('no side’s wording is ours', () => {
  none(
    said.filter(({ place, text }) => !/^content\/(ui|glossary)|claims/.test(place) && loaded.test(own(text))).map(({ place, text }) => `${place}: ${loaded.exec(own(text))?.[0]}`),
    'loaded words',
  );
});

test('every sentence of a chapter has a source, asks a question or leads on', () => {
  const chapters = mdx.filter(({ file }) => file.startsWith('content/chapters'));
  for (const locale of LOCALES) assert.deepEqual(chapters.map(({ file }) => file).filter((file) => file.startsWith(`content/chapters/${locale}/`)), CHAPTERS.map((slug) => `content/chapters/${locale}/${slug}.mdx`).sort());
  none(chapters.flatMap(({ file, text }) => uncited(text).map((sentence) => `${file}: ${sentence}`)), 'no source');
});

test('an address is shown only for sources of quality 1 or 2', () => {
  none(sources.filter(({ url, quality }) => url !== undefined && quality === 3).map(({ id, url }) => `content/sources.yaml: ${id}, url: ${String(url)}`), 'mirrors');
});

/** Words of a card as a reader counts them: every text on it, and its date. */
const wordsOn = (texts: readonly (LocalText | string)[], when: When) =>
  wordsIn([...texts.map((text) => (typeof text === 'string' ? text : text.en)), when.label?.en ?? formatRange(when.from, when.to, 'en')].join(' ')).length;

test('the two people who live through the story have 40 to 50 words each', () => {
  const quoted = new Map(quotations.map(({ id, words }) => [id, words]));
  const lengths = voices.map(({ name, who, place, when, quote, context }) => wordsOn([name, who, place, quoted.get(quote) ?? '', context], when));
  assert.equal(lengths.length, 2);
  none(lengths.filter((words) => words < 40 || words > 50).map(String), 'words');
});

test('no side of a pair of figures says more than a quarter more than the other', () => {
  none(
    pairs.flatMap(({ id, sides }) => {
      const [a, b] = sides.map(({ figure, what, who, when, limit }) => wordsOn([figure, what, who, limit], when)) as [number, number];
      return Math.max(a, b) > 1.25 * Math.min(a, b) ? [`${id}: ${a} and ${b} words`] : [];
    }),
    'unequal',
  );
});

test('the story stands on at least 180 claims', () => assert.ok(claims.length >= 180, `${claims.length} claims`));
