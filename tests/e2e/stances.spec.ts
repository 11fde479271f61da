import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse as yaml } from 'yaml';
import type { StancesData } from '../../src/schemas/stances.ts';
import { altered, chartReady, openChart, stays } from './pages.ts';

const address = '/charts/stances/';
const data = yaml(readFileSync('content/charts/stances.yaml', 'utf8')) as StancesData;
const points = data.issues.flatMap((issue) => issue.points);

const open = (page: Page, query?: string) => openChart(page, 'stances', query);

for (const width of [320, 390, 768, 1280]) {
  // At 320 pixels the longest name takes a second line once there is something known of it.
  const parts = width === 320 ? 'the ladder stays where it is' : 'the ladder and what follows it stay where they are';
  test(`${parts} while the slider moves, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const chart = await open(page);
    const slider = chart.getByRole('slider').first();
    await stays(chart.locator('svg[role=img]:visible').first(), slider);
    if (width > 320) await stays(chart.getByText('Everyone at this date').first(), slider);
  });
}

test('the slider goes from stop to stop by keyboard, says where it is, and the address remembers', async ({ page }) => {
  const chart = await open(page, '?issue=hostages&at=2025-01-15');
  const slider = chart.getByRole('slider', { name: 'Date' });
  await expect(slider).toHaveAttribute('aria-valuetext', /15\sJanuary\s2025\. Hamas: ‘Step by step’; United States: ‘Step by step’/u);
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /17\sJanuary\s2025\. Israel’s government: ‘Step by step’/u);
  await expect(page).toHaveURL(/\?issue=hostages&at=2025-01-17$/);
  await expect(chart.getByRole('status')).toHaveText('');
  await page.reload();
  await chartReady(page);
  await expect(slider).toHaveAttribute('aria-valuetext', /17\sJanuary\s2025/u);
  await chart.getByRole('button', { name: 'Previous date' }).click();
  await expect(chart.getByRole('status')).toHaveText(/15\sJanuary\s2025/u);
  await slider.press('Home');
  await expect(chart.getByRole('button', { name: 'Previous date' })).toHaveAttribute('aria-disabled', 'true');
});

test('all evidence on an issue can be read with the keyboard alone', async ({ page }) => {
  const chart = await open(page, '?issue=weapons');
  const names = chart.locator('button[aria-expanded]');
  await names.first().focus();
  const count = await names.count();
  expect(count).toBe(8);
  for (let index = 0; index < count; index += 1) {
    await expect(names.nth(index)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(names.nth(index)).toHaveAttribute('aria-expanded', 'true');
    const evidence = chart.locator('.evidence');
    await expect(evidence).toHaveCount(1);
    for (const part of ['What was said or done', 'Sources', 'Note on this placement', 'Criterion of', 'Two codings']) await expect(evidence).toContainText(part);
    if (index === 0) await expect(page).toHaveURL(/point=arms-/);
    await page.keyboard.press('Enter');
    await expect(evidence).toHaveCount(0);
    await page.keyboard.press('Tab');
  }
});

test('a link to a point opens its evidence, and a lane can be pointed at', async ({ page }) => {
  const chart = await open(page, '?point=state-hamas-2025');
  await expect(chart.locator('.evidence')).toContainText('to be a formula of national consensus');
  await chart.locator('svg:visible .touch').first().click({ position: { x: 300, y: 120 } });
  await expect(chart.locator('.evidence')).toHaveCount(1);
  await expect(chart.locator('.evidence')).not.toContainText('to be a formula of national consensus');
});

for (const path of [address, '/embed/stances/']) {
  for (const width of [360, 768, 1280]) {
    test(`the headline of ${path} is the finding of the issue shown, and another issue moves no picture, at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const chart = path === address ? await chartReady(page) : page.locator('figure.chart');
      await page.waitForTimeout(400);
      const fold = chart.locator('summary', { hasText: 'Other issues' });
      if (await fold.isVisible()) await fold.click();
      const picture = chart.locator('svg[role=img]:visible').first();
      const tops = new Set<number>();
      for (const { name, finding } of data.issues) {
        await chart.getByRole('radio', { name: name.en }).check();
        await expect(chart.getByRole('heading', { name: finding.en })).toHaveCount(1);
        await expect(chart).toHaveAccessibleName(finding.en);
        tops.add(Math.round((await picture.boundingBox())?.y ?? 0));
      }
      expect([...tops]).toHaveLength(1);
    });
  }
}

