import { expect, test } from '@playwright/test';
import { checkAnswers } from '../../src/models/answers.ts';
import { objections } from './axe.ts';
import { chartsReady, unstyled } from './pages.ts';
import { pagesOf } from '../pdf.ts';
import { desk, nothing, openDesk, watch } from './teach-use.ts';

test('a teacher gets from the front page to a link for one chapter in four steps', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Teach' }).click();
  await page.getByRole('link', { name: 'Assign: The weapons' }).click();
  await desk(page).getByRole('button', { name: 'Copy' }).click();
  await expect(desk(page).getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/assignment\/#v=1&p=read:the-weapons\/ask:the-weapons:1:2:3:4:5&t=The%20weapons&c=\w{4}$/);
});

/** What an assignment can borrow, and where it is at home. */
const borrowed = [
  { path: '/chapters/lines-on-the-map/', part: 'read:lines-on-the-map' },
  { path: '/chapters/talking-directly/', part: 'read:talking-directly' },
  { path: '/charts/borders/', part: 'show:borders' },
  { path: '/charts/channels/?mode=direct', part: 'show:channels:mode:direct' },
  { path: '/charts/stances/', part: 'show:stances' },
  { path: '/teach/the-weapons/questions/', part: 'ask:the-weapons:1:2:3:4:5' },
];

for (const { path, part } of borrowed) {
  test(`what an assignment takes from ${path} looks there as it does at home`, async ({ page }) => {
    const place = page.locator(':is(article.chapter, main figure.chart, .questions)').first();
    /** Selectors of the page's styles, and those that say how what can be borrowed looks. */
    const rules = () =>
      page.evaluate(() => {
        const named = (list: CSSRuleList): string[] => [...list].flatMap((rule) => ('cssRules' in rule ? [...('selectorText' in rule ? [String(rule.selectorText)] : []), ...named(rule.cssRules as CSSRuleList)] : []));
        const all = [...new Set([...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => named(sheet.cssRules)))].filter((selector) => /^[^&:@]/.test(selector));
        return { all, used: all.filter((selector) => document.querySelector(`:is(article.chapter, figure.chart, .questions) :is(${selector.replace(/::[\w-]+/g, '')})`)) };
      });
    /** How everything that can be seen is set. In an assignment notes are folded away, and a chapter’s charts come whole: another picture, whose rules are asked for above. */
    const looks = () =>
      place.evaluate((part) => {
        const properties = ['display', 'color', 'background-color', 'font-family', 'font-size', 'font-weight', 'line-height', 'padding-left', 'border-top-style', 'border-bottom-width', 'list-style-type', 'fill', 'stroke', 'stroke-dasharray'];
        return [...part.querySelectorAll('p, li, a, summary, blockquote, label, legend, input, button, select, td, th, svg path, svg text, svg circle')]
          .filter((element) => element.checkVisibility() && !element.closest('section.notes, .stage'))
          .map((element) => {
            const style = getComputedStyle(element);
            return `${element.localName}: ${properties.map((name) => style.getPropertyValue(name)).join(' ')}`;
          });
      });
    /** What stands open at home is folded in an assignment. */
    const unfold = () => place.evaluate((part) => part.querySelectorAll<HTMLDetailsElement>('details:not(.explorer *, .compare)').forEach((fold) => (fold.open = true)));
    await page.goto(path);
    await chartsReady(page);
    await unfold();
    const home = { used: (await rules()).used, looks: new Set(await looks()) };
    expect(home.used.length).toBeGreaterThan(20);
    expect(home.looks.size).toBeGreaterThan(3);
    await page.goto(`/assignment/#v=1&p=${part}`);
    await expect(place).toBeVisible();
    await chartsReady(page);
    await unfold();
    for (const fold of await place.locator('details.list:not([open]) > summary').all()) {
      await fold.click();
      await expect(place.locator('details.list[open] li').first()).toBeVisible();
    }
    const away = { all: (await rules()).all, looks: new Set(await looks()) };
    expect(home.used.filter((selector) => !away.all.includes(selector))).toEqual([]);
    expect([...home.looks].filter((look) => !away.looks.has(look))).toEqual([]);
  });
}

