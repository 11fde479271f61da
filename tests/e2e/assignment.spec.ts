import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { format } from '../../src/models/assignment.ts';
import { pagesOf } from '../pdf.ts';
import { chartsReady } from './pages.ts';
import { nothing, openDesk, watch } from './teach-use.ts';

test('on paper an assignment does not give its answers away, and keeps the notes of what is read', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1:2/read:the-weapons');
  const questions = page.locator('section.ask');
  await expect(questions.locator('[data-question]')).toHaveCount(2);
  await expect(page.locator('section.read .chapter')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(questions.getByText('Who said this?')).toBeHidden();
  await expect(questions.getByText('a red line and is not up for discussion')).toBeHidden();
  // Its note stands under the chapter, although the questions come first.
  await expect(page.locator('section.read .note#F167')).toBeVisible();
});

test('on paper a guess is a question with places to mark, and nothing else answers it', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=show:stances:guess:state-hamas-2017');
  const part = page.locator('section.show');
  await expect(part.locator('form').getByRole('radio').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(part.locator('form').getByRole('radio')).toHaveCount(5);
  await expect(part.locator('form').getByRole('radio').first()).toBeVisible();
  await expect(part.getByText('where do the documents put this?')).toBeVisible();
  await expect(part.locator('svg:visible, table:visible, .note:visible')).toHaveCount(0);
  expect(pagesOf(await page.pdf({ format: 'A4' })).length).toBeLessThanOrEqual(2);
});

test('a chart shown twice has its notes once, and the other place says where they are', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=show:borders:view:gaza/show:borders:view:core');
  const parts = page.locator('section.show');
  await expect(parts.locator('.note').first()).toBeAttached();
  const elsewhere = parts.filter({ hasText: 'The notes for this part are listed in another part of this assignment.' });
  await expect(elsewhere).toHaveCount(1);
  await expect(elsewhere.getByText('Who said this?')).toHaveCount(0);
  await expect(parts.getByText('Who said this?')).toHaveCount(1);
});

test('answers are printed on one page with room for a name', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1');
  await page.locator('[data-question]').getByRole('radio').first().check();
  await page.evaluate(() => (window.print = () => document.querySelector('.student')?.append(document.querySelector('.only-paper')?.cloneNode(true) ?? '')));
  await page.getByRole('button', { name: 'Print' }).click();
  const sheets = pagesOf(await page.pdf({ format: 'A4' }));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toMatch(/Name_+Date_+.*Checkcode:/);
  // Some browsers print after their dialog has come back.
  await expect(page.locator('.student > .only-paper').first()).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.only-paper')).toHaveCount(1);
});

test('each part of an assignment has its number, and one rule above it', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=read:the-weapons/ask:the-weapons:1/show:borders/show:channels:on:2025-03-05/show:channels:on:1993-03-02');
  const names = ['1. Read: The weapons', '2. Answer: The weapons, 1 question', '3. Look at: The lines before and after 1967, Both', '4. Look at: Who talked to whom, 5 March 2025', '5. Look at: Who talked to whom, 2 March 1993'];
  for (const name of names) await expect(page.getByText(name, { exact: true })).toBeVisible();
  await expect(page.locator('section.show > div > figure.chart').first()).toHaveCSS('border-top-width', '0px');
});

for (const part of ['read:the-weapons', 'show:stances']) {
  test(`the evidence of a ladder borrowed by ${part} is whole: the question that was coded, who said it, and both codings`, async ({ page }) => {
    await page.goto(`/assignment/#v=1&p=${part}`);
    const chart = page.locator('figure.chart[data-chart=stances]').first();
    const fold = chart.locator('details.list:not([open]) > summary').first();
    await chartsReady(page);
    await expect(chart.getByRole('slider').first()).toBeVisible({ timeout: 20_000 });
    if (await fold.isVisible()) await fold.click();
    await chart.locator('button[aria-expanded]').first().click();
    await expect(chart.locator('.question:visible').first()).toHaveText(/^The question that was coded: \w.*\?/);
    await expect(chart.locator('.evidence')).toContainText('Sources: ');
    await expect(chart.locator('.evidence')).toContainText(/first: ‘/);
    await expect(chart.locator('.evidence')).not.toContainText('not coded');
  });
}

