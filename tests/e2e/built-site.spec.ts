import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sources } from '../ledger.ts';
import { brokenLinks, externalLinks } from '../links.ts';

test('no link of the site leads nowhere', () => {
  expect(brokenLinks('dist')).toEqual([]);
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
