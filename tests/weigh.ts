/** Weighs a page of the built site as a phone meets it: what arrives first, and what has arrived when everything was seen. */
import { existsSync, statSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { brotli, fileFor } from './serve.ts';
import { PHONE } from './times.ts';

export type Kind = 'html' | 'script' | 'font' | 'other';
export type Weight = {
  /** Bytes by kind once the whole page was scrolled and every chart answered. */
  byKind: Record<Kind, number>;
  /** Bytes when the first view had loaded. */
  first: number;
  whole: number;
  requests: number;
  /** What was asked of the site, in order, and addresses of other sites that were asked for anything. */
  asked: { address: string; kind: Kind; bytes: number }[];
  elsewhere: string[];
  elements: number;
  /** Elements of the page that stand outside its flow: each is a layer that every frame of a scroll sorts and paints anew. */
  positioned: number;
  /** Sum of layout shifts, from load to the end of the scroll. */
  shift: number;
};

const kinds: Record<string, Kind> = { html: 'html', js: 'script', woff2: 'font' };

/** Bytes a file takes on the wire: brotli, except for what is packed already. */
function wire(file: string): number {
  return /\.(woff2|png)$/.test(file) ? statSync(file).size : brotli(file).length;
}

/** Loads a page on a phone-sized screen, scrolls to its end, and says what that cost. */
export async function weigh(browser: Browser, origin: string, path: string): Promise<Weight> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const files: string[] = [];
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) elsewhere.push(request.url());
    const file = request.url().startsWith(origin) ? fileFor('dist', '/', request.url()) : undefined;
    if (file && existsSync(file)) files.push(file);
  });
  await page.addInitScript(() => {
    const counter = window as unknown as { shift: number };
    counter.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counter.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const first = files.reduce((sum, file) => sum + wire(file), 0);
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  await page.waitForLoadState('networkidle');
  const { elements, positioned, shift } = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    positioned: [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && getComputedStyle(element).position !== 'static').length,
    shift: (window as unknown as { shift: number }).shift,
  }));
  await context.close();
  const asked = files.map((file) => ({ address: file.replace(/^dist/, '').replace(/index\.html$/, ''), kind: kinds[file.split('.').at(-1) ?? ''] ?? ('other' as const), bytes: wire(file) }));
  const byKind: Record<Kind, number> = { html: 0, script: 0, font: 0, other: 0 };
  for (const { kind, bytes } of asked) byKind[kind] += bytes;
  return { byKind, first, whole: asked.reduce((sum, { bytes }) => sum + bytes, 0), requests: files.length, asked, elsewhere, elements, positioned, shift };
}