test('a chart in an assignment takes nothing before it can answer, and gives no guess away', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route(/\/a\/[0-9a-f]+\.json$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.fallback();
  });
  const chart = page.locator('figure.chart[data-chart=stances]');
  const fold = chart.locator('details.list > summary');
  await page.goto('/assignment/#v=1&p=show:stances');
  await expect(fold).toBeVisible();
  await fold.click({ force: true });
  await expect(chart.locator('details.list')).not.toHaveAttribute('open');
  const early = fold.click();
  held.forEach((go) => go());
  await early;
  await expect(chart.locator('details.list button').first()).toBeVisible();
  held.length = 0;
  await page.goto('about:blank');
  await page.goto('/assignment/#v=1&p=show:stances:guess:state-hamas-2017');
  await expect(chart).toBeAttached();
  await expect(chart.locator('.finding')).toBeHidden();
  await expect(chart.locator('svg').first()).toBeHidden();
  held.forEach((go) => go());
  await expect(chart.locator('form').getByRole('radio').first()).toBeVisible();
  await expect(chart.locator('.finding')).toBeVisible();
  // The next thing to do is not a long way down.
  await expect(chart.locator('details[open]')).toHaveCount(0);
  await expect(chart.locator('table:visible')).toHaveCount(0);
  await chart.getByText('How this scale can mislead').click();
  await expect(chart.getByRole('table', { name: 'A reader sympathetic to Israel’s government' })).toBeVisible();
});

test('a chart that cannot come leaves its picture in the assignment and says so; loading again keeps the assignment', async ({ page }) => {
  await page.route(/\/a\/[0-9a-f]+\.json$/, (route) => route.abort());
  await page.goto('/assignment/#v=1&p=show:borders/show:stances');
  for (const name of ['borders', 'stances']) {
    const chart = page.locator(`figure.chart[data-chart=${name}]`);
    await expect(chart.locator('.broken')).toBeVisible();
    await expect(chart.locator('.picture svg:visible').first()).toBeVisible();
    await expect(chart.getByRole('slider')).toHaveCount(0);
  }
  await page.unrouteAll();
  await page.getByRole('link', { name: 'Load the page again' }).first().click();
  await expect(page.locator('figure.chart[data-chart=borders]').getByRole('slider').first()).toBeVisible();
  await expect(page.locator('.broken:visible')).toHaveCount(0);
});

test('a pupil is told when the answers could not be copied, and nothing is said of answers changed since', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => (document.title.includes('allowed') ? Promise.resolve() : Promise.reject(new Error('no'))) } }));
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1:2');
  const copy = page.getByRole('button', { name: 'Copy my answers' });
  const answers = page.getByRole('textbox', { name: 'Your answers' });
  const status = page.locator('section', { has: answers }).getByRole('status');
  await copy.click();
  await expect(status).toHaveText('The browser did not allow copying. Your answers are selected; copy them by hand.');
  await expect(answers).toBeFocused();
  await page.evaluate(() => (document.title = 'allowed'));
  await copy.click();
  await expect(status).toHaveText('Your answers are copied.');
  await page.locator('[data-question]').first().getByRole('radio').first().check();
  await expect(status).toBeEmpty();
});

test('a copy that ends late says nothing of answers given meanwhile', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => new Promise<void>((done) => addEventListener('allowed', () => done(), { once: true })) } }));
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1:2');
  const status = page.locator('section', { has: page.getByRole('textbox', { name: 'Your answers' }) }).getByRole('status');
  const copy = page.getByRole('button', { name: 'Copy my answers' });
  await copy.click();
  await page.locator('[data-question]').first().getByRole('radio').first().check();
  await page.evaluate(() => dispatchEvent(new Event('allowed')));
  await expect(status).toBeEmpty();
  await copy.click();
  await page.evaluate(() => dispatchEvent(new Event('allowed')));
  await expect(status).toHaveText('Your answers are copied.');
});

