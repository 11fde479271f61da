/** How long a page keeps a slow phone busy while somebody scrolls through it: told, not asserted, for it depends on the machine. */
import type { Browser } from '@playwright/test';
import { watchFrames } from './frames.ts';
import { PHONE, slow } from './times.ts';

export type Busy = { /** Tasks of more than 50 ms while scrolling. */ long: number; /** The longest, in ms. */ longest: number; /** Share of frames. */ dropped: number; /** What scripts hold at the end, in MB. */ heap: number };

/** Loads a page on a phone-sized screen, waits until it is quiet, and scrolls to its end at a reader's pace. */
export async function scrollThrough(browser: Browser, origin: string, path: string): Promise<Busy> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await slow(page, false);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const dropped = await watchFrames(page);
  const busy = await page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 3) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { long: tasks.length, longest: Math.round(Math.max(0, ...tasks)) };
  });
  const share = await dropped();
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await context.close();
  return { ...busy, dropped: share, heap: usedSize / 1e6 };
}
