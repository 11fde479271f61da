import { expect, type Locator, type Page, test } from '@playwright/test';
import { objectionsInBoth } from './axe.ts';
import { altered, openChart, stir } from './pages.ts';

const address = '/charts/borders/';
const periods = ['1967-06-04', '1967-06-11', '1982-04-26', '2005-09-13', '2025-03-06'];
const views = ['region', 'core', 'jerusalem', 'gaza'];
const voices = ['neutral', 'un', 'israel', 'palestinian'];

const open = (page: Page, query?: string) => openChart(page, 'borders', query);

const slider = (chart: Locator) => chart.getByRole('slider', { name: 'Move between the two days' });
const drawn = (chart: Locator) => chart.locator('.two-days:visible .second');
/** How far the second day is moved aside, and its map back, in shares of the map’s width. */
const cut = (chart: Locator) => drawn(chart).evaluate((element) => [element, ...element.children].map((each) => getComputedStyle(each).translate).join(' and '));

test('the divider moves by keyboard, says in words what is uncovered, and the address remembers', async ({ page }) => {
  const chart = await open(page);
  await expect(slider(chart)).toHaveAttribute('aria-valuetext', /^4\sJune\s1967 on 50\sper cent of the map, 11\sJune\s1967 on the rest$/);
  await slider(chart).press('ArrowLeft');
  await expect(slider(chart)).toHaveAttribute('aria-valuetext', /^4\sJune\s1967 on 49\sper cent of the map, 11\sJune\s1967 on the rest$/);
  // The picture comes in the frame after the slider's own.
  await expect.poll(() => cut(chart)).toBe('49% and -49%');
  await slider(chart).press('Home');
  await expect(slider(chart)).toHaveAttribute('aria-valuetext', /^Only 11\sJune\s1967$/);
  await expect(page).toHaveURL(/\?share=0$/);
  await page.reload();
  await expect(slider(chart)).toHaveValue('0');
  await slider(chart).press('End');
  await expect(slider(chart)).toHaveAttribute('aria-valuetext', /^Only 4\sJune\s1967$/);
});

test('three buttons do what the divider does', async ({ page }) => {
  const chart = await open(page);
  await chart.getByRole('button', { name: 'After' }).press('Enter');
  await expect(slider(chart)).toHaveValue('0');
  await expect(chart.getByRole('button', { name: 'After' })).toHaveAttribute('aria-pressed', 'true');
  await chart.getByRole('button', { name: 'Before' }).press('Enter');
  await expect(slider(chart)).toHaveValue('100');
  await chart.getByRole('button', { name: 'Both' }).press('Enter');
  await expect(slider(chart)).toHaveValue('50');
});

