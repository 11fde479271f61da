import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { DEFAULT_LOCALE } from '../../src/i18n/locales.ts';
import { everyFile } from '../../src/models/packages.ts';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { serve } from '../serve.ts';
import { troubles } from './pages.ts';

const open = (path: string) => unzipSync(readFileSync(join('dist', path)));
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** What an XML parser objects to, and the values of an attribute. */
async function readXml(page: Page, xml: string, attribute: string) {
  return page.evaluate(
    ([source = '', name = '']) => {
      const document = new DOMParser().parseFromString(source, 'application/xml');
      return { error: document.querySelector('parsererror')?.textContent ?? '', values: [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '') };
    },
    [xml, attribute],
  );
}

test('every package is well-formed, lists what it holds and points to nothing else', async ({ page }) => {
  for (const { kind, path } of everyFile(DEFAULT_LOCALE).filter(({ kind }) => kind !== 'single')) {
    const files = open(path);
    for (const [name, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.xml'))) {
      expect((await readXml(page, text(bytes), 'identifier')).error, `${path}: ${name}`).toBe('');
    }
    const manifest = text(files['imsmanifest.xml']);
    const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
    expect([...listed, 'imsmanifest.xml'].sort(), path).toEqual(Object.keys(files).sort());
    const { values } = await readXml(page, manifest, 'identifier');
    expect(new Set(values).size, path).toBe(values.length);
    for (const reference of (await readXml(page, manifest, 'identifierref')).values) expect(values, path).toContain(reference);
    if (kind === 'scorm') expect(text(files['index.html']), path).not.toMatch(/(?:src|href)="\.?\/(?!\/)|type="module"/);
    // A platform shows lessons in a frame, in which no other site may open.
    if (kind === 'scorm') expect([...text(files['index.html']).matchAll(/<a [^>]*>/g)].map(([link]) => link).filter((link) => /href="https?:/.test(link) && !link.includes(' target="_blank"')), path).toEqual([]);
  }
});

test('links of a cartridge lead to pages of the site', async ({ request, baseURL }) => {
  const links = Object.entries(open('downloads/story.cc11.imscc')).flatMap(([name, bytes]) => (name.endsWith('/link.xml') ? [/<url href="([^"]*)"/.exec(text(bytes))?.[1] ?? ''] : []));
  expect(links.length).toBeGreaterThan(CHAPTERS.length * 2);
  for (const link of new Set(links)) {
    const { pathname, search } = new URL(link.replaceAll('&amp;', '&'));
    expect((await request.get(String(baseURL) + pathname + search)).status(), link).toBe(200);
  }
});

test('sizes and hashes on the page for teachers are those of the files', async ({ page }) => {
  await page.goto('/teach/');
  for (const { path } of everyFile(DEFAULT_LOCALE)) {
    const hash = createHash('sha256').update(readFileSync(join('dist', path))).digest('hex');
    await expect(page.locator(`[data-hash-of="${path}"]`)).toHaveText(hash);
    await expect(page.locator(`[data-size-of="${path}"]`)).toHaveText(/^[\d.]+ (k|M)B$/);
  }
});

test('the page for teachers says what each kind of file is for, and keeps checksums out of the way', async ({ page }) => {
  await page.goto('/teach/');
  const files = page.locator('#files');
  for (const use of ['reports completion and a score, and hands over what a pupil answered', 'as your own course pages', 'Opens with a double click']) await expect(files.getByText(use)).toBeVisible();
  await expect(files.locator('[data-hash-of]').first()).toBeHidden();
  await files.getByText('Checksums').click();
  await expect(files.locator('[data-hash-of]').first()).toBeVisible();
});

test('in a file to take away, head, text, questions and foot stand on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/downloads/story.html');
  const left = (selector: string) =>
    page.locator(selector).first().evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return Math.round(words.getClientRects()[0]?.left ?? 0);
    });
  const edges = await Promise.all(['.lesson-head > p', 'h1', '.standfirst', '.chapter .question', '.prose > p', '.lesson-questions > h2', '.lesson-questions legend', '.lesson-foot > p'].map(left));
  expect(Math.max(...edges) - Math.min(...edges), edges.join()).toBeLessThanOrEqual(2);
  for (const selector of ['h1', '.chapter h2', '.standfirst']) expect(await page.locator(selector).first().evaluate((element) => getComputedStyle(element).fontFamily), selector).toContain('Serif');
});

test('a second build makes the same files, byte for byte', () => {
  test.setTimeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    execFileSync('npx', ['astro', 'build', '--outDir', folder], { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: 'pipe' });
    const differing = [...globSync('downloads/*', { cwd: 'dist' }), 'worker.js'].filter((file) => !readFileSync(join('dist', file)).equals(readFileSync(join(folder, file))));
    expect(differing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A learning platform with a lesson in it: the real runtime, which also writes down each call. */
function platform(subject: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'platform-'));
  for (const [name, bytes] of Object.entries(open(`downloads/${subject}.scorm12.zip`))) {
    mkdirSync(dirname(join(folder, 'lesson', name)), { recursive: true });
    writeFileSync(join(folder, 'lesson', name), bytes);
  }
  copyFileSync('node_modules/scorm-again/dist/scorm12.js', join(folder, 'runtime.js'));
  writeFileSync(
    join(folder, 'host.js'),
    `window.calls = [];
    window.API = new Scorm12API({ autocommit: false });
    const before = JSON.parse(new URLSearchParams(location.search).get('cmi') || 'null');
    if (before) window.API.loadFromJSON(before, '');
    for (const name of ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {
      const call = window.API[name].bind(window.API);
      window.API[name] = (...parameters) => { const answer = call(...parameters); window.calls.push([name.slice(3), ...parameters.filter(Boolean)].join(' ')); return answer; };
    }`,
  );
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Platform</title><script src="runtime.js"></script><script src="host.js"></script><iframe src="lesson/index.html" width="900" height="800"></iframe>');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>Nothing here</title>');
  return folder;
}

/** Opens a platform with a lesson in it for as long as it is used. */
async function onPlatform(subject: string, use: (origin: string) => Promise<void>) {
  const folder = platform(subject);
  const { server, origin } = await serve(folder);
  try {
    await use(origin);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Runtime = Window & { calls: string[]; API: { cmi: { core: Record<string, string>; suspend_data: string } } };
const calls = (page: Page) => page.evaluate(() => (window as unknown as Runtime).calls);
/** The answers a platform has. */
const suspended = (page: Page) => page.evaluate(() => (window as unknown as Runtime).API.cmi.suspend_data);
const commits = async (page: Page) => (await calls(page)).filter((call) => call === 'Commit').length;

const [STAYS, GOES] = ['Your answers stay on this page.', 'Your answers, what was right in them, how far you came and how long it took go to your learning platform, and to nobody else.'];

test('a lesson runs on a real SCORM runtime: status, place, score, time, and where it was left', async ({ page }) => {
  await onPlatform('the-weapons', async (origin) => {
    await page.goto(`${origin}/`);
    const lesson = page.frameLocator('iframe');
    await expect(lesson.getByRole('button', { name: /^Check: / }).first()).toBeVisible();
    expect(await calls(page)).toEqual(['Initialize', 'GetValue cmi.core.lesson_status', 'GetValue cmi.core.lesson_location', 'GetValue cmi.suspend_data', 'SetValue cmi.core.lesson_status incomplete', 'Commit']);

    await expect(lesson.getByText(GOES)).toBeVisible();
    await expect(lesson.getByText(STAYS)).toBeHidden();

    const questions = lesson.locator('[data-question]');
    await questions.nth(0).getByRole('radio').nth(2).check();
    expect((await calls(page)).slice(6)).toEqual([
      'SetValue cmi.core.lesson_location the-weapons:1',
      'SetValue cmi.suspend_data {"the-weapons:1":"2"}',
      'SetValue cmi.core.score.min 0',
      'SetValue cmi.core.score.max 100',
      'SetValue cmi.core.score.raw 20',
      'Commit',
    ]);
    const left = await page.evaluate(() => {
      const { core, suspend_data } = (window as unknown as Runtime).API.cmi;
      return { core: { lesson_status: core['lesson_status'], lesson_location: core['lesson_location'] }, suspend_data };
    });

    await page.goto(`${origin}/?cmi=${encodeURIComponent(JSON.stringify(left))}`);
    await expect(questions.nth(0).getByRole('radio').nth(2)).toBeChecked();
    await expect(questions.nth(0)).toBeInViewport();
    for (const [index, option] of [[1, 1], [2, 0], [3, 3], [4, 0]] as const) await questions.nth(index).getByRole('radio').nth(option).check();
    const { status, raw } = await page.evaluate(() => {
      const core = (window as unknown as Runtime).API.cmi.core as unknown as { lesson_status: string; score: { raw: string } };
      return { status: core.lesson_status, raw: core.score.raw };
    });
    expect({ status, raw: String(raw) }).toEqual({ status: 'completed', raw: '80' });
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const end = (await calls(page)).slice(-4);
    expect(end[0]).toMatch(/^SetValue cmi\.core\.session_time \d{4}:\d\d:\d\d\.\d\d$/);
    expect(end.slice(1)).toEqual(['SetValue cmi.core.exit', 'Commit', 'Finish']);
  });
});

test('what is typed goes to the platform when the hand rests, moves on, checks it or closes the lesson', async ({ page }) => {
  await onPlatform('talking-directly', async (origin) => {
    await page.goto(`${origin}/`);
    const question = page.frameLocator('iframe').locator('[data-question="talking-directly:4"]');
    const field = question.getByRole('textbox');
    await field.focus();
    const before = await commits(page);
    await field.pressSequentially('Because the United States had no line of its own to Hamas.');
    await expect.poll(() => suspended(page)).toContain('of its own to Hamas.');
    expect((await commits(page)) - before, 'of 58 characters').toBeLessThan(6);

    await field.pressSequentially(' It moved on.');
    await field.press('Tab');
    expect(await suspended(page)).toContain('It moved on.');

    // What a keyboard types and checks without leaving the field.
    await field.pressSequentially(' It was checked.');
    await question.getByRole('button').evaluate((button: HTMLButtonElement) => button.click());
    expect(await suspended(page)).toContain('It was checked.');

    const told = await commits(page);
    await question.getByRole('button').click();
    expect(await commits(page), 'nothing new').toBe(told);

    await field.pressSequentially(' It was closed.');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await suspended(page)).toContain('It was closed.');
    expect((await calls(page)).at(-1)).toBe('Finish');
  });
});

test('a pupil is told beside an answer for which the platform has no room, until it fits', async ({ page }) => {
  await onPlatform('talking-directly', async (origin) => {
    await page.goto(`${origin}/`);
    const lesson = page.frameLocator('iframe');
    const question = (n: number) => lesson.locator(`[data-question="talking-directly:${n}"]`);
    const notice = (n: number) => question(n).getByRole('status').filter({ hasText: 'no room for this answer' });
    await question(4).getByRole('textbox').fill('Short.');
    await question(5).getByRole('textbox').fill('x'.repeat(5000));
    await question(5).getByRole('textbox').blur();
    await expect(notice(5)).toHaveText('Your learning platform has no room for this answer. Shorten it, or copy it before you leave.');
    await expect(notice(4)).toHaveCount(0);
    expect(JSON.parse(await suspended(page))).toEqual({ 'talking-directly:4': 'Short.' });
    await question(5).getByRole('textbox').fill('x'.repeat(400));
    await question(5).getByRole('textbox').blur();
    await expect(notice(5)).toHaveCount(0);
    expect(Object.keys(JSON.parse(await suspended(page)))).toEqual(['talking-directly:4', 'talking-directly:5']);

    await page.goto(`${origin}/lesson/index.html`);
    await page.locator('[data-question="talking-directly:5"]').getByRole('textbox').fill('x'.repeat(5000));
    await page.keyboard.press('Tab');
    await expect(page.getByText('no room for this answer')).toHaveCount(0);
  });
});

test('the same lesson works where there is no platform, and asks nobody for anything', async ({ page }) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  await onPlatform('talking-directly', async (origin) => {
    await page.goto(`${origin}/lesson/index.html`);
    await expect(page.getByText(STAYS)).toBeVisible();
    await expect(page.getByText(GOES)).toBeHidden();
    const question = page.locator('[data-question="talking-directly:1"]');
    await question.getByRole('radio').nth(1).check();
    await question.getByRole('button').click();
    await expect(question.getByRole('status')).toContainText('Right.');
    expect(asked.filter((url) => !url.startsWith(`${origin}/lesson/`))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

for (const subject of CHAPTERS) {
  test(`${subject} opens from a stick: notes, questions and charts work without a network`, async ({ page, context }) => {
    await context.setOffline(true);
    const asked: string[] = [];
    const found = troubles(page);
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(resolve('dist', `downloads/${subject}.html`)).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Facts as of 6 March 2025').first()).toBeVisible();
    const chart = page.locator('figure.chart').first();
    // No step moves a chart here: each has its own picture, and the chart is whole from the start.
    await expect(page.locator('[data-stage]:not(.opened), .stage .use, .stage .back')).toHaveCount(0);
    await expect(chart.getByRole('slider').first()).toBeVisible();
    const ladder = page.locator('figure.chart[data-chart=stances]').first();
    if ((await ladder.count()) > 0) {
      await expect(ladder.locator('summary', { hasText: 'How to read the marks' })).toBeVisible();
      await ladder.locator('details.list > summary').first().click();
      await ladder.locator('button[aria-expanded]').first().click();
      await expect(ladder.locator('.evidence')).toContainText('Sources: ');
      await expect(ladder.locator('.question').first()).toHaveText(/^The question that was coded: \w/);
    }
    await chart.getByRole('slider').first().press('ArrowLeft');
    await page.locator('a.cite').first().click();
    await expect(page.locator('#note-card')).toBeVisible();
    await page.keyboard.press('Escape');
    const question = page.locator('[data-question]').first();
    await question.getByRole('radio').first().check();
    await question.getByRole('button').click();
    await expect(question.getByRole('status')).not.toBeEmpty();
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(found).toEqual([]);
  });
}
