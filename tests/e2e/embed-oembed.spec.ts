import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { host } from './embed-use.ts';

/** As WordPress reads a pasted address: no more than 150 kB, and only the head; links in any order of attributes. */
async function discover(address: string, type: string): Promise<string | undefined> {
  const html = (await (await fetch(address)).text()).slice(0, 150 * 1024);
  const head = /^[\s\S]*?<\/head>/i.exec(html)?.[0] ?? '';
  const link = [...head.matchAll(/<link\b[^>]*>/g)].find(([tag]) => tag.includes(`type="${type}"`));
  expect(Buffer.byteLength(html.slice(0, (link?.index ?? 1e6) + (link?.[0].length ?? 0))), `${address}: link within the first 4 kB`).toBeLessThan(4096);
  return /href="([^"]*)"/.exec(link?.[0] ?? '')?.[1];
}

/** What `wp_filter_oembed_result` leaves of the HTML of a site that WordPress does not know, and how it frames it. */
async function throughWordPress(page: Page, html: string): Promise<string> {
  const kept = await page.evaluate((html) => {
    const allowed: Record<string, string[]> = { A: ['href'], BLOCKQUOTE: [], IFRAME: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'] };
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const element of body.querySelectorAll('*')) {
      if (!allowed[element.tagName]) element.replaceWith(...element.childNodes);
      for (const { name } of [...element.attributes]) if (!allowed[element.tagName]?.includes(name)) element.removeAttribute(name);
    }
    return body.innerHTML;
  }, html);
  const [, quote = '', frame = ''] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  expect(frame, 'WordPress wants a frame').not.toBe('');
  return (quote + frame)
    .replace(/ src="([^"]*)"/, ' src="$1#?secret=aB3dE5fG7h" data-secret="aB3dE5fG7h"')
    .replace('<blockquote', '<blockquote class="wp-embedded-content" data-secret="aB3dE5fG7h"')
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;"');
}

/** What `wp-embed.js` does with messages. */
function wpEmbed(): void {
  addEventListener('message', ({ source, data }) => {
    if (!data?.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-secret="${data.secret}"]`);
    if (frame?.contentWindow !== source) return;
    document.querySelector<HTMLElement>(`blockquote[data-secret="${data.secret}"]`)?.style.setProperty('display', 'none');
    frame?.removeAttribute('style');
    if (data.message === 'height') frame?.setAttribute('height', String(Math.min(1000, Math.max(200, Math.trunc(Number(data.value))))));
  });
}

/** The answer behind an address of ours, read from the site under test wherever it thinks it is published. */
async function answer(baseURL: string, address: string): Promise<{ text: string; here: (text: string) => string }> {
  const { origin, pathname } = new URL(address);
  const here = (text: string) => text.replaceAll(origin, baseURL);
  return { text: await (await fetch(baseURL + pathname)).text(), here };
}

for (const chart of CHART_IDS) {
  test(`pasting the address of ${chart} into WordPress shows the chart`, async ({ page, baseURL }) => {
    const home = String(baseURL);
    const { text, here } = await answer(home, String(await discover(`${home}/charts/${chart}/`, 'application/json+oembed')));
    const data = JSON.parse(text) as { type: string; html: string; title: string };
    expect(data.type).toBe('rich');
    await host(page, '<div id="post"></div>');
    await page.evaluate(wpEmbed);
    const html = here(await throughWordPress(page, data.html));
    await page.evaluate((html) => {
      const post = document.querySelector('#post');
      if (post) post.innerHTML = html;
    }, html);
    const frame = page.getByTitle(data.title);
    await expect(frame).toBeVisible();
    await expect(frame).toHaveAttribute('height', '1000');
    await expect(page.getByRole('link', { name: data.title })).toBeHidden();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    const scrolls = () => page.frameLocator('iframe').locator('html').evaluate((root) => root.scrollHeight > innerHeight && getComputedStyle(root).overflowY !== 'hidden');
    await expect.poll(scrolls, 'what WordPress has no room for can be scrolled to').toBe(true);
  });
}

test('the answer about a chart also stands at an address made of its name alone, with the same bytes', async () => {
  for (const chart of CHART_IDS) expect(readFileSync(`dist/oembed/${chart}.json`)).toEqual(readFileSync(`dist/charts/${chart}/oembed.json`));
});

test('every chart and chapter answers in JSON and in XML, with the same words', async ({ page, baseURL }) => {
  const home = String(baseURL);
  for (const path of [...CHART_IDS.map((id) => `/charts/${id}/`), ...CHAPTERS.map((slug) => `/chapters/${slug}/`)]) {
    const json = await answer(home, String(await discover(home + path, 'application/json+oembed')));
    const xml = await answer(home, String(await discover(home + path, 'text/xml+oembed')));
    const fields = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return [parsed.documentElement.tagName, ...[...parsed.documentElement.children].map(({ tagName, textContent }) => [tagName, textContent])];
    }, xml.text);
    expect(fields).toEqual(['oembed', ...Object.entries(JSON.parse(json.text) as object).map(([name, value]) => [name, String(value)])]);
    const { thumbnail_url } = JSON.parse(json.text) as { thumbnail_url: string };
    expect((await fetch(json.here(thumbnail_url))).status, thumbnail_url).toBe(200);
  }
});