test('a pointer drags the line on the map itself', async ({ page }) => {
  const chart = await open(page);
  const grip = chart.locator('.two-days:visible .hold svg');
  await grip.scrollIntoViewIfNeeded();
  const frame = (await chart.locator('.two-days:visible').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await grip.hover();
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.25, frame.y + frame.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(slider(chart)).toHaveValue('25');
  await expect(page).toHaveURL(/share=25/);
});

test('only the first button of a mouse moves the line', async ({ page }) => {
  const chart = await open(page);
  await chart.locator('.two-days:visible .hold svg').hover();
  for (const button of ['right', 'middle'] as const) {
    await page.mouse.down({ button });
    await page.mouse.move(200, 300, { steps: 3 });
    await page.mouse.up({ button });
    await expect(slider(chart)).toHaveValue('50');
    await chart.locator('.two-days:visible .hold svg').hover();
  }
});

test('the line can be taken hold of anywhere, again and again, and selects nothing', async ({ page }) => {
  const chart = await open(page);
  const map = chart.locator('.two-days:visible');
  await map.scrollIntoViewIfNeeded();
  const frame = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number) => frame.x + (frame.width * share) / 100;
  const drag = async (from: number, to: number, height: number) => {
    await page.mouse.move(from, frame.y + frame.height * height);
    await page.mouse.down();
    await page.mouse.move(at(to), frame.y + frame.height * height, { steps: 5 });
    await page.mouse.up();
    await expect(slider(chart)).toHaveValue(String(to));
  };
  await drag(at(50) + 9, 30, 0.3);
  await drag(at(30) - 9, 60, 0.1);
  const grip = (await map.locator('.hold svg').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await drag(grip.x + grip.width / 2, 40, (grip.y + grip.height / 2 - frame.y) / frame.height);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  // A tap where there is nothing moves nothing; one on the line reaches the territory below it.
  await page.mouse.click(at(15), frame.y + frame.height * 0.1);
  await expect(slider(chart)).toHaveValue('40');
  await page.mouse.click(at(40) + 5, frame.y + frame.height * 0.5);
  await expect(chart.getByRole('button', { name: 'Sinai', exact: true })).toHaveAttribute('aria-expanded', 'true');
  await expect(slider(chart)).toHaveValue('40');
});

test('where one day covers the map only its date stands above it, and the handle stays within the frame', async ({ page }) => {
  const chart = await open(page);
  const dates = chart.locator('.days');
  for (const [button, shown, hidden] of [['After', '11 June 1967', '4 June 1967'], ['Before', '4 June 1967', '11 June 1967']] as const) {
    await chart.getByRole('button', { name: button }).click();
    await expect(dates.getByText(shown, { exact: true })).toBeVisible();
    await expect(dates.getByText(hidden, { exact: true })).toBeHidden();
    await expect(async () => {
      const outside = await chart.locator('.two-days:visible').evaluate((map) => {
        const [frame, grip] = [map.getBoundingClientRect(), map.querySelector('.hold svg')?.getBoundingClientRect()];
        return !grip || grip.left < frame.left - 1 || grip.right > frame.right + 1;
      });
      expect(outside).toBe(false);
    }).toPass();
    await expect(chart.locator('.two-days:visible .rule')).toBeHidden();
    await expect(chart.getByRole('img', { name: `Whole region: the map on ${shown}. The tables below` })).toHaveCount(1);
  }
});

test('what changes on the map is said, and Escape closes an open card', async ({ page }) => {
  const chart = await open(page);
  const status = chart.getByRole('status');
  await chart.getByRole('radio', { name: 'Jerusalem', exact: true }).check();
  await expect(status).toHaveText('Jerusalem, 4 June 1967 and 11 June 1967');
  await chart.getByRole('radio', { name: 'UN documents' }).check();
  await expect(status).toHaveText('In the words of UN documents');
  await chart.getByLabel('Second day').selectOption('26 April 1982');
  await expect(status).toHaveText('Jerusalem, 4 June 1967 and 26 April 1982');
  for (const card of ['Golan Heights', 'Armistice line of 1949 (Green Line)']) {
    const name = page.getByRole('button', { name: card, exact: true });
    await name.press('Enter');
    await chart.getByRole('listitem').filter({ has: name }).locator('a.cite').first().focus();
    await page.keyboard.press('Escape');
    await expect(name).toHaveAttribute('aria-expanded', 'false');
    await expect(name).toBeFocused();
  }
});

test('the two days keep their order, whatever is asked for', async ({ page }) => {
  const chart = await open(page, '?from=2025-03-06&to=1967-06-04');
  await expect(chart.locator('.days span')).toHaveText(['4 June 1967', '6 March 2025']);
  await chart.getByLabel('Second day').selectOption('11 June 1967');
  await chart.getByLabel('First day').selectOption('26 April 1982');
  await expect(chart.locator('.days span')).toHaveText(['26 April 1982', '13 September 2005']);
  await chart.getByLabel('Second day').selectOption('11 June 1967');
  await expect(chart.locator('.days span')).toHaveText(['4 June 1967', '11 June 1967']);
  await expect(chart.getByLabel('First day').locator('option:disabled')).toHaveText('6 March 2025');
});

test('two days chosen before the map has followed the first are both shown', async ({ page }) => {
  const chart = await open(page);
  await chart.evaluate((figure) => {
    for (const [select, day] of [['First day', '1982-04-26'], ['Second day', '2025-03-06']]) {
      const list = [...figure.querySelectorAll('label')].find(({ textContent }) => textContent === select)?.control as HTMLSelectElement;
      list.value = String(day);
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect(chart.locator('.days span')).toHaveText(['26 April 1982', '6 March 2025']);
});

test('a table that does not follow the choice of words says so, and a text that does says whose they are', async ({ page }) => {
  const chart = await open(page, '?words=israel&to=1982-04-26');
  await chart.getByText('The data as a table').click();
  await expect(chart.getByRole('table', { name: 'What each area was on each day, in this site’s own words' })).toBeVisible();
  await expect(chart.getByRole('table', { name: 'Whose words for each territory' }).getByRole('row', { name: /^Israel inside the lines of 1949/ })).toContainText('Land the text of 2017 does not concede');
  await chart.locator('summary', { hasText: 'What each area was on each day' }).click();
  await expect(chart.locator('.periods details')).toContainText('In the words of Israel’s government, on 26 April 1982: Judea and Samaria – Disputed, to be negotiated. Jerusalem, one city – Under Israel’s law.');
  await expect(chart.locator('.legend').getByText('Captured by Israel in June 1967, and held (this site’s words)')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(chart.getByText('In the words of Israel’s government, on 26 April 1982')).toBeVisible();
});

test('on a phone the map is still in sight when a view of it is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  const chart = await open(page);
  const map = await chart.locator('.two-days:visible').boundingBox();
  const views = await chart.getByRole('group', { name: 'View' }).boundingBox();
  expect((views?.y ?? Infinity) + (views?.height ?? 0) - (map?.y ?? 0)).toBeLessThan(780);
});

test('two other days can be compared; each says what changed', async ({ page }) => {
  const chart = await open(page);
  await chart.getByLabel('First day').selectOption('11 June 1967');
  await chart.getByLabel('Second day').selectOption('26 April 1982');
  await expect(page).toHaveURL(/from=1967-06-11&to=1982-04-26/);
  await expect(chart.getByText('Israel had completed its withdrawal from Sinai the day before')).toBeVisible();
  await expect(slider(chart)).toHaveAttribute('aria-valuetext', /^11\sJune\s1967 .* 26\sApril\s1982 on the rest$/);
  await expect(chart.locator('.legend').getByText('Captured in June 1967; returned to Egypt by treaty')).toBeVisible();
});

test('a territory is chosen in the list by keyboard, outlined on the map, and its card keeps the fixed order', async ({ page }) => {
  const chart = await open(page);
  const name = page.getByRole('button', { name: 'Golan Heights', exact: true });
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/place=golan/);
  await expect(chart.getByRole('status')).toHaveText('Golan Heights is outlined on the map');
  await expect(chart.locator('.two-days:visible .outline').first()).toHaveAttribute('href', '#map-golan');
  const card = chart.getByRole('listitem').filter({ has: name });
  await expect(card.locator('dt')).toHaveText(['Before June 1967', 'What changed', 'UN Security Council, International Court of Justice (advisory)', 'Israel’s position', 'Control in March 2025', 'Area']);
  for (const part of await card.locator('dd').all()) await expect(part.locator('a.cite').first()).toBeAttached();
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-expanded', 'false');
  await expect(page).toHaveURL(/charts\/borders\/$/);
});

test('a territory can be pointed at on the map, however small', async ({ page }) => {
  const chart = await open(page, '?share=0');
  for (const [index, name] of ['Gaza Strip', 'West Bank', 'East Jerusalem', 'Golan Heights', 'Sinai'].entries()) {
    const target = chart.locator('.two-days:visible circle.touch').nth(index);
    const { width, height } = (await target.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await target.evaluate((circle) => circle.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    await expect(chart.getByRole('button', { name, exact: true })).toHaveAttribute('aria-expanded', 'true');
  }
});

test('a line of the legend shows itself on the map and says what it is, on what basis and how exactly it is drawn', async ({ page }) => {
  const chart = await open(page, '?to=2025-03-06');
  const name = page.getByRole('button', { name: 'Line between Israel and Egypt' });
  await name.press('Enter');
  await expect(page).toHaveURL(/line=israel-egypt-1906/);
  await expect(chart.locator('.two-days:visible .chosen[href="#map-israel-egypt-1906"]')).toHaveCount(2);
  const item = chart.getByRole('listitem').filter({ has: name });
  for (const part of ['Date', 'What it is', 'Legal basis', 'How exactly it is drawn']) await expect(item.getByText(part, { exact: true })).toBeVisible();
  await expect(item).toContainText('On 4 June 1967: Armistice line of 1949. On 6 March 2025: Border by treaty.');
});

test('the same territory stands in four parties’ words: on the map, in the legend, in the text and on the card', async ({ page }) => {
  // On both days the texts have a name for it.
  const chart = await open(page, '?from=1982-04-26&to=2025-03-06&view=core&place=west-bank');
  const onMap = chart.locator('.two-days:visible text.territory');
  await expect(onMap.filter({ hasText: 'West Bank' })).toHaveCount(1);
  await chart.getByRole('radio', { name: 'Israel’s government' }).check();
  await expect(page).toHaveURL(/words=israel/);
  await expect(onMap.filter({ hasText: /Judea/ })).toHaveCount(1);
  await expect(chart.locator('.legend').getByText(/^Under Israel’s law(?! there)/)).toBeVisible();
  await expect(chart.getByText('In the words of Israel’s government:', { exact: true })).toBeVisible();
  await expect(chart.locator('.emphasis dt')).toHaveText('Israel’s position');
  await chart.getByRole('radio', { name: 'UN documents' }).check();
  await expect(onMap.filter({ hasText: 'occupied' })).toHaveCount(1);
  await chart.getByLabel('First day').selectOption('13 September 2005');
  await expect(chart.locator('.legend').getByText(/^Occupied Palestinian territory/)).toBeVisible();
  await expect(chart.locator('.emphasis dt')).toContainText('UN Security Council');
  await chart.getByRole('radio', { name: 'Palestinian documents' }).check();
  await expect(chart.getByText('from the river to the sea').first()).toBeVisible();
  await expect(chart.locator('.two-days:visible [data-line=whole]')).toHaveCount(2);
  const where = await chart.locator('.two-days:visible use[href="#map-west-bank"]').first().evaluate((use) => use.parentElement?.getAttribute('transform'));
  await chart.getByRole('radio', { name: 'This site' }).check();
  expect(await chart.locator('.two-days:visible use[href="#map-west-bank"]').first().evaluate((use) => use.parentElement?.getAttribute('transform'))).toBe(where);
});

for (const query of ['?share=NaN&view=<script>&words=//evil.example', '?share=1e9', '?from=1948-05-14&to=2026-01-01&place=__proto__', '?view[]=gaza&%ff=%00', `?place=${'x'.repeat(3000)}`]) {
  test(`a broken address draws the first map: ${query.slice(0, 40)}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const chart = await open(page, query);
    await expect(slider(chart)).toHaveValue('50');
    await expect(chart.getByRole('radio', { name: 'Whole region' })).toBeChecked();
    expect(errors).toEqual([]);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a finger on the map scrolls the page and taps choose; every target is 44 pixels', async ({ page }) => {
    const chart = await open(page);
    await chart.getByRole('radio', { name: 'Gaza', exact: true }).tap();
    // The middle of Gaza lies under the line between the days.
    const target = chart.locator('.two-days:visible circle.touch').first();
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    const name = page.getByRole('button', { name: 'Gaza Strip', exact: true });
    await expect(name).toHaveAttribute('aria-expanded', 'true');
    await expect(chart.getByRole('listitem').filter({ has: name }), 'the card comes into view').toBeInViewport({ ratio: 0.3 });
    await expect(slider(chart)).toHaveValue('50');
    expect(await chart.locator('.two-days:visible .hold svg').evaluate((rule) => getComputedStyle(rule).touchAction)).toBe('pan-y');
    expect(await slider(chart).evaluate((input) => getComputedStyle(input).touchAction)).toBe('pan-y');
    for (const layer of await chart.locator('.two-days:visible svg[viewBox^="0 0"]').all()) expect(await layer.evaluate((svg) => getComputedStyle(svg).touchAction)).toBe('auto');
    const small = await chart.locator('button:visible, label:visible:has(input), label:visible:has(select), summary:visible, input[type=range]:visible').evaluateAll((all) =>
      all.map((each) => ({ text: each.textContent?.trim().slice(0, 30), height: each.getBoundingClientRect().height })).filter(({ height }) => height < 44),
    );
    expect(small).toEqual([]);
  });
});

for (const width of [320, 390, 768, 1200]) {
  test(`names on the map neither touch nor leave it, in every view and everybody’s words, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const chart = await open(page);
    for (const view of ['Whole region', 'Israel, West Bank, Gaza', 'Jerusalem', 'Gaza']) {
      await chart.getByRole('radio', { name: view, exact: true }).check();
      for (const voice of ['This site', 'UN documents', 'Israel’s government', 'Palestinian documents']) {
        await chart.getByRole('radio', { name: voice }).check();
        const faults = await chart.locator('.two-days:visible svg[role=img]').evaluate((svg) => {
          const frame = svg.getBoundingClientRect();
          const scale = frame.width / (svg as SVGSVGElement).viewBox.baseVal.width;
          const texts = [...svg.querySelectorAll('text')].map((text) => ({ name: text.textContent ?? '', box: text.getBoundingClientRect(), size: parseFloat(getComputedStyle(text).fontSize) * scale }));
          return texts.flatMap((a, index) => [
            ...(a.size < 12 ? [`${a.name}: ${a.size} px`] : []),
            ...(a.box.left < frame.left || a.box.right > frame.right || a.box.top < frame.top - 4 || a.box.bottom > frame.bottom + 4 ? [`${a.name} leaves the map`] : []),
            ...texts.slice(index + 1).flatMap((b) => (a.box.left < b.box.right && b.box.left < a.box.right && a.box.top + 5 < b.box.bottom - 5 && b.box.top + 5 < a.box.bottom - 5 ? [`${a.name} × ${b.name}`] : [])),
          ]);
        });
        expect(faults, `${view}, ${voice}`).toEqual([]);
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('no state of the map gives a checker anything to object to, light or dark', async ({ page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Each view twice, each voice twice, every period and every place; the galleries are checked whole.
  const states = views.flatMap((view, v) => [voices[v], voices[(v + 2) % 4]].map((voice, w) => `?view=${view}&words=${voice}&to=${periods[(v + w) % periods.length]}&place=${['gaza', 'west-bank', 'east-jerusalem', 'golan', 'sinai'][(v * 2 + w) % 5]}`));
  for (const query of states) {
    await open(page, query);
    expect(await objectionsInBoth(page, 'figure.chart'), query).toEqual([]);
  }
});

/** Mean brightness and its spread in a small square of the map without colour, 0 to 255. */
async function grey(page: Page, chart: Locator, area: string, { x, y }: { x: number; y: number }): Promise<{ mean: number; spread: number }> {
  const frame = (await chart.locator('.two-days:visible').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clip = { x: frame.x + frame.width * x - 9, y: frame.y + frame.height * y - 9, width: 18, height: 18 };
  const shot = (await page.screenshot({ clip })).toString('base64');
  const values = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return Array.from({ length: pixels.length / 4 }, (_, index) => 0.2126 * (pixels[index * 4] ?? 0) + 0.7152 * (pixels[index * 4 + 1] ?? 0) + 0.0722 * (pixels[index * 4 + 2] ?? 0));
  }, shot);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  expect(values.length, area).toBeGreaterThan(100);
  return { mean, spread };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`without colour the two days, and the territories beside Israel, can still be told apart (${colorScheme})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const chart = await open(page);
    await chart.locator('.two-days:visible').scrollIntoViewIfNeeded();
    // Middle of Sinai and of the Negev, as shares of the map.
    const sinai = { x: 0.4, y: 0.52 };
    const israel = { x: 0.53, y: 0.47 };
    await chart.getByRole('button', { name: 'Before' }).click();
    const before = await grey(page, chart, 'Sinai before', sinai);
    await chart.getByRole('button', { name: 'After' }).click();
    const after = await grey(page, chart, 'Sinai after', sinai);
    const held = await grey(page, chart, 'Israel', israel);
    expect(after.spread - before.spread, 'captured land is hatched').toBeGreaterThan(12);
    expect(Math.abs(after.mean - before.mean), 'and of another value').toBeGreaterThan(12);
    expect(after.spread - held.spread, 'Israel inside the lines of 1949 is not hatched').toBeGreaterThan(12);
  });
}

test('a map that fails in the browser leaves both maps, the tables and one sentence', async ({ page }) => {
  await altered(page, '**/a/*.json', (data) => data.replaceAll('"cameras"', '"lost"'));
  await page.goto(address);
  const chart = page.locator('figure.chart');
  await chart.locator('.how-to').scrollIntoViewIfNeeded();
  await expect(chart.getByText('The interactive map could not start.')).toBeVisible();
  await expect(chart.getByRole('img', { name: /^Whole region: the map on/ })).toHaveCount(2);
  await chart.getByText('The data as a table').click();
  await expect(chart.getByRole('table').first()).toBeVisible();
});

test('right to left the divider starts from the right and the map stays as it is', async ({ page }) => {
  await page.goto(address);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.querySelector('figure.chart')?.setAttribute('dir', 'rtl');
  });
  const chart = page.locator('figure.chart');
  await chart.locator('.picture').scrollIntoViewIfNeeded();
  await expect(chart.locator('astro-island:not([ssr])')).toHaveCount(1);
  await expect.poll(() => cut(chart)).toBe('-50% and 50%');
  expect(await chart.locator('.two-days:visible .plane').first().getAttribute('transform')).toMatch(/scale\(0\.0/);
});

for (const [path, frame] of [
  ['/charts/borders/?to=1982-04-26&view=gaza', 'figure.chart'],
  ['/embed/borders/?to=1982-04-26&view=gaza', 'figure.chart'],
  ['/assignment/#v=1&p=show:borders:to:1982-04-26:view:gaza', 'section.show figure.chart'],
] as const) {
  test(`on paper stand the maps of the days that the text speaks of: ${path}`, async ({ page }) => {
    await page.goto(path);
    await stir(page);
    const chart = page.locator(frame);
    await expect(chart.locator('[data-query*=view]')).toHaveCount(1);
    if (path.startsWith('/charts')) await chart.getByRole('radio', { name: 'Jerusalem', exact: true }).check();
    const view = path.startsWith('/charts') ? 'Jerusalem' : 'Gaza';
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const maps = chart.locator('.stills:visible');
    await expect(maps).toHaveCount(1);
    await expect(maps.locator('strong')).toHaveText(['4 June 1967', '26 April 1982']);
    for (const title of await maps.locator('svg > title').allTextContents()) expect(title).toContain(view);
    const [first, second] = [await maps.locator('svg[role=img]').first().boundingBox(), await maps.locator('svg[role=img]').last().boundingBox()];
    expect([second?.y, Number(second?.x) > Number(first?.x)], 'side by side').toEqual([first?.y, true]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(chart.locator('.stills:visible')).toHaveCount(0);
    await expect(chart.locator('.two-days:visible')).toHaveCount(1);
  });
}