for (const width of [390, 1000]) {
  test(`keys go through the ladder in the order of sight at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const chart = await open(page);
    await chart.getByRole('slider').focus();
    const seen: number[] = [];
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => Math.round((document.activeElement?.getBoundingClientRect().top ?? 0) + scrollY)));
    }
    expect(seen.filter((top, index) => top < (seen[index - 1] ?? 0) - 4)).toEqual([]);
  });
}

test('Escape closes an open card of the list and leaves the focus on its name', async ({ page }) => {
  const chart = await open(page, '?issue=weapons');
  const name = chart.locator('button[aria-expanded]').nth(1);
  await name.press('Enter');
  await chart.locator('.evidence a.cite').first().focus();
  await page.keyboard.press('Escape');
  await expect(chart.locator('.evidence')).toHaveCount(0);
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chart.locator('.evidence')).toHaveCount(0);
});

for (const chart of ['stances', 'channels', 'borders'] as const) {
  test(`the figure of ${chart} is named after its finding, and its how-to describes it`, async ({ page }) => {
    for (const path of [`/charts/${chart}/`, `/embed/${chart}/`, '/']) {
      await page.goto(path);
      for (const figure of await page.locator(`figure[data-chart=${chart}]`).all()) {
        await expect(figure).toHaveAccessibleName((await figure.locator('.finding').innerText()).replace(/\s+/g, ' '));
        await expect(figure).toHaveAccessibleDescription(/^How to read/);
      }
      expect(await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index))).toEqual([]);
    }
  });
}

for (const width of [320, 360, 390]) {
  test(`what a picture beside the story shows and the words of its button stay apart at ${width} pixels, and nothing jumps`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    for (const chapter of ['what-the-others-want', 'the-weapons', 'who-would-run-gaza', 'what-hamas-says-it-wants', 'talking-directly', 'lines-on-the-map']) {
      await page.goto(`/chapters/${chapter}/`);
      for (const stage of await page.locator('[data-stage]').all()) {
        await stage.scrollIntoViewIfNeeded();
        await page.mouse.move(1, 1);
        await expect(stage.locator('astro-island:not([ssr])')).toHaveCount(1);
        const heights = new Set<number>();
        for (const step of [stage, ...(await stage.locator('xpath=..').locator('.steps > li').all())]) {
          if (step !== stage) {
            await step.evaluate((element) => element.scrollIntoView());
            await expect(step).toHaveAttribute('data-current');
          }
          const gap = await stage.evaluate((element) => {
            const told = document.createRange();
            told.selectNodeContents(element.querySelector('.told') ?? element);
            return Math.round((element.querySelector('.use > span')?.getBoundingClientRect().left ?? 0) - told.getBoundingClientRect().right);
          });
          expect(gap, `${chapter}: ${await stage.locator('.told').innerText()}`).toBeGreaterThanOrEqual(6);
          heights.add(await stage.evaluate((element) => Math.round(element.getBoundingClientRect().height)));
        }
        expect([...heights], chapter).toHaveLength(1);
      }
    }
  });
}

test('in the narrowest frame the word before the list of actors stays in one piece', async ({ page }) => {
  for (const width of [280, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/embed/stances/statehood/');
    // The drawing gives way to the view meanwhile.
    const lines = () =>
      page.getByText('Show', { exact: true }).evaluate((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return range.getClientRects().length;
      });
    await expect.poll(lines, { message: `${width} px` }).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  for (const path of [address, '/embed/stances/', '/embed/stances/weapons/']) {
    test(`a tap on a lane brings its evidence into view on ${path}, a name in the list moves nothing`, async ({ page }) => {
      await page.goto(path);
      const chart = path === address ? await chartReady(page) : page.locator('figure.chart');
      // The view of a frame takes the drawing's place a tenth of a second after it has arrived.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      await chart.locator('svg:visible .touch').first().tap({ position: { x: 160, y: 60 } });
      await expect(chart.locator('button[aria-expanded=true]')).toBeInViewport({ ratio: 1 });
      await expect(chart.locator('.evidence .what')).toBeInViewport();
      await chart.locator('button[aria-expanded=true]').evaluate((button) => button.scrollIntoView({ block: 'center' }));
      const there = await page.evaluate(() => document.documentElement.scrollTop);
      await chart.locator('button[aria-expanded=true]').tap();
      await expect(chart.locator('.evidence')).toHaveCount(0);
      expect(Math.abs((await page.evaluate(() => document.documentElement.scrollTop)) - there)).toBeLessThanOrEqual(1);
    });
  }

  test('source marks of a chart look like those of the text, and a finger finds each', async ({ page }) => {
    await page.goto('/chapters/what-the-others-want/');
    const marks = page.locator('a.cite:visible');
    expect(await marks.count()).toBeGreaterThan(20);
    const wrong = await marks.evaluateAll((all) =>
      all.flatMap((mark) => {
        mark.scrollIntoView({ block: 'center' });
        // A row broken over two lines has its digits to be touched.
        const digits = document.createRange();
        digits.selectNodeContents(mark);
        const [box, second] = digits.getClientRects();
        if (!box || second) return [];
        const at = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('a');
        const middle = (box.left + box.right) / 2;
        // Also a little above and below the digits, but for a mark right there.
        const near = [box.top - 3, box.bottom + 3].map((y) => at(middle, y)).every((link) => link === mark || link?.matches('.cite'));
        return at(middle, (box.top + box.bottom) / 2) === mark && near ? [] : [`${String(mark.textContent)} after ${String(mark.previousSibling?.textContent?.slice(-20))}`];
      }),
    );
    expect(wrong).toEqual([]);
    await page.goto(address);
    const row = page.locator('.under');
    await expect(row).toHaveText(/\S\d+(,\d+)*$/);
  });

  test('a reader finishes a guess and opens evidence with taps on targets of 44 pixels', async ({ page }) => {
    const chart = await open(page);
    await chart.getByRole('button', { name: 'Guess first' }).tap();
    await chart.getByRole('radio').nth(2).tap();
    await chart.getByRole('button', { name: 'Show the documents’ place' }).tap();
    await expect(chart.locator('.evidence')).toBeVisible();
    await chart.getByRole('button', { name: 'Back to the chart' }).tap();
    await chart.locator('svg:visible .touch').first().tap({ position: { x: 160, y: 60 } });
    await expect(chart.locator('.evidence')).toBeVisible();
    const small = await chart.locator('button:visible, label:visible:has(input), select:visible, summary:visible, input[type=range]:visible').evaluateAll((all) =>
      all.map((each) => ({ text: each.textContent?.trim().slice(0, 30), height: each.getBoundingClientRect().height })).filter(({ height }) => height < 44),
    );
    expect(small).toEqual([]);
  });
});

test('whoever follows one actor finds its marks and voices on all four issues, and reads the evidence of each by keyboard', async ({ page }) => {
  const chart = await open(page, '?view=actor&actor=hamas');
  await expect(chart.locator('svg[role=img]:visible')).toHaveCount(4);
  for (const { title, question } of data.issues) {
    await expect(chart.getByText(title.en, { exact: true }).first()).toBeVisible();
    await expect(chart.locator('.question:visible', { hasText: question.en })).toBeVisible();
  }
  const slider = chart.getByRole('slider', { name: 'Date' });
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /18\sAugust\s1988\. Hamas: ‘Rules it out’/u);
  await slider.press('End');
  const list = chart.locator('button[aria-expanded]:visible');
  const folds = chart.getByText('At this date, with the evidence');
  await expect(folds).toHaveCount(4);
  await expect(chart.getByText(/Everyone at this date|alphabetical order/)).toHaveCount(0);
  for (const fold of await folds.all()) await fold.click();
  const ours = data.actors.filter(({ party }) => party === 'hamas');
  const heard = data.issues.flatMap((issue) => ours.filter(({ id }) => issue.points.some(({ actor }) => actor === id)));
  await expect(list.locator('strong')).toHaveText(heard.map(({ name }) => name.en));
  const count = heard.length;
  for (let index = 0; index < count; index += 1) {
    await list.nth(index).press('Enter');
    await expect(chart.locator('.evidence')).toContainText('What was said or done');
    await expect(chart.locator('.evidence a.cite').first()).toBeVisible();
    await list.nth(index).press('Enter');
  }
});

test('one actor can be followed across the four issues: no line joins them', async ({ page }) => {
  const chart = await open(page);
  await chart.getByRole('radio', { name: 'One actor, four issues' }).check();
  await expect(page).toHaveURL(/view=actor/);
  await chart.getByLabel('Actor', { exact: true }).selectOption('israel');
  await expect(chart.locator('svg[role=img]:visible')).toHaveCount(4);
  await chart.getByRole('radio', { name: 'All actors, one issue' }).check();
  await expect(chart.locator('svg[role=img]:visible')).toHaveCount(1);
  await expect(chart.getByLabel('Show', { exact: true })).toHaveValue('all');
});

/** One drawing of each issue, as it stands at its last date, and the two events beside them. */
async function lastPictures(chart: Locator) {
  await expect(chart.locator('svg[role=img]:visible')).toHaveCount(4);
  for (const { title } of data.issues) await expect(chart.getByRole('img', { name: new RegExp(`^${title.en.replace('?', '\\?')}: where .* stood on \\d`) })).toHaveCount(1);
  for (const { text } of data.events) await expect(chart.locator('.stills').getByText(text.en)).toBeVisible();
}

test('a ladder that fails in the browser leaves the last picture of every issue, the tables and one sentence', async ({ page }) => {
  await altered(page, '**/a/*.json', (text) => text.replaceAll('"guesses"', '"lost"'));
  await page.goto(address);
  const chart = page.locator('figure.chart');
  await chart.locator('.how-to').scrollIntoViewIfNeeded();
  await expect(chart.locator('.broken').getByText(data.words.failed.en)).toBeVisible();
  await lastPictures(chart);
  await chart.getByText('The data as a table').click();
  await expect(chart.getByRole('table').first()).toBeVisible();
});

for (const chapter of ['the-weapons', 'what-hamas-says-it-wants']) {
  test(`a ladder that fails in ${chapter} leaves the pictures of its steps`, async ({ page }) => {
    await altered(page, '**/a/*.json', (text) => text.replaceAll('"actors"', '"lost"'));
    await page.goto(`/chapters/${chapter}/`);
    const chart = page.locator('figure.chart[data-chart=stances]');
    await chart.locator('.how-to').scrollIntoViewIfNeeded();
    await expect(chart.locator('.broken').getByText(data.words.failed.en)).toBeVisible();
    await expect(chart.locator('.still svg[role=img]:visible')).toHaveCount(chapter === 'the-weapons' ? 2 : 1);
  });
}

test('on paper stand the last picture of every issue and both events, and no control', async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  const chart = page.locator('figure.chart');
  await lastPictures(chart);
  await expect(chart.getByRole('slider')).toHaveCount(0);
  await expect(chart.getByRole('button')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader finds the last picture of every issue, the whole dated table and all the notes, and no dead control', async ({ page }) => {
    await page.goto(address);
    const chart = page.locator('figure.chart');
    await lastPictures(chart);
    for (const control of ['slider', 'radio', 'combobox', 'button'] as const) await expect(chart.getByRole(control)).toHaveCount(0);
    await chart.getByText('The data as a table').click();
    for (const { title, points: each } of data.issues) {
      const table = chart.getByRole('table', { name: new RegExp(`^${title.en.replace('?', '\\?')}: every dated`) });
      await expect(table).toBeVisible();
      // One row a point and one of headings: no row of sums or means.
      await expect(table.getByRole('row')).toHaveCount(each.length + 1);
    }
    for (const { objection, answer } of data.objections.flatMap(({ rows }) => rows)) {
      await expect(chart.getByRole('row', { name: objection.en }).filter({ hasText: answer.en })).toBeVisible();
    }
    for (const note of [data.under.text, ...data.words.notes.short]) await expect(chart.getByText(note.en).first()).toBeVisible();
    await expect(chart.getByText(data.agreement.finding.en)).toBeVisible();
  });
});

test('the files hold every point with both codings and the criteria, say what they are, and add nothing up', () => {
  const json = JSON.parse(readFileSync('dist/data/stances.json', 'utf8')) as Record<string, unknown> & { issues: StancesData['issues'] };
  for (const about of ['title', 'source', 'licence', 'dateline']) expect(json[about], about).toMatch(/\S/);
  const codes = (all: StancesData['issues']) => all.flatMap((issue) => issue.points.map(({ id, first, second, code, low, high, claims }) => ({ id, first, second, code, low, high, claims })));
  expect(codes(json.issues)).toEqual(codes(data.issues));
  for (const { steps } of json.issues) expect(steps).toHaveLength(5);

  const [head = '', ...rows] = readFileSync('dist/data/stances.csv', 'utf8').trimEnd().split('\r\n');
  expect(head.split(',')).toEqual(expect.arrayContaining(['step', 'band_low', 'band_high', 'criteria', 'first_step', 'second_step', 'claims', 'title', 'source', 'licence', 'dateline']));
  expect(head).not.toMatch(/mean|average|sum|total|rank|score|distance/);
  expect(rows.map((row) => row.split(',')[0])).toEqual(points.map(({ id }) => id));
  expect(rows.filter((row) => !row.endsWith('CC-BY-4.0,Facts as of 6 March 2025'))).toEqual([]);
});

test('the key of the ladder’s sheet names steps by their words, and ends its sentences', async ({ page }) => {
  await page.goto('/teach/sheets/ladder/key/');
  const places = await page.locator('tbody td:last-child').allInnerTexts();
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) expect(place).toMatch(/^[^{}]*\.$/);
  for (const rung of await page.locator('.rungs strong').allInnerTexts()) expect(rung).toMatch(/:$/);
});
