import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';

/** The lines of a file of comma-separated values; a value in quotation marks may hold anything. */
function lines(name: string): string[][] {
  const text = readFileSync(`dist/data/${name}.csv`, 'utf8');
  return text.trimEnd().split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
}

test('every chart, the claims and the sources are there as JSON and as CSV, and each line says what it is and who may use it', () => {
  const json = (name: string) => JSON.parse(readFileSync(`dist/data/${name}.json`, 'utf8')) as { licence: string; dateline: string; source: string; claims?: { id: string }[]; sources?: { id: string }[] };
  for (const name of [...CHART_IDS, 'claims', 'sources']) {
    const { licence, dateline, source } = json(name);
    expect([licence, dateline], name).toEqual(['CC-BY-4.0', 'Facts as of 6 March 2025']);
    expect(source, name).toMatch(/^Across the Table, https?:.*\/(charts\/\w+|sources)\/$/);
    const [head = [], ...rows] = lines(name);
    expect(head.slice(-4), name).toEqual(['title', 'source', 'licence', 'dateline']);
    expect(rows.length, name).toBeGreaterThan(10);
    expect(rows.filter((row) => row.length !== head.length || row.at(-2) !== 'CC-BY-4.0' || row.at(-1) !== 'Facts as of 6 March 2025'), name).toEqual([]);
  }
  const ids = (name: string) => lines(name).slice(1).map(([id]) => id);
  expect(ids('claims')).toEqual(json('claims').claims?.map(({ id }) => id));
  expect(ids('sources')).toEqual(json('sources').sources?.map(({ id }) => id));
});

test('one file has the map’s territories and its lines, each with the values of its own file', () => {
  const [head = [], ...rows] = lines('borders');
  const table = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
  for (const [kind, file] of [['territory', 'borders-territories'], ['line', 'borders-lines']] as const) {
    const [names = [], ...own] = lines(file);
    const same = table.filter((row) => row['kind'] === kind).map((row) => names.map((name) => row[name]));
    expect(same).toEqual(own);
  }
});

test('what each column of a table says stands beside its files', async ({ page }) => {
  await page.goto('/data/');
  const last = ['title', 'source', 'licence', 'dateline'];
  const told = page.locator('main li details');
  await expect(told).toHaveCount(5);
  for (const [at, name] of [...CHART_IDS, 'claims', 'sources'].entries()) {
    const names = (await told.nth(at).locator('dt').allTextContents()).flatMap((each) => each.split(', '));
    const of = (column: string) => names.find((each) => each === column || (each.endsWith('…') && column.startsWith(each.slice(0, -1))));
    const columns = (lines(name)[0] ?? []).filter((column) => !last.includes(column));
    expect(columns.filter((column) => !of(column)), name).toEqual([]);
    expect(names.filter((each) => !columns.some((column) => of(column) === each)), name).toEqual([]);
  }
});

test('the list of data files names every one of them, and the list of chapters every chapter', async ({ page }) => {
  await page.goto('/data/');
  const listed = await page.locator('main a[download]').evaluateAll((all) => all.map((each) => each.getAttribute('href')?.replace('/data/', '')));
  expect(listed.toSorted()).toEqual(globSync('*.*', { cwd: 'dist/data', exclude: ['*.html', '*.br', '*.gz'] }).toSorted());
  for (const file of listed) expect((await page.request.get(`/data/${file}`)).status(), file).toBe(200);
  await page.goto('/chapters/');
  const hrefs = await page.locator('main li > a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(hrefs).toEqual(CHAPTERS.map((slug) => `/chapters/${slug}/`));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Open data' }).click();
  await expect(page).toHaveURL(/\/data\/$/);
});
