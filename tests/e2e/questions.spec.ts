/** Questions and sheets by themselves: on screen, without script and on paper. */
import { expect, test } from '@playwright/test';
import { bare, pagesOf } from '../pdf.ts';

test('questions answer at once, say why and name the note; a wrong answer can be mended', async ({ page }) => {
  await page.goto('/teach/talking-directly/questions/');
  const question = page.locator('[data-question="talking-directly:1"]');
  const check = question.getByRole('button');
  await check.click();
  await expect(question.getByRole('status')).toHaveText('Choose an answer first.');
  await question.getByRole('radio').first().check();
  await check.click();
  await expect(question.getByRole('status')).toContainText('Not this one. CNN’s analysis came a day later.');
  await question.getByRole('radio').nth(1).check();
  await expect(question.getByRole('status')).toBeEmpty();
  await check.click();
  await expect(question.getByRole('status')).toContainText('Right. Both happened on 5 March 2025.');
  await question.getByRole('status').getByRole('link').click();
  await expect(page.locator('#note-card')).toContainText('Who says so:');
  await page.keyboard.press('Escape');
  const short = page.locator('[data-question="talking-directly:4"]');
  await short.getByRole('textbox').fill('There had been contacts before.');
  await short.getByRole('button').click();
  await expect(short.getByText('In March 1993 the State Department acknowledged')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every question has its answer folded away below it, and nothing that does not work', async ({ page }) => {
    await page.goto('/teach/talking-directly/questions/');
    await expect(page.getByRole('button')).toHaveCount(0);
    const question = page.locator('[data-question="talking-directly:1"]');
    await expect(question.getByText('Both happened on 5 March 2025.')).toBeHidden();
    await question.getByText('Answer', { exact: true }).click();
    await expect(question.getByText('Both happened on 5 March 2025.')).toBeVisible();
  });
});

for (const [sheet, count, solution] of [['map', 1, 'Egypt ran it under military administration'], ['channels', 1, 'through a go-between (mediator)'], ['ladder', 2, 'A careful reader could say']] as const) {
  test(`the sheet ${sheet} fits A4 and Letter, and its key is elsewhere`, async ({ page }) => {
    await page.goto(`/teach/sheets/${sheet}/`);
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), format).toHaveLength(count);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText(solution)).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'The key, for teachers' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Key: / })).toBeVisible();
    await expect(page.getByText(solution).first()).toBeVisible();
  });
}

test('printed questions leave room to write and do not print their answers', async ({ page }) => {
  await page.goto('/teach/the-weapons/questions/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Answer', { exact: true }).first()).toBeHidden();
  await expect(page.getByText('Name ___')).toBeVisible();
  // What a question rests on answers it.
  await expect(page.getByText('Who said this?')).toBeHidden();
  await page.goto('/teach/the-weapons/key/');
  await expect(page.getByText('AP noted that he did not say whether this would end the conflict.').first()).toBeVisible();
});

const lines = Array.from({ length: 90 }, (_, line) => `line ${line + 1} of what I think`);

for (const path of ['/teach/talking-directly/questions/', '/assignment/#v=1&p=ask:talking-directly:4']) {
  test(`a long answer is printed whole, also by the browser's own menu: ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.locator('[data-question="talking-directly:4"]').getByRole('textbox').fill(lines.join('\n'));
    const paper = pagesOf(await page.pdf({ format: 'A4' })).join('');
    expect(lines.filter((line) => paper.split(bare(line)).length !== 2)).toEqual([]);
    expect(paper).not.toContain(bare('Copy my answers'));
  });
}

test('in the tables of sheets and their keys each head stands over its column, and nothing shades a table that fits', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  for (const sheet of ['map', 'map/key', 'channels', 'channels/key', 'ladder/key']) {
    await page.goto(`/teach/sheets/${sheet}/`);
    const edges = await page.locator('main table').evaluate((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => {
          const { paddingInlineStart, borderInlineStartWidth } = getComputedStyle(cell);
          return Math.round(cell.getBoundingClientRect().left + parseFloat(paddingInlineStart) + parseFloat(borderInlineStartWidth));
        }),
      ),
    );
    // A rule between two columns is a pixel wide.
    expect(edges.filter((row) => row.some((left, index) => Math.abs(left - Number(edges[0]?.[index])) > 1)), sheet).toEqual([]);
    const covers = await page.locator('.scroll-x').evaluateAll((all) => all.map((region) => [getComputedStyle(region).backgroundImage.includes(getComputedStyle(document.documentElement).backgroundColor), region.scrollWidth <= region.clientWidth]));
    expect(covers, sheet).toEqual(covers.map(() => [true, true]));
  }
});