test('1,000 damaged links open with a message or with what is whole, never a blank page', async ({ page }) => {
  test.setTimeout(180_000);
  const whole = format({ title: 'Who talks?', note: 'Read.', due: '2025-03-14', parts: [{ kind: 'ask', chapter: 'the-weapons', numbers: [1, 2] }] });
  const damage = fc.oneof(
    fc.nat(whole.length - 1).map((at) => whole.slice(0, at)),
    fc.tuple(fc.nat(whole.length - 1), fc.string({ unit: 'binary', maxLength: 5 })).map(([at, junk]) => whole.slice(0, at) + junk + whole.slice(at + 1)),
    fc.string({ unit: 'binary', maxLength: 60 }).map((junk) => `v=1&p=${junk}`),
    fc.array(fc.constantFrom('read:the-weapons', 'show:borders', 'ask:the-weapons:1', 'ask:the-weapons:2:1'), { minLength: 2, maxLength: 5 }).map((parts) => `v=1&p=${parts.join('/')}`),
  );
  const links = fc.sample(damage, { numRuns: 1000, seed: 6 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/assignment/#${whole}`);
  await expect(page.locator('[data-question]')).toHaveCount(2);
  const blank = await page.evaluate(async (fragments) => {
    const found: string[] = [];
    for (const fragment of fragments) {
      const before = location.href;
      location.hash = fragment;
      // The page, which listened first, has drawn the link by the time it is our turn.
      if (location.href !== before) await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      const page = document.querySelector<HTMLElement>('.student');
      const says = page?.querySelector('[role=status]')?.textContent ?? '';
      const offers = page?.querySelectorAll('nav li').length ?? 0;
      if (!page?.querySelector('h1')?.textContent || (says === '' && offers === 0)) found.push(fragment);
    }
    return found;
  }, links);
  expect(blank).toEqual([]);
  expect(errors).toEqual([]);
});

test('a link that names a part twice opens with each part once, for the class and on the desk', async ({ page }) => {
  const twice = '#v=1&p=read:the-weapons/show:borders/ask:the-weapons:2/read:the-weapons/show:borders/ask:the-weapons:1:2';
  await page.goto(`/assignment/${twice}`);
  await expect(page.getByRole('navigation', { name: 'What to do' }).getByRole('listitem')).toHaveText(['Read: The weapons', /^Look at: /, 'Answer: The weapons, 2 questions']);
  await expect(page.locator('[data-question]')).toHaveCount(2);
  const builder = await openDesk(page, twice);
  await expect(builder.getByRole('button', { name: /^Take out: / })).toHaveCount(3);
});

test('an assignment that cannot be shown says so, without blaming the browser, and offers the chapters', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(document, 'title', { get: () => '', set: () => { throw new Error('for the test'); } }));
  await page.goto('/assignment/#v=1&p=read:the-weapons');
  await expect(page.getByText('This assignment could not be shown.')).toBeVisible();
  await expect(page.getByText('JavaScript')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'The weapons' })).toBeVisible();
});

