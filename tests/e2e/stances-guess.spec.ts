import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse as yaml } from 'yaml';
import type { StancesData } from '../../src/schemas/stances.ts';
import { openChart } from './pages.ts';

const data = yaml(readFileSync('content/charts/stances.yaml', 'utf8')) as StancesData;
const open = (page: Page, query?: string) => openChart(page, 'stances', query);

test('a guess can be made, seen against the documents and repeated, with the keyboard', async ({ page }) => {
  const chart = await open(page);
  await chart.getByRole('button', { name: 'Guess first' }).press('Enter');
  for (let round = 1; round <= 6; round += 1) {
    await expect(chart.getByText(`Question ${round} of 6`)).toBeVisible();
    await expect(chart.locator('.evidence')).toHaveCount(0);
    await chart.getByRole('radio').first().press('Space');
    await page.keyboard.press('Enter');
    await expect(chart.getByRole('status')).toHaveText(/You chose ‘.*’\. The documents’ place is ‘/);
    await expect(chart.locator('.evidence')).toBeVisible();
    await chart.getByRole('button', { name: 'Another question' }).press('Enter');
  }
  await expect(chart.getByText('Question 1 of 6')).toBeVisible();
  await chart.getByRole('button', { name: 'Back to the chart' }).press('Enter');
  await expect(chart.getByRole('slider')).toBeVisible();
});

test('before a guess is answered nothing above it gives the answer away; then the finding stands there again, and what was chosen stays plain', async ({ page }) => {
  const chart = await open(page, '?guess=state-hamas-2017');
  const headline = chart.locator('.finding');
  await expect(headline).toHaveText(data.words.guess.lead.en);
  await expect(chart.locator('.how-to')).toBeHidden();
  const mine = chart.getByRole('radio').nth(1);
  await mine.check();
  await chart.getByRole('button', { name: 'Show the documents’ place' }).click();
  await expect(headline).toHaveText(data.issues[0]?.finding.en ?? '');
  await expect(chart.locator('.how-to')).toBeVisible();
  // A disabled circle is pale in every browser.
  await expect(mine).toBeChecked();
  await expect(mine).toBeEnabled();
  await expect(chart.getByRole('radio').nth(2)).toBeDisabled();
  // The frame of the reader's own step ends with its row.
  const ends = await chart.locator('svg:visible').first().evaluate((svg) => [...svg.querySelectorAll('.cells, g > rect[rx="4"]:not(.band)')].map((each) => each.getBoundingClientRect().bottom));
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(6);
  await chart.getByRole('button', { name: 'Back to the chart' }).click();
  await expect(headline.locator(':visible', { hasText: data.issues[0]?.finding.en ?? '' }).first()).toBeVisible();
});

for (const width of [320, 390, 1280]) {
  test(`whoever guesses right can read the mark and the word for the own step, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const chart = await open(page, '?guess=state-knesset-2024');
    await chart.getByRole('radio').first().check();
    await chart.getByRole('button', { name: 'Show the documents’ place' }).click();
    const mark = await chart.locator('svg:visible .mark').boundingBox();
    const word = await chart.locator('svg:visible').getByText(data.words.guess.kept.en, { exact: true }).boundingBox();
    if (!mark || !word) throw new Error('The mark or the word is not drawn.');
    expect(word.x >= mark.x + mark.width || word.y >= mark.y + mark.height - 4, JSON.stringify({ mark, word })).toBe(true);
  });
}

for (const way of ['keyboard', 'click'] as const) {
  test(`guessing never leaves a reader without focus, by ${way}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const chart = await open(page);
    const use = (name: string) => (way === 'click' ? chart.getByRole('button', { name }).click() : chart.getByRole('button', { name }).press('Enter'));
    const heading = chart.getByText('Guess first. Question');
    await use('Guess first');
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await chart.getByRole('radio').first().check();
    await use('Show the documents’ place');
    await expect(chart.getByRole('status')).toBeFocused();
    await expect(chart.getByRole('status')).toBeInViewport();
    await use('Another question');
    await expect(heading).toHaveText(/Question 2 of 6/);
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await use('Back to the chart');
    await expect(chart.getByRole('button', { name: 'Guess first' })).toBeFocused();
    await expect(chart.getByRole('button', { name: 'Guess first' })).toBeInViewport();
  });
}

test('an address that asks for a guess leaves the focus where it is', async ({ page }) => {
  const chart = await open(page, '?guess=state-hamas-2017');
  await expect(chart.getByText('Question 1 of 6')).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
});

test('what is shared while a reader guesses asks for the same guess', async ({ page }) => {
  const chart = await open(page, '?guess=state-hamas-2017');
  await expect(chart.getByText('Question 1 of 6')).toBeVisible();
  await chart.getByText('Download, cite, share').click();
  await chart.getByRole('button', { name: 'Copy the address of this state' }).click();
  await expect(chart.locator('input[type=url]')).toHaveValue(/\?guess=state-hamas-2017$/);
});

test('on a slow line an address that asks for a guess shows no answer before the question, and none is kept back for good', async ({ page }) => {
  const held: (() => void)[] = [];
  let broken = false;
  await page.route(/\/a\/[^/]+\.js(?:on)?$/, async (route) => {
    if (broken) return route.abort();
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  const chart = page.locator('figure.chart');
  const finding = chart.locator('.finding');
  const picture = chart.locator('.picture svg');
  const answer = finding.locator(':visible', { hasText: data.issues[0]?.finding.en ?? '' });
  const address = '/charts/stances/?guess=state-hamas-2017';

  await page.goto(address, { waitUntil: 'commit' });
  await expect(finding.getByText(data.words.guess.lead.en)).toBeVisible();
  await expect(chart.locator('.how-to')).toBeHidden();
  await expect(answer).toHaveCount(0);
  await expect(picture.locator('visible=true')).toHaveCount(0);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const letGo = setInterval(() => held.splice(0).forEach((resume) => resume()), 20);
  await expect(chart.getByText('Question 1 of 6')).toBeVisible();
  await chart.getByRole('button', { name: 'Back to the chart' }).click();
  await expect(answer.first()).toBeVisible();
  await expect(picture.locator('visible=true').first()).toBeVisible();

  // There is no such question.
  await page.goto('/charts/stances/?guess=nothing');
  await expect(answer.first()).toBeVisible();
  clearInterval(letGo);

  broken = true;
  await page.goto(address);
  await expect(chart.locator('.stills svg').first()).toBeVisible();
  await expect(chart.locator('.how-to')).toBeVisible();
  await expect(finding.getByText(data.words.guess.lead.en)).toBeHidden();
});
