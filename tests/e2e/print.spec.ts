import { expect, test } from '@playwright/test';
import { CHAPTERS } from '../../src/schemas/chapter-list.ts';
import { bare, pagesOf } from '../pdf.ts';
import { chartsReady } from './pages.ts';

test('a printed chapter shows its tables and sources and no control', async ({ page }) => {
  await page.goto('/chapters/lines-on-the-map/');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Site', 'Where you are']) await expect(page.getByRole('navigation', { name })).toBeHidden();
  const figure = page.locator('figure.chart').first();
  await expect(figure.getByRole('slider')).toHaveCount(0);
  await expect(figure.getByRole('button')).toHaveCount(0);
  const table = figure.locator('table').first();
  expect(await table.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  await expect(page.locator('.note').first()).toBeVisible();
});

for (const path of ['/', ...CHAPTERS.map((slug) => `/chapters/${slug}/`)]) {
  test(`the handout of ${path} holds every paragraph, quotation and source, its own address, and cuts no figure`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const { texts, wholes, notes, before } = await page.evaluate(() => {
      /** The pieces of text of an element, in order: a mark between two of them may bring an address that only paper has. */
      const pieces = (element: Element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) {
          const { textContent, parentElement } = walker.currentNode;
          if (textContent?.trim() && !parentElement?.closest('title, desc, style, script') && parentElement?.checkVisibility({ contentVisibilityAuto: true })) found.push(textContent);
        }
        return found;
      };
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ contentVisibilityAuto: true }));
      return {
        texts: all('main p, main blockquote, main figcaption, main td, main th').flatMap(pieces),
        wholes: [
          ...all('main svg[role=img], main tr, figure.quote, .words-figure li, .voices figure').map(pieces),
          // A quotation's label goes with it.
          ...all('.column > p + .quote').map((quote) => [...(quote.previousElementSibling ? pieces(quote.previousElementSibling) : []), ...pieces(quote)]),
        ],
        notes: all('.note').length,
        before: all('.notes > h2, .notes > h3, .notes > h2 + .about, .notes > h3 + .about').map(({ textContent }) => String(textContent)),
      };
    });
    expect(notes).toBeGreaterThan(5);
    const sheets = pagesOf(await page.pdf({ format: 'A4' }));
    const whole = sheets.join('');
    // A cell that goes on overleaf is in two pieces.
    const held = (text: string) => whole.includes(text) || [...text].some((_, at) => whole.includes(text.slice(0, at + 1)) && whole.includes(text.slice(at + 1)));
    expect([...new Set(texts)].filter((text) => !held(bare(text)))).toEqual([]);
    expect(whole).toContain(bare(String(await page.locator('link[rel=canonical]').getAttribute('href'))));
    expect(before.filter((words) => sheets.some((sheet) => sheet.endsWith(bare(words)))), 'at the foot of a sheet, without the notes they stand before').toEqual([]);
    // Each figure and each row of a table has a sheet that holds all its words.
    expect(wholes.filter((words) => !sheets.some((sheet) => words.every((word) => sheet.includes(bare(word)))))).toEqual([]);
    expect(wholes.length).toBeGreaterThan(0);
  });
}

test('on paper each picture that stands for a control is on the sheet of its title', async ({ page }) => {
  for (const [chart, parts] of [['stances', '.stills > .last'], ['channels', '.pair, .stills > div']] as const) {
    await page.goto(`/charts/${chart}/`);
    await page.emulateMedia({ media: 'print' });
    const wholes = await page.locator(parts).evaluateAll((all) =>
      all
        .filter((part) => part.checkVisibility({ contentVisibilityAuto: true }) && part.getBoundingClientRect().height > 0)
        .map((part) => [...part.querySelectorAll('p, text')].filter((text) => text.getBoundingClientRect().height > 0).map(({ textContent }) => textContent ?? '')),
    );
    expect(wholes.length, chart).toBeGreaterThan(1);
    const sheets = pagesOf(await page.pdf({ format: 'A4' }));
    expect(wholes.filter((words) => !sheets.some((sheet) => words.every((word) => sheet.includes(bare(word)))))).toEqual([]);
  }
});

test('on paper what heads something stands on its sheet, and no heading, no list of numbers and no event is torn in two', async ({ page }) => {
  const together = async (pairs: [first: string, then: string][]) => {
    const sheets = pagesOf(await page.pdf({ format: 'A4' }));
    expect(pairs.filter((pair) => !sheets.some((sheet) => pair.every((words) => sheet.includes(bare(words)))))).toEqual([]);
  };
  await page.goto('/');
  await together([
    ['Hamas in ten dates', 'Hamas is founded in the first days'],
    ['The second text adds a state on the 1967 lines;', 'it gives up neither the whole land nor the arms'],
    ['What the map does not show', 'Small areas are marked, not drawn'],
    ['Read down for a plan, across for a question.', 'Egypt and the Arab League'],
    ['9 and 29 September 2025', 'Sources: L’Orient Today and Reuters'],
  ]);
  await page.goto('/assignment/#v=1&p=read:the-weapons/show:stances:issue:weapons');
  await chartsReady(page);
  await expect(page.locator('section.show figure.chart')).toBeVisible();
  await together([['2. Look at: What each side says, Weapons', 'Stated positions moved']]);
});

test('on paper no sheet of the story is as good as empty, a small map stays small, and notes have the whole width', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  const sheets = pagesOf(await page.pdf({ format: 'A4' }));
  expect(sheets.flatMap((words, index) => (words.length < 250 ? [`${index + 1}: ${words}`] : []))).toEqual([]);
  expect((await page.locator('.locator').boundingBox())?.width).toBeLessThanOrEqual((9 / 2.54) * 96);
  const width = async (selector: string) => Math.round(Number((await page.locator(selector).first().boundingBox())?.width));
  expect([await width('.opening .notes'), await width('.chapter .notes'), await width('.words')]).toEqual(Array(3).fill(await width('main')));
});

test('on paper and without script the number of a first step keeps off the text above it', async ({ page, browser, baseURL }) => {
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  for (const view of [page, bare]) {
    await view.goto(`${String(baseURL)}/chapters/the-weapons/`);
    const gap = await view.locator('.scene').first().evaluate((scene) => Number(scene.querySelector('.step-link')?.getBoundingClientRect().top) - Number(scene.parentElement?.getBoundingClientRect().top));
    const above = await view.locator('.scene .steps').first().evaluate((steps) => parseFloat(getComputedStyle(steps).paddingBlockStart));
    expect(above).toBeGreaterThan(8);
    expect(gap).toBeGreaterThanOrEqual(above);
  }
  await bare.close();
});

test('what a teacher prints takes no sheet for its foot alone', async ({ page }) => {
  for (const path of ['/teach/', '/teach/talking-directly/questions/', '/teach/lines-on-the-map/questions/', '/glossary/']) {
    await page.goto(path);
    const foot = bare(await page.locator('.site-footer > p').allInnerTexts().then((all) => all.join('')));
    const last = pagesOf(await page.pdf({ format: 'A4' })).at(-1) ?? '';
    expect(last, path).toContain(foot.slice(-40));
    expect(last.length, path).toBeGreaterThan(2 * foot.length);
  }
});
