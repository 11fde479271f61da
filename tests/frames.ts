/** Frames a page did not draw in time. */
import type { Page } from '@playwright/test';

const FRAME = 1000 / 60;

/** Starts counting; the function it gives says what share of frames was dropped since. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(window, { gaps });
    let last = 0;
    const frame = (at: number) => {
      if (last > 0) gaps.push(at - last);
      last = at;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return async () => {
    const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps);
    const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0);
    return dropped / Math.max(1, gaps.length + dropped);
  };
}