test('answers are there after a reload and on the way back, for their assignment only, and until they are forgotten', async ({ page, baseURL }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const left = await watch(page, String(baseURL));
  const chosen = page.locator('[data-question="the-weapons:1"]').getByRole('radio').nth(2);
  const words = page.locator('[data-question="talking-directly:4"]').getByRole('textbox');
  const given = page.getByText(/\d of 3 questions answered/);
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1/ask:talking-directly:1:4');
  await chosen.check();
  await words.fill('In my own words.');
  await expect(given).toHaveText(/^2 of 3/);
  await page.reload();
  await expect(given).toHaveText(/^2 of 3/);
  await expect(chosen).toBeChecked();
  await expect(words).toHaveValue('In my own words.');
  await expect(page.getByRole('textbox', { name: 'Your answers' })).toHaveValue(/In my own words\./);
  await words.fill('In better words.');
  await page.goto('/about/');
  await page.goBack();
  await expect(words).toHaveValue('In better words.');

  // Another assignment with a question of the first: by a link in the same tab, and in the place of the first.
  const other = '#v=1&p=ask:the-weapons:1/ask:talking-directly:4';
  for (const go of [() => page.evaluate((hash) => (location.hash = hash), other), () => page.evaluate((hash) => history.replaceState(history.state, '', hash), other).then(() => page.reload())]) {
    await go();
    await expect(page.getByText('0 of 2 questions answered')).toBeVisible();
    await expect(chosen).not.toBeChecked();
    await expect(words).toHaveValue('');
  }
  await page.goBack();
  await expect(given).toHaveText(/^2 of 3/);
  await expect(chosen).toBeChecked();

  await page.locator('[data-question="the-weapons:1"]').getByRole('button').click();
  const forget = page.getByRole('button', { name: 'Forget my answers' });
  await forget.click();
  await expect(page.getByText('Press again to forget them.')).toBeVisible();
  await expect(given).toHaveText(/^2 of 3/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your answers are forgotten.')).toBeVisible();
  await expect(given).toHaveText(/^0 of 3/);
  await expect(page.locator('.verdict:not(:empty)')).toHaveCount(0);
  await expect(forget).toBeFocused();
  await page.reload();
  await expect(given).toHaveText(/^0 of 3/);
  expect(await left()).toEqual(nothing);
});

test('after a reload and on the way back a pupil reads on at the same line, though the parts come one by one', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=read:talking-directly/show:channels/read:the-weapons');
  const line = page.locator('#part-3 .steps > li:nth-child(3) p').first();
  await line.evaluate((paragraph) => scrollTo(0, paragraph.getBoundingClientRect().top + scrollY - 100));
  await expect(line).toBeInViewport();
  const top = () => line.evaluate((paragraph) => Math.round(paragraph.getBoundingClientRect().top));
  for (const away of [() => page.reload(), () => page.goto('/about/').then(() => page.goBack())]) {
    // What comes later than the text moves it: charts wake.
    await page.waitForTimeout(1000);
    await line.evaluate((paragraph) => scrollTo(0, paragraph.getBoundingClientRect().top + scrollY - 100));
    await away();
    await expect.poll(top).toBeLessThan(200);
    expect(await top()).toBeGreaterThan(0);
  }
  // Who looks at something else meanwhile is not taken away from it.
  await page.route('**/chapters/the-weapons/', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.fallback();
  });
  await page.reload();
  await expect(page.locator('#part-3')).toBeAttached();
  await page.keyboard.press('Home');
  await expect(line).toBeAttached();
  expect(await page.evaluate(() => scrollY)).toBeLessThan(50);
});

test('answers neither copied nor saved are not closed without a question', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => void (asked.push(dialog.type()), dialog.accept()));
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1');
  await page.locator('[data-question]').getByRole('radio').first().click();
  await expect(page.getByText('1 of 1 questions answered')).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});

for (const [name, fragment, message] of [
  ['that lost its end', 'v=1&p=read:the-weapons/ask:the-weap', 'This link did not arrive whole.'],
  ['from a newer version', 'v=2&p=read:the-weapons&c=0000', 'This link was made with a newer version of this site.'],
  ['with nothing in it', '', 'This link contains no tasks.'],
] as const) {
  test(`a link ${name} says so and shows what there is`, async ({ page }) => {
    await page.goto(`/assignment/#${fragment}`);
    await expect(page.getByText(message)).toBeVisible();
    await expect(page.getByRole('link', { name: /The weapons/ }).first()).toBeVisible();
  });
}

test('a link within an assignment does not take the assignment’s place in the address', async ({ page }) => {
  await page.goto('/assignment/#v=1&p=ask:the-weapons:1');
  await page.getByRole('link', { name: 'Answer: The weapons, 1 question' }).click();
  await expect(page).toHaveURL(/#v=1&p=ask:the-weapons:1$/);
  await expect(page.locator('#part-1')).toBeFocused();
});
