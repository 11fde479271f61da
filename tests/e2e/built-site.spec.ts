import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { claims, sources } from '../ledger.ts';
import { brokenLinks, externalLinks } from '../links.ts';
import { malformed } from '../markup.ts';

test('the line of sources under a chart names nobody twice, nor does the evidence its script shows', () => {
  const found = (files: string, pattern: RegExp) => globSync(files).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, line = '']) => line.split('; ')));
  const lines = found('dist/**/*.html', /Sources: ([^<]+?)(?: \(?and \d+ more|\.<)/g);
  const evidence = found('dist/a/*.json', /"publishers":"([^"]+)"/g);
  expect(Math.min(lines.length, evidence.length)).toBeGreaterThan(10);
  for (const line of [...lines, ...evidence]) expect(line).toEqual([...new Set(line)]);
});

test('no link of the site leads nowhere', () => {
  expect(brokenLinks('dist')).toEqual([]);
});

test('every page is well-formed: tags in order, nothing where it may not stand, each id once, each name of an id that of something', () => {
  const found = globSync('dist/**/*.html').flatMap((file) => malformed(readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`));
  expect(found).toEqual([]);
});

test('pages link to other sites only where a source has its address, and to licences and plans', () => {
  const known = new Set(sources.flatMap(({ url }) => url ?? []));
  const unknown = [...externalLinks('dist').keys()].filter((link) => !known.has(link.replaceAll('&amp;', '&')) && !/^https:\/\/(creativecommons\.org|opendatacommons\.org|www\.openstreetmap\.org|openstreetmap\.org)\//.test(link));
  expect(unknown).toEqual([]);
});

test('a page is painted with what it brings: no style sheet to fetch, and no typeface before its words', () => {
  const waiting = globSync('dist/**/*.html').filter((file) => {
    const [head = ''] = readFileSync(file, 'utf8').split('<body');
    return /<link [^>]*(?:rel="stylesheet"|as="font")/.test(head) || !/<style>/.test(head);
  });
  expect(waiting.filter((file) => !/\/downloads\//.test(file))).toEqual([]);
});

test('no page carries a style attribute, which the content security policy would block', () => {
  const styled = globSync('dist/**/*.html').filter((file) => /\sstyle="/.test(readFileSync(file, 'utf8')));
  expect(styled).toEqual([]);
});

test('the open data holds every claim with its sources', () => {
  const { claims } = JSON.parse(readFileSync('dist/data/claims.json', 'utf8')) as { claims: { id: string; sources: string[]; usedIn: unknown[] }[] };
  const { sources } = JSON.parse(readFileSync('dist/data/sources.json', 'utf8')) as { sources: { id: string }[] };
  const known = new Set(sources.map(({ id }) => id));
  expect(claims.length).toBeGreaterThanOrEqual(180);
  expect(claims.filter((claim) => claim.sources.some((id) => !known.has(id)) || claim.usedIn.length === 0)).toEqual([]);
});

test('no line of any page can end within a date, or between a number and its unit', () => {
  const months = Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(2001, month))).join('|');
  const torn = new RegExp(`[^>]{0,30}(?:\\d (?:${months})\\b|\\b(?:${months}) \\d{4}|\\d (?:km|million|per cent)\\b|© \\p{L})[^<]{0,20}`, 'gu');
  const found = globSync('dist/**/*.html').flatMap((file) => {
    const [, body = ''] = readFileSync(file, 'utf8').split('<body');
    // A citation is copied into other programs, with plain spaces.
    return [...body.replace(/<(script|style|title|desc)\b[^]*?<\/\1>|<dl id="cite"[^]*?<\/dl>/g, '').replace(/ [\w-]+="[^"]*"/g, '').matchAll(torn)].map(([words]) => `${file}: ${words}`);
  });
  expect(found).toEqual([]);
});

test('no sentence of any page runs into the next', () => {
  const found = globSync('dist/**/*.html').flatMap((file) => {
    const page = readFileSync(file, 'utf8').replace(/<(script|style)\b[^]*?<\/\1>/g, '');
    // Of two wordings, each in a span, one shows.
    return [...page.matchAll(/<p\b[^>]*>([^]*?)<\/p>/g)].flatMap(([, text = '']) => (/.{0,30}\p{Ll}[.:;]\p{Lu}\p{Ll}.{0,20}/u.exec(text.replace(/<\/span>|<br>/g, ' ').replace(/<[^>]*>/g, '')) ?? []).map((words) => `${file}: ${words}`));
  });
  expect(found).toEqual([]);
});

test('sources stand by kind, from A to Z within it, each with the day it is from', () => {
  const page = readFileSync('dist/sources/index.html', 'utf8');
  const groups = [...page.matchAll(/<section[^]*?<\/section>/g)].map(([group]) => [...group.matchAll(/<strong>([^<]+)<\/strong>, /g)].map(([, name = '']) => name));
  expect(groups.flat()).toHaveLength(sources.length);
  expect(groups.length).toBeGreaterThanOrEqual(5);
  for (const names of groups) expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  // Every number leads to its own note; that the note is there is asked of all links.
  const numbers = [...page.matchAll(/<a href="([^"]*)"[^>]*>\d+<\/a>/g)].map(([, href = '']) => href);
  expect(numbers.length).toBeGreaterThan(claims.length);
  expect(numbers.filter((href) => !/^\/(?:[a-z-]+\/)+#F\d{3}$/.test(href))).toEqual([]);
});

test('what was said in one go says once who said it', () => {
  const twice = globSync('dist/chapters/*/index.html').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/class="cards"[^]*?<\/div>/g)].flatMap(([cards]) => {
      const said = [...cards.matchAll(/<figcaption[^]*?<\/figcaption>/g)].map(([caption]) => caption);
      return said.filter((caption, index) => caption === said[index - 1]).map(() => file);
    }),
  );
  expect(twice).toEqual([]);
});
