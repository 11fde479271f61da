import { expect, test } from '@playwright/test';

const chapter = '/chapters/talking-directly/';

test('a note opens where the reader is, says who says so and from which source, and gives the place back', async ({ page }) => {
  await page.goto(chapter);
  const mark = page.locator('.prose > p a.cite').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#note-card');
  await expect(card).toBeVisible();
  await expect(card).toContainText('Who says so:');
  await expect(card).toContainText('Sources:');
  await expect(card).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(mark).toBeFocused();
});

test('a mark of several notes opens each of them, with its number', async ({ page }) => {
  for (const path of ['/', chapter, '/assignment/#v=1&p=read:talking-directly']) {
    await page.goto(path);
    const mark = page.locator('.prose > p a.cite').filter({ hasText: /,.*,/ }).first();
    const numbers = (await mark.textContent())?.match(/\d+/g) ?? [];
    await mark.click();
    const notes = page.locator('#note-card .body > *');
    await expect(notes).toHaveCount(numbers.length);
    for (const [index, number] of numbers.entries()) await expect(notes.nth(index)).toHaveText(new RegExp(`^${number}\\. .*Who says so:`));
  }
});

test('a word opens its meaning, and a tap elsewhere closes it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(chapter);
  await page.locator('a.term').first().click();
  const card = page.locator('#note-card');
  await expect(card).toBeVisible();
  await expect(card.locator('.body')).not.toBeEmpty();
  await page.mouse.click(195, 60);
  await expect(card).toBeHidden();
});

test('on the whole story every note and word leads somewhere', async ({ page, request }) => {
  await page.goto('/');
  const targets = await page.locator('a.cite, a.term').evaluateAll((links) => [
    ...new Set(links.map((link) => link.getAttribute('href') ?? '')),
  ]);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const texts = new Map<string, string>();
  for (const file of new Set(targets.flatMap((target) => target.split('#')[0] || []))) texts.set(file, await (await request.get(file)).text());
  const broken = targets.filter((target) => {
    const [file = '', id = ''] = target.split('#');
    return file === '' ? !ids.includes(id) : !texts.get(file)?.includes(` id="${id}"`);
  });
  expect(broken).toEqual([]);
  // A mark of several is a link to the first; the others are found by their numbers.
  const missing = await page.evaluate(() => {
    const shown = new Set<number>();
    for (const list of document.querySelectorAll('section.notes ol')) {
      let last = 0;
      for (const note of list.querySelectorAll<HTMLLIElement>('.note')) shown.add((last = note.hasAttribute('value') ? note.value : last + 1));
    }
    const several = [...document.querySelectorAll('a.cite')].map(({ textContent }) => textContent.match(/\d+/g) ?? []).filter(({ length }) => length > 1);
    return { several: several.length, missing: several.flat().filter((number) => !shown.has(Number(number))) };
  });
  expect(missing.several).toBeGreaterThan(50);
  expect(missing.missing).toEqual([]);
});

for (const path of ['/', '/chapters/the-weapons/', '/charts/borders/', '/teach/the-weapons/questions/', '/assignment/#v=1&p=read:the-weapons/ask:talking-directly:3']) {
  test(`on ${path} a note has the number its marks have`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('section.notes .note').first()).toBeAttached();
    const wrong = await page.evaluate(() => {
      const shown = new Map<string, number>();
      for (const list of document.querySelectorAll('section.notes ol')) {
        let last = 0;
        for (const note of list.querySelectorAll<HTMLLIElement>('.note')) shown.set(note.id, (last = note.hasAttribute('value') ? note.value : last + 1));
      }
      const marks = [...document.querySelectorAll<HTMLAnchorElement>('a.cite[href^="#F"]')].filter(({ textContent, hash }) => /^\d+$/.test(textContent) && shown.has(hash.slice(1)));
      return { marks: marks.length, wrong: marks.filter(({ textContent, hash }) => shown.get(hash.slice(1)) !== Number(textContent)).map(({ textContent, hash }) => `${hash} ${textContent}`) };
    });
    expect(wrong.wrong).toEqual([]);
    expect(wrong.marks).toBeGreaterThan(0);
  });
}
