import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { HEIGHTS } from '../../src/models/embed-sizes.ts';
import type { Embeddable } from '../../src/models/embed-snippets.ts';
import type { ChartId } from '../../src/schemas/chart-list.ts';

/** Moves a chart by keyboard and says what a reader then finds changed. */
export async function useChart(chart: ChartId, view: Page | FrameLocator): Promise<void> {
  const figure = view.locator('figure.chart');
  if (chart === 'borders') {
    const slider = figure.getByRole('slider');
    await slider.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /^Only 4\sJune\s1967$/u);
    await figure.getByRole('button', { name: /^After/ }).click();
    await expect(slider).toHaveAttribute('aria-valuetext', /^Only 11\sJune\s1967$/u);
    return;
  }
  const slider = figure.getByRole('slider', { name: 'Date' });
  await slider.press('Home');
  await expect(slider).toHaveValue('0');
  const first = await slider.getAttribute('aria-valuetext');
  await slider.press('ArrowRight');
  await expect(slider).toHaveValue('1');
  await expect(slider).not.toHaveAttribute('aria-valuetext', String(first));
}

/** Shows a page of somebody else's, at another origin than the charts. */
export async function host(page: Page, body: string, policy?: string): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,"><body>${body}`;
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html', ...(policy && { 'Content-Security-Policy': policy }) }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page.on('close', () => server.close());
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

/** A chart as the builder knows it, from the site under test, with no state that has a name. */
export function embeddable(chart: ChartId, site: string): Embeddable {
  const integrity = `sha384-${createHash('sha384').update(readFileSync('dist/embed/host-2.js')).digest('base64')}`;
  return { frame: `${site}/embed/${chart}/`, page: `${site}/charts/${chart}/`, title: chart, script: `${site}/embed/host-2.js`, integrity, oembed: '', heights: HEIGHTS[chart], states: [] };
}

/** The text of a plain frame as the page of a chart offers it to those without script, with the frame from the site under test. */
export function plainText(chart: ChartId, site: string): string {
  const [text = ''] = /<div style=[^]*?&lt;\/div>|&lt;div style=[^]*?&lt;\/div(?:>|&gt;)/.exec(readFileSync(`dist/charts/${chart}/index.html`, 'utf8')) ?? [];
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#34;', '"').replace(/src="https?:\/\/[^/]+/, `src="${site}`);
}

/** How tall the content of a frame is, and how tall the frame. */
export async function heights(frame: Locator): Promise<{ content: number; frame: number }> {
  const inside = await (await frame.elementHandle())?.contentFrame();
  const content = await (inside as Frame).locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  return { content, frame: await frame.evaluate((element) => element.clientHeight) };
}