test('two chapters, a chart and questions travel in a link; a clean browser opens it, and a pupil finishes by keyboard', async ({ page, browser, baseURL }) => {
  const teacherLeft = await watch(page, String(baseURL));
  const builder = await openDesk(page);
  await builder.getByRole('checkbox', { name: '1. Talking directly' }).check();
  await builder.getByRole('checkbox', { name: '6. The weapons' }).check();
  await builder.getByText('Questions (7 of 7)').click();
  await builder.getByRole('checkbox', { name: 'All questions of this chapter' }).first().uncheck();
  await builder.getByRole('checkbox', { name: /Who first reported/ }).check();
  await builder.getByRole('combobox', { name: 'A chart, as the class should see it' }).selectOption({ label: 'Who talked to whom: Direct' });
  await builder.getByRole('button', { name: 'Add: A chart' }).click();
  await expect(builder.getByRole('status').filter({ hasText: 'Added' })).toHaveText(/Who talked to whom, Direct/);
  await builder.getByRole('button', { name: 'Up: Look at: Who talked to whom, Direct' }).click();
  await builder.getByLabel('Title').fill('Who talks?');
  await builder.getByLabel('Note to the class').fill('Read first, then answer.');
  await builder.getByLabel('Due').fill('2025-03-14');
  const link = await builder.getByRole('textbox', { name: 'The link' }).inputValue();
  expect(await objections(page)).toEqual([]);
  expect(await teacherLeft()).toEqual(nothing);

  const clean = await browser.newContext();
  const pupil = await clean.newPage();
  const pupilLeft = await watch(pupil, String(baseURL));
  await pupil.goto(link);
  await expect(pupil.getByRole('heading', { level: 1, name: 'Who talks?' })).toBeVisible();
  await expect(pupil.getByText('Due 14 March 2025')).toBeVisible();
  // No step moves a chart here: each has its own picture, and the chart is whole from the start.
  const scene = pupil.locator('.scene').first();
  await expect(scene.locator('.steps .still svg').first()).toBeVisible();
  await expect(scene.getByRole('slider').first()).toBeVisible();
  await expect(scene.locator('.use, .back')).toHaveCount(0);
  await expect(pupil.getByRole('navigation', { name: 'What to do' }).getByRole('listitem')).toHaveText([
    'Read: Talking directly',
    'Read: The weapons',
    'Answer: The weapons, 5 questions',
    'Look at: Who talked to whom, Direct',
    'Answer: Talking directly, 1 question',
  ]);
  await expect(pupil.getByRole('heading', { name: 'The weapons', exact: true })).toBeVisible();
  await expect(pupil.locator('[data-question]')).toHaveCount(6);
  const chart = pupil.locator('section.show figure.chart');
  // The picture comes first, and then, on a slow line much later, the view that can be asked.
  await expect(chart.getByRole('radio', { name: 'Direct' })).toBeChecked({ timeout: 20_000 });
  const ids = await pupil.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(await objections(pupil)).toEqual([]);

  const first = pupil.locator('[data-question="the-weapons:1"]');
  await first.getByRole('radio').first().focus();
  await pupil.keyboard.press('Space');
  await pupil.keyboard.press('ArrowDown');
  await pupil.keyboard.press('ArrowDown');
  await pupil.keyboard.press('Tab');
  await pupil.keyboard.press('Enter');
  await expect(first.getByRole('status')).toContainText('Right. CNN quotes him');
  await expect(first.getByRole('status').getByRole('link')).toHaveAccessibleName(/^Source notes? [\d, ]+$/);
  await expect(pupil.getByText('1 of 6 questions answered')).toBeVisible();
  await pupil.getByRole('button', { name: 'Save as a file' }).focus();
  const [file] = await Promise.all([pupil.waitForEvent('download'), pupil.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('who-talks.txt');
  const text = (await pupil.getByRole('textbox', { name: 'Your answers' }).inputValue()).replaceAll('\u00a0', ' ');
  expect(text).toContain('1. What did Sami Abu Zuhri, spokesman of Hamas, say about the weapons on 4 March 2025?\nThat they are a red line');
  expect(checkAnswers(text, 'Check code: {code}')).toBe('same');
  expect(await pupilLeft()).toEqual(nothing);

  await pupil.getByRole('link', { name: 'Edit this assignment' }).click();
  await expect(desk(pupil).getByLabel('Title')).toHaveValue('Who talks?');
  expect(await desk(pupil).getByRole('textbox', { name: 'The link' }).inputValue()).toBe(link);

  await page.getByRole('textbox', { name: 'The text' }).fill(text);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('The text is as it was when the code was made.')).toBeVisible();
  await page.getByRole('textbox', { name: 'The text' }).fill(text.replace('red line', 'blue line'));
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('The text was changed')).toBeVisible();
  await page.getByRole('textbox', { name: 'The text' }).fill(`Dear Ms Lee, here are my answers.\n\n${text}`);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('The text is as it was when the code was made.')).toBeVisible();
  await clean.close();
});

