import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { wrongHeaders } from '../headers.ts';
import { brokenLinks } from '../links.ts';
import { addClaim, addCorrections, addLanguage, addState, copyProject, stretched } from '../recipes.ts';
import { serve } from '../serve.ts';
import { objections } from './axe.ts';
import { chartReady } from './pages.ts';

/** Where the copy lives on its host. */
const BELOW = '/stories/table/';
const CLAIM = 'CNN called the outcome open.';

// All of them look at one build, which takes half a minute.
test.describe.configure({ mode: 'default' });

let copy: string;
let dist: string;
let origin: string;
let server: Server;

test.beforeAll(async () => {
  test.setTimeout(400_000);
  copy = copyProject();
  addClaim(copy, 'F999', CLAIM);
  addCorrections(copy, [
    { date: '2025-06-01', claims: ['F072'], was: 'Two lines.', is: 'Three lines.' },
    { date: '2025-04-02', claims: ['F072', 'F001'], was: 'One line.', is: 'Two lines.' },
  ]);
  addState(copy, 'oslo', '?on=1993-09-13');
  addLanguage(copy, 'ar');
  dist = join(copy, 'host', BELOW);
  const env = { ...process.env, SITE_URL: 'https://news.example', BASE_PATH: BELOW.slice(0, -1), ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync('npx', ['astro', 'build', '--outDir', dist], { cwd: copy, env, stdio: 'pipe' });
  const host = await serve(join(copy, 'host'));
  server = host.server;
  origin = host.origin + BELOW;
});

test.afterAll(() => {
  server.close();
  rmSync(copy, { recursive: true, force: true });
});

test('the site can live below any path of any host', async ({ page }) => {
  expect(globSync('**/*.html', { cwd: dist }).length).toBeGreaterThan(15);
  expect(brokenLinks(dist, BELOW)).toEqual([]);
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(home).toContain(`<link rel="canonical" href="https://news.example${BELOW}">`);
  expect(home).not.toMatch(/(?:href|src)="\/(?!stories\/table\/)/);
  expect(readFileSync(join(dist, 'corrections.xml'), 'utf8')).toContain(`https://news.example${BELOW}corrections/`);
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) outside.push(request.url());
  });
  await page.goto(`${origin}charts/stances/`);
  const slider = (await chartReady(page)).getByRole('slider');
  await slider.press('Home');
  await expect(page).toHaveURL(/\/stories\/table\/charts\/stances\/\?at=/);
  expect(outside).toEqual([]);
});

test('the tests of the content pass for all that was added', () => {
  const guards = ['channels', 'content', 'ledger', 'named-states', 'prose', 'teach'].map((name) => `tests/unit/${name}.test.ts`);
  execFileSync('node', ['--test', ...guards], { cwd: copy, env: { ...process.env, NODE_TEST_CONTEXT: undefined }, stdio: 'pipe' });
});

test('a second language has the headers and the files of the first, in its own words', () => {
  expect(wrongHeaders(dist)).toEqual([]);
  expect(readFileSync(join(dist, 'ar/downloads/story.html'), 'utf8')).toContain('<html lang="ar" dir="rtl">');
  expect(readFileSync(join(dist, 'ar/teach/index.html'), 'utf8')).toContain(`href="${BELOW}ar/downloads/story.html"`);
});

test('a claim, a correction and a named state are added as CONTRIBUTING says', async ({ page }) => {
  for (const part of ['', 'ar/']) {
    // Picture, embed and what the builder says of it are of the state's own date.
    expect(readFileSync(join(dist, part, 'images/channels-oslo.svg'), 'utf8'), part).toMatch(/<title[^>]*>[^<]*Channels,\s13\s\S+\s1993/);
    expect(existsSync(join(dist, part, 'embed/channels/oslo/index.html')), `${part}embed`).toBe(true);
    await page.goto(`${origin}${part}charts/channels/?on=1993-09-13`);
    await expect(page.locator('.actions .name span').first()).toHaveText(/Channels,\s13\s\S+\s1993/);
  }
  const { claims } = JSON.parse(readFileSync(join(dist, 'data/claims.json'), 'utf8')) as { claims: { id: string; usedIn: unknown[] }[] };
  expect(claims.find(({ id }) => id === 'F999')?.usedIn).toHaveLength(1);
  await page.goto(`${origin}chapters/the-weapons/`);
  await expect(page.locator('#F999')).toContainText(CLAIM);
  await correctionsAreShown(page);
});

test('a language is added as CONTRIBUTING says, and a longer one read from right to left holds', async ({ page }) => {
  for (const path of ['', 'chapters/lines-on-the-map/', 'charts/borders/', 'charts/channels/', 'charts/stances/', 'teach/']) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${origin}ar/${path}`);
      expect(await page.locator('html').evaluate((root: HTMLElement) => [root.lang, root.dir, root.scrollWidth <= innerWidth]), `${path} at ${width}`).toEqual(['ar', 'rtl', true]);
    }
    if (path.startsWith('charts/')) {
      const picture = page.locator('figure.chart svg[role=img]:visible').first();
      const cut = await picture.evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter((text) => {
          const { left, right, width } = text.getBoundingClientRect();
          return width > 0 && (left < frame.left - 1 || right > frame.right + 1);
        }).map(({ textContent }) => textContent);
      });
      expect(cut, `${path}: words cut off`).toEqual([]);
      expect(await objections(page, { within: 'figure.chart' }), path).toEqual([]);
      const slider = (await chartReady(page)).getByRole('slider').first();
      await slider.press('Home');
      await slider.press('ArrowLeft');
      expect(Number(await slider.inputValue()), `${path}: the slider begins on the right`).toBeGreaterThan(0);
    }
  }
  await expect(page.getByRole('navigation', { name: stretched('Site') })).toBeVisible();
});

/** The log lists both entries, and an embed pinned to a day names those made after it that touch its claims. */
async function correctionsAreShown(page: Page): Promise<void> {
  await page.goto(`${origin}corrections/`);
  await expect(page.getByText('Three lines.')).toBeVisible();
  const shown = page.getByText(/^Corrected on/).filter({ visible: true });
  for (const [query, dates] of [['', []], ['?v=2025-03-06', ['1 June 2025', '2 April 2025']], ['?v=2025-04-02', ['1 June 2025']], ['?v=2025-06-01', []], ['?v=yesterday', []]] as const) {
    await page.goto(`${origin}embed/stances/statehood/${query}`);
    await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
    await expect(shown).toHaveText(dates.map((date) => new RegExp(`^Corrected on ${date.replaceAll(' ', '\\s')}: see what was changed$`)));
  }
  await page.goto(`${origin}embed/stances/statehood/?v=2025-04-02`);
  const { pathname, hash } = new URL(String(await page.getByRole('link', { name: 'see what was changed' }).filter({ visible: true }).getAttribute('href')));
  await page.goto(new URL(pathname + hash, origin).href);
  await expect(page.locator(hash.replace('#', '[id="') + '"]').getByText('Three lines.')).toBeInViewport();
  // Nothing of it touches the lines between the parties.
  await page.goto(`${origin}embed/borders/?v=2025-03-06`);
  await expect(page.locator('[data-corrected]')).toHaveCount(0);
}
