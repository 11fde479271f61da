/**
 * What the built site costs, against its budgets: `npm run bench`, or `npm run bench -- bytes` without the times, or `-- growth` with builds of larger stories.
 * Bytes, requests, elements and layout shift are exact and are also tests; times are left to the reader of the table.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHART_IDS } from '../src/schemas/chart-list.ts';
import { findBrowser, QUIET } from './browser.ts';
import { BUDGETS, MOST_ELEMENTS } from './budget.ts';
import { exponent, grow } from './growth.ts';
import { type Busy, scrollThrough } from './scroll-bench.ts';
import { BEST, serve } from './serve.ts';
import { type Answers, answers, leastDropped, loads } from './times.ts';
import { type Weight, weigh } from './weigh.ts';

const pages = [
  { name: '/', path: '/', budget: BUDGETS.home },
  { name: 'a chapter', path: '/chapters/talking-directly/', budget: BUDGETS.chapter },
  { name: 'the heaviest chapter', path: '/chapters/lines-on-the-map/', budget: BUDGETS.chapter },
  { name: 'chart borders', path: '/charts/borders/', budget: BUDGETS.chart },
  { name: 'chart channels', path: '/charts/channels/', budget: BUDGETS.chart },
  { name: 'chart stances', path: '/charts/stances/', budget: BUDGETS.chart },
];

if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist: run `npm run build` first.');
const { server, origin } = await serve('dist', '/', 0, BEST);
const browser = await chromium.launch({ executablePath: findBrowser({ whole: true }), args: QUIET });
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const results: { path: string; weight: Weight }[] = [];
/** Pairs of runs for a time: fewer say nothing. */
const RUNS = 7;
const timed = !process.argv.includes('bytes');
const times: Record<string, unknown> = {};
const rows: Record<string, Record<string, string>> = {};
try {
  for (const { name, path, budget } of pages) {
    const weight = await weigh(browser, origin, path);
    results.push({ path, weight });
    const { byKind, first, whole, requests, elements, shift } = weight;
    rows[name] = {
      'first / budget': `${kB(first)} / ${budget.first}`,
      'whole / budget': `${kB(whole)} / ${budget.whole}`,
      'html and styles': kB(byKind.html),
      'script / budget': `${kB(byKind.script)} / ${budget.script}`,
      font: kB(byKind.font),
      'requests / budget': `${requests} / ${budget.requests}`,
      elements: path === '/' ? `${elements} / ${MOST_ELEMENTS}` : String(elements),
      shift: shift.toFixed(3),
    };
  }
  console.log('kB of brotli over the wire, 390 x 844 screen');
  console.table(rows);
  if (timed) await time();
} finally {
  await browser.close();
  server.close();
}
const growth = process.argv.includes('growth') ? [1, 5, 25].map(grow) : [];
if (growth.length > 0) {
  console.log(`cold builds with more chapters; time grows with the power ${exponent(growth).toFixed(2)} of their number (goal 1.1; at once, at most 60 s and 1536 MB)`);
  console.table(growth.map(({ times, seconds, peakMB }) => ({ 'times the chapters': times, seconds: Math.round(seconds), 'peak MB': Math.round(peakMB) })));
}
mkdirSync('bench', { recursive: true });
writeFileSync('bench/latest.json', `${JSON.stringify({ pages: results, times, growth }, null, 2)}\n`);

/** Tables of what takes time, with the goals beside the figures. */
async function time(): Promise<void> {
  const table = (rows: readonly (readonly [name: string, row: Record<string, string | number>])[]) => console.table(Object.fromEntries(rows));
  const paths = (list: readonly { path: string }[]) => list.map(({ path }) => path);
  const embeds = CHART_IDS.map((chart) => ({ name: `embed ${chart}`, path: `/embed/${chart}/` }));

  const loaded = await loads(browser, origin, paths(pages), RUNS);
  console.log(`ms on slow 4G at a quarter of this machine's speed, median of ${RUNS} pairs with the page's limit`);
  table(pages.map(({ name, path }) => {
    const { paint = NaN, limit = NaN, ratio = NaN, blocking = NaN, longest = NaN, shift = NaN } = loaded[path] ?? {};
    return [name, { 'largest paint': Math.round(paint), 'of the limit': Math.round(limit), 'ratio / goal': `${ratio.toFixed(2)} / 1.25`, 'blocking / goal': `${Math.round(blocking)} / 50`, 'longest task': Math.round(longest), shift: shift.toFixed(3) }];
  }));

  const framed = await loads(browser, origin, paths(embeds), RUNS, 'drawn');
  console.log('the same, until an embedded chart is drawn; and until it answers');
  table(embeds.map(({ name, path }) => {
    const { drawn = NaN, limit = NaN, ratio = NaN, answers = NaN, blocking = NaN } = framed[path] ?? {};
    return [name, { drawn: Math.round(drawn), 'of the limit': Math.round(limit), 'ratio / goal': `${ratio.toFixed(2)} / 1.25`, answers: Math.round(answers), 'blocking / goal': `${Math.round(blocking)} / 50` }];
  }));

  const scrolled: Record<string, Busy> = {};
  for (const path of paths(pages)) scrolled[path] = await scrollThrough(browser, origin, path);
  console.log("scrolling to the end, at a quarter of this machine's speed");
  table(pages.map(({ name, path }) => {
    const { long = NaN, longest = NaN, dropped = NaN, heap = NaN } = scrolled[path] ?? {};
    return [name, { 'tasks > 50 ms / goal': `${long} / 0`, 'longest task': longest, 'frames dropped / goal': `${(dropped * 100).toFixed(1)} / 1 %`, 'MB held by scripts / goal': `${heap.toFixed(1)} / 8` }];
  }));

  const used: Record<string, Answers> = {};
  const charts = pages.filter(({ path }) => path.startsWith('/charts/'));
  for (const path of paths(charts)) used[path] = await answers(browser, origin + path);
  const least = await leastDropped(browser);
  console.log("ms until a chart shows its answer to a key, a tap or a drag, at a quarter of this machine's speed");
  table(charts.map(({ name, path }) => {
    const { count = NaN, median = NaN, p98 = NaN, longest = NaN, droppedFrames = NaN } = used[path] ?? {};
    return [name, { interactions: count, 'p50 / goal': `${median} / 16`, 'p98 / goal': `${p98} / 32`, 'longest task': Math.round(longest), 'frames dropped while dragging / goal': `${(droppedFrames * 100).toFixed(1)} / 1 %`, 'a slider alone drops': `${(least * 100).toFixed(1)} %` }];
  }));
  Object.assign(times, { loaded, framed, scrolled, used, least });
}