test('the code for the board, the file for a platform and the sheet to print are made in the page', async ({ page }) => {
  const builder = await openDesk(page, '?assign=lines-on-the-map');
  await builder.getByText('Code for the board').click();
  expect(await unstyled(page)).toEqual([]);
  await expect(builder.getByRole('img', { name: 'Code that leads to this assignment' })).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), builder.getByRole('button', { name: 'Canvas / Moodle file' }).click()]);
  expect(file.suggestedFilename()).toBe('the-lines-on-the-map.imscc');
  await expect(builder.getByRole('link', { name: 'Google Classroom' })).toHaveAttribute('href', /^https:\/\/classroom\.google\.com\/share\?url=http.*%23v%3D1/);
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector<HTMLElement>('.only-paper');
      const code = paper?.querySelector('svg');
      document.body.setAttribute('data-printed', `${paper?.checkVisibility() && code?.checkVisibility() ? 'seen: ' : ''}${paper?.innerText ?? ''}`);
    };
  });
  const button = builder.getByRole('button', { name: 'Print' });
  const pressed = await button.elementHandle();
  await page.emulateMedia({ media: 'print' });
  await expect(button, 'nothing else is on the paper').toBeHidden();
  await pressed?.evaluate((each: HTMLButtonElement) => each.click());
  await expect(page.locator('body')).toHaveAttribute('data-printed', /^seen: .*The lines on the map.*Read: The lines on the map/s);
});

for (const [parts, address] of [['read:the-weapons', true], ['read:the-weapons/ask:the-weapons:1:2:3:4:5/read:lines-on-the-map/ask:lines-on-the-map:1:2:3', false]] as const) {
  test(`the printed sheet ${address ? 'holds an address that can be typed' : 'leaves an address that nobody types to its code'}, is one page and has a title`, async ({ page }) => {
    const builder = await openDesk(page, `#v=1&p=${parts}`);
    await builder.getByLabel('Due').fill('2025-03-14');
    await page.evaluate(() => (window.print = () => document.body.append(document.querySelector('.only-paper')?.cloneNode(true) ?? '')));
    await builder.getByRole('button', { name: 'Print' }).click();
    const paper = page.locator('body > .only-paper');
    await page.emulateMedia({ media: 'print' });
    await expect(paper.getByRole('heading')).toHaveText('Assignment');
    await expect(paper).toContainText('Due 14 March 2025');
    await expect(paper.getByText('#v=1')).toHaveCount(address ? 1 : 0);
    const [list, code] = [await paper.getByRole('list').boundingBox(), await paper.getByRole('img').boundingBox()];
    expect(code?.y, 'beside the list').toBe(list?.y);
    expect(Number(code?.width)).toBeLessThanOrEqual((5.6 / 2.54) * 96);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toHaveLength(1);
  });
}

test('nothing is said of a link that was changed since it was copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const builder = await openDesk(page, '?assign=the-weapons');
  await builder.getByRole('button', { name: 'Copy' }).click();
  await expect(builder.getByText('The link is copied.')).toBeVisible();
  await builder.getByLabel('Title').fill('Another');
  await expect(builder.getByText('The link is copied.')).toHaveCount(0);
});

test('the desk takes another assignment in the same tab, and none of an anchor of the page', async ({ page }) => {
  const builder = await openDesk(page, '#v=1&p=read:the-weapons&t=First');
  await expect(builder.getByLabel('Title')).toHaveValue('First');
  await page.evaluate(() => (location.hash = 'v=1&p=show:borders/read:the-weapons&t=Second'));
  await expect(builder.getByLabel('Title')).toHaveValue('Second');
  await expect(builder.getByRole('button', { name: /^Take out: / })).toHaveCount(2);
  await page.evaluate(() => (location.hash = 'main'));
  await page.goBack();
  await expect(builder.getByLabel('Title')).toHaveValue('Second');
  await page.goBack();
  await expect(builder.getByLabel('Title')).toHaveValue('First');
});

test('what is typed on the desk changes the address when the hand rests, or when the page is left', async ({ page }) => {
  const builder = await openDesk(page, '#v=1&p=read:the-weapons');
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history);
    history.replaceState = (...given) => {
      document.body.dataset['writes'] = String(Number(document.body.dataset['writes'] ?? 0) + 1);
      replace(...given);
    };
  });
  await builder.getByLabel('Title').pressSequentially('Read this for Monday, please');
  await expect(page).toHaveURL(/t=Read%20this%20for%20Monday%2C%20please/);
  expect(Number(await page.locator('body').getAttribute('data-writes'))).toBeLessThan(10);
  await builder.getByLabel('Title').evaluate((field: HTMLInputElement) => {
    field.value = 'Left at once';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    location.href = '/about/';
  });
  await expect(page).toHaveURL(/\/about\/$/);
  await page.goBack();
  await expect(builder.getByLabel('Title')).toHaveValue('Left at once');
});

