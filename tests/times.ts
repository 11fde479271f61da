/**
 * How soon a slow phone shows a page and answers in it: four times slower than this machine, over slow 4G where it loads.
 * Each page is timed beside its limit, the same words and pictures without script, style sheet or typeface, in turns: machines differ,
 * ratios less. For people to read; nothing is asserted.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { watchFrames } from './frames.ts';
import { BEST, serve } from './serve.ts';

/** In milliseconds; layout shift without a unit. */
export type Load = { /** The largest thing of the first view is painted. */ paint: number; /** An embed's picture has arrived whole and was painted; 0 on other pages. */ drawn: number; /** An embed's view has taken the place of its drawing; 0 on other pages. */ answers: number; blocking: number; longest: number; shift: number };
/** What is compared with the limit: the largest paint of a page, or the picture of an embed. */
type Moment = 'paint' | 'drawn';
export type Answers = { count: number; median: number; p98: number; /** Longest task while the chart was used, in milliseconds: larger answers are drawn after the control shows its press. */ longest: number; /** Share of frames. */ droppedFrames: number };

const SLOWER = 4;
/** Slow 4G as the field has it: bytes a second each way, milliseconds there and back. */
const SLOW_4G = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };

/** The phone that all measuring is done on. */
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** A page’s words and pictures alone. */
function limitOf(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<link rel="(?:preload|modulepreload|manifest)"[^>]*>/g, '')
    .replace(/<\/?astro-island\b[^>]*>/g, '');
}

/** Slows a page to a quarter of this machine’s speed, and its network to slow 4G where asked. */
export async function slow(page: Page, network: boolean): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (network) await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  return cdp;
}

/** Drags a slider from end to end, and gives the share of frames dropped. The browser is asked for itself: Playwright’s mouse runs script in the page with each move. */
async function drag(page: Page, cdp: CDPSession, slider: Locator): Promise<number> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error(`${page.url()}: there is no slider to drag`);
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x: box.x + 4 + (box.width - 8) * share, y: box.y + box.height / 2, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });
  const dropped = await watchFrames(page);
  await mouse('mousePressed', 0);
  for (let step = 0; step <= 90; step++) {
    await mouse('mouseMoved', step / 90);
    await page.waitForTimeout(10);
  }
  await mouse('mouseReleased', 1);
  return dropped();
}

/** Frames dropped while a slider alone on a page is dragged: what no chart can go below. */
export async function leastDropped(browser: Browser): Promise<number> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const cdp = await slow(page, false);
  await page.setContent('<meta name="viewport" content="width=device-width"><input type="range" max="25" style="inline-size: 100%">');
  const share = await drag(page, cdp, page.getByRole('slider'));
  await context.close();
  return share;
}

async function load(browser: Browser, address: string, moment: Moment): Promise<Load> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await slow(page, true);
  await page.addInitScript((moment) => {
    const seen = { paint: 0, drawn: 0, answers: 0, blocking: 0, longest: 0, shift: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry) => void) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    const painted = (note: (now: number) => void) => requestAnimationFrame(() => setTimeout(() => note(performance.now())));
    const parsed = new MutationObserver(() => {
      const picture = document.querySelector('.picture');
      // A picture is whole once something stands after it.
      if (!picture?.nextSibling && !picture?.firstElementChild?.nextSibling) return;
      parsed.disconnect();
      painted((now) => (seen.drawn = now));
    });
    if (moment === 'drawn') parsed.observe(document, { childList: true, subtree: true });
    addEventListener('DOMContentLoaded', () => {
      const drawing = document.querySelector('script[data-view]')?.previousElementSibling;
      const replaced = new MutationObserver(() => {
        replaced.disconnect();
        painted((now) => (seen.answers = now));
      });
      if (drawing) replaced.observe(drawing, { childList: true });
    });
    watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
    watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
    watch('longtask', ({ duration }) => {
      seen.blocking += duration - 50;
      seen.longest = Math.max(seen.longest, duration);
    });
  }, moment);
  await page.goto(address, { waitUntil: 'networkidle', timeout: 90_000 });
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => (window as unknown as { seen: Load }).seen);
  await context.close();
  return seen;
}

/** Loads pages and their limits in turns, and gives the median of each and of the ratios of one moment. */
export async function loads(browser: Browser, origin: string, paths: readonly string[], runs: number, moment: Moment = 'paint'): Promise<Record<string, Load & { limit: number; ratio: number }>> {
  const folder = mkdtempSync(join(tmpdir(), 'limit-'));
  for (const path of paths) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), limitOf(readFileSync(join('dist', path, 'index.html'), 'utf8')));
  }
  const limit = await serve(folder, '/', 0, BEST);
  const results: Record<string, Load & { limit: number; ratio: number }> = {};
  try {
    for (const path of paths) {
      const pairs: { ours: Load; least: Load }[] = [];
      for (let run = 0; run < runs; run++) pairs.push({ least: await load(browser, limit.origin + path, moment), ours: await load(browser, origin + path, moment) });
      const of = (part: keyof Load) => median(pairs.map(({ ours }) => ours[part]));
      results[path] = {
        paint: of('paint'),
        drawn: of('drawn'),
        answers: of('answers'),
        blocking: of('blocking'),
        longest: of('longest'),
        shift: of('shift'),
        limit: median(pairs.map(({ least }) => least[moment])),
        ratio: median(pairs.map(({ ours, least }) => ours[moment] / least[moment])),
      };
    }
  } finally {
    limit.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

/** Uses a chart as a reader would, by keys, taps and dragging, and says how long it took to show each answer. */
export async function answers(browser: Browser, address: string): Promise<Answers> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const cdp = await slow(page, false);
  await page.goto(address, { waitUntil: 'networkidle' });
  const figure = page.locator('figure.chart').first();
  await figure.scrollIntoViewIfNeeded();
  await page.locator('figure.chart astro-island:not([ssr])').first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const took = new Map<number, number>();
    const tasks: number[] = [];
    Object.assign(window, { took, tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId > 0) took.set(entry.interactionId, Math.max(took.get(entry.interactionId) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const slider = figure.getByRole('slider').first();
  await slider.focus();
  for (let press = 0; press < 40; press++) await page.keyboard.press(press % 8 < 4 ? 'ArrowLeft' : 'ArrowRight', { delay: 30 });
  const droppedFrames = await drag(page, cdp, slider);
  const controls = figure.locator('.picture :is(input[type=radio], button):visible:enabled');
  // A choice may take others away: there are as many as there are at that moment.
  for (let tap = 0; tap < Math.min(12, await controls.count()); tap++) await controls.nth(tap).click({ force: true, delay: 20, timeout: 3000 }).catch(() => undefined);
  await page.waitForTimeout(300);
  const { took, tasks, count } = await page.evaluate(() => {
    const { took, tasks } = window as unknown as { took: Map<number, number>; tasks: number[] };
    return { took: [...took.values()], tasks, count: (performance as Performance & { interactionCount: number }).interactionCount };
  });
  await context.close();
  // What took less than a frame is counted by the browser, but not reported: it is one frame at most.
  const all = [...took, ...Array.from({ length: Math.max(0, count - took.length) }, () => 16)].sort((a, b) => a - b);
  return { count: all.length, median: median(all), p98: all[Math.min(all.length - 1, Math.floor(all.length * 0.98))] ?? NaN, longest: Math.max(0, ...tasks), droppedFrames };
}