test('a chart that is in the list already says so, and its name says which chart it is', async ({ page }) => {
  const builder = await openDesk(page);
  const pick = builder.getByRole('combobox', { name: 'A chart, as the class should see it' });
  const labels = await pick.getByRole('option').allTextContents();
  expect(new Set(labels).size).toBe(labels.length);
  const add = builder.getByRole('button', { name: 'Add: A chart' });
  await add.click();
  await expect(builder.getByText(/^Added: Look at: /)).toBeVisible();
  await add.click();
  await expect(builder.getByText(/^In the list already: Look at: /)).toBeVisible();
  await builder.getByRole('button', { name: /^Take out: / }).click();
  await expect(builder.getByText(/already: /)).toHaveCount(0);
});

test('the list of a chapter’s questions opens where it was pressed, with the whole width below', async ({ page }) => {
  const builder = await openDesk(page);
  const summary = builder.locator('summary', { hasText: 'Talking directly' });
  await summary.scrollIntoViewIfNeeded();
  const before = await summary.boundingBox();
  await summary.click();
  expect(await summary.boundingBox()).toEqual(before);
  const all = builder.getByRole('checkbox', { name: 'All questions of this chapter' }).first();
  const [below, chapter] = [await all.boundingBox(), await builder.getByRole('checkbox', { name: '1. Talking directly' }).boundingBox()];
  expect(Number(below?.y)).toBeGreaterThan(Number(before?.y));
  expect(Number(below?.x) - Number(chapter?.x)).toBeLessThan(60);
  await builder.getByRole('checkbox', { name: '1. Talking directly' }).check();
  await expect(summary).toContainText('Questions (7 of 7)');
});

test('the printed page for teachers has no instruction for what only a screen can do', async ({ page }) => {
  await page.goto('/teach/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Seven chapters, seven lessons', 'Sheets to print', 'A painful and contested subject']);
});

test('an address of a chart can be pasted, and a wrong one says so', async ({ page }) => {
  const builder = await openDesk(page);
  const field = builder.getByRole('textbox', { name: 'Or the address of a chart as you have set it' });
  await field.fill('https://elsewhere.example/charts/nothing/');
  await builder.getByRole('button', { name: /^Add: Or the address/ }).click();
  await expect(builder.getByText('This is not the address of one of our charts.')).toBeVisible();
  await field.fill('/charts/stances/?issue=weapons&at=2025-02-24');
  await builder.getByRole('button', { name: /^Add: Or the address/ }).click();
  await expect(builder.getByRole('listitem').filter({ hasText: 'Look at: What each side says, Weapons, 24 February 2025' })).toBeVisible();
  await field.fill('/charts/channels/?mode=direct&theme=dark&motion=off');
  await builder.getByRole('button', { name: /^Add: Or the address/ }).click();
  await expect(page, 'how the teacher reads is left to each pupil').toHaveURL(/show:channels:mode:direct(?!:)/);
});

test('on the desk the focus stays with the part that was moved, and goes on to the next when one is taken out', async ({ page }) => {
  const builder = await openDesk(page, '#v=1&p=read:the-weapons/read:who-would-run-gaza/read:talking-directly');
  const button = (name: string) => builder.getByRole('button', { name });
  await button('Down: Read: The weapons').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Enter');
  await expect(button('Down: Read: The weapons')).toBeFocused();
  await expect(builder.getByRole('listitem').filter({ hasText: 'Take out' }).last()).toContainText('The weapons');
  await button('Up: Read: The weapons').focus();
  await page.keyboard.press('Enter');
  await expect(button('Up: Read: The weapons')).toBeFocused();
  await button('Take out: Read: The weapons').focus();
  await page.keyboard.press('Enter');
  await expect(button('Take out: Read: Talking directly')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('Take out: Read: Who would run Gaza?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(builder.getByRole('heading', { name: 'In this order' })).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page for teachers and an assignment say what they can do and where to go', async ({ page }) => {
    await page.goto('/teach/');
    await expect(page.getByText('Making a link needs JavaScript.')).toBeVisible();
    await page.goto('/assignment/#v=1&p=read:the-weapons');
    await expect(page.getByText('only JavaScript can read that part')).toBeVisible();
    await expect(page.getByRole('link', { name: 'The weapons' })).toBeVisible();
  });
});

test('the desk says when a link did not arrive whole, and when the list is full instead of leaving out what comes last', async ({ page }) => {
  const states = Array.from({ length: 40 }, (_, index) => `show:borders:share:${index + 1}`).join('/');
  const builder = await openDesk(page, `#v=1&p=${states}&t=Long&c=ABCD`);
  await expect(builder.getByText(/^This link did not arrive whole/)).toBeVisible();
  await expect(builder.getByRole('button', { name: /^Take out: / })).toHaveCount(40);
  await builder.getByRole('button', { name: 'Add: A chart' }).click();
  await expect(builder.getByText('The list is full, with 40 parts. Take one out first.')).toBeVisible();
  await expect(builder.getByRole('button', { name: /^Take out: / })).toHaveCount(40);
});
