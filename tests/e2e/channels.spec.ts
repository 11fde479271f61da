import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { objectionsInBoth } from './axe.ts';
import { chartReady, openChart, stays, troubles } from './pages.ts';

const address = '/charts/channels/';

const open = (page: Page, query?: string) => openChart(page, 'channels', query);

/** Moves on with the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key never gets there.');
}

const drawn = (chart: Locator) => chart.locator('svg[role=img]:visible').first();

for (const width of [320, 360, 390, 768, 1280]) {
  test(`the picture stays where it is while the slider moves, and in each mode, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const chart = await open(page);
    const places = new Set<number>();
    for (const mode of ['Both', 'Through others', 'Direct']) {
      const radio = chart.getByRole('radio', { name: mode });
      await radio.check();
      await expect(chart.locator('[data-query]')).toHaveAttribute('data-query', mode === 'Both' ? /^(?!.*mode=)/ : /mode=/);
      places.add(await stays(drawn(chart), chart.getByRole('slider').first(), chart.getByRole('radio').first()));
    }
    expect([...places]).toHaveLength(1);
  });
}

test('years under the slider stand apart at any width', async ({ page }) => {
  for (const address of ['/charts/channels/', '/embed/channels/'])
    for (const width of [320, 480, 600, 680, 768, 960, 1100, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(address);
      const years = page.locator('.axis > span > span:visible');
      const narrowest = () => years.evaluateAll((all) => Math.min(...all.map((each) => each.getBoundingClientRect()).map(({ left }, index, boxes) => (index > 0 ? left - (boxes[index - 1]?.right ?? 0) : Infinity))));
      // A frame draws itself anew meanwhile.
      await expect(async () => {
        const gap = await narrowest();
        expect(gap, `${address} at ${width}`).toBeLessThan(Infinity);
        expect(gap, `${address} at ${width}`).toBeGreaterThanOrEqual(6);
      }).toPass({ timeout: 5000 });
    }
});

test('with the keyboard alone a reader sends a message, reads its way, opens an edge, changes the date and compares two cases', async ({ page }) => {
  const chart = await open(page);
  const status = chart.getByRole('status');

  await tabTo(page, chart.getByRole('combobox', { name: 'From', exact: true }));
  await page.keyboard.type('Uni');
  await tabTo(page, chart.getByRole('combobox', { name: 'To', exact: true }));
  await page.keyboard.type('Ham');
  await tabTo(page, chart.getByRole('button', { name: 'Send', exact: true }));
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('US to Hamas: no go-between');

  await tabTo(page, chart.getByRole('radio', { name: /US to Hamas: no go-between/ }));
  await page.keyboard.press('ArrowDown');
  await expect(status).toHaveText('US to Qatar to Hamas: one go-between');
  await expect(drawn(chart).locator('.number text')).toHaveText(['1', '2']);
  await expect(chart.getByRole('radio', { name: /US to Qatar to Hamas: one go-between, documented from end to end/ })).toBeChecked();

  const edge = chart.locator('details[data-channel=E01]');
  await tabTo(page, edge.locator('summary'));
  await page.keyboard.press('Enter');
  for (const term of ['Between', 'People', 'Place', 'When', 'About the dates', 'Confirmed by', 'Denied, not confirmed or objected to', 'First reported', 'Sources']) {
    await expect(edge.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
  }
  await expect(edge).toContainText('late February to early March 2025');
  await expect(page).toHaveURL(/from=us&to=hamas&way=1&edge=E01$/);

  await page.keyboard.press('Enter');
  await expect(edge).not.toHaveAttribute('open', '');
  await chart.getByRole('radio', { name: 'Both' }).focus();
  const slider = chart.getByRole('slider', { name: 'Date' });
  await tabTo(page, slider);
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^16\sDecember\s1988: The US and the PLO meet in Tunis/);
  await expect(chart.getByText('United States to Hamas: no channel is documented.')).toBeVisible();
  await expect(chart.getByText(/No channel between United States and Hamas is documented for 16\sDecember\s1988\./)).toBeVisible();

  await tabTo(page, chart.locator('.compare > summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, chart.getByRole('combobox', { name: 'First case' }));
  await page.keyboard.type('Israel and P');
  await tabTo(page, chart.getByRole('combobox', { name: 'Second case' }));
  await page.keyboard.type('US and T');
  const table = chart.getByRole('table', { name: 'Israel and PLO, Oslo 1993 beside US and Taliban, 2018–20' });
  await expect(table.getByRole('row')).toHaveCount(8);
  await expect(chart.getByRole('img', { name: 'Diagram: US and Taliban, 2018–20' })).toBeVisible();
});

test('the switch says what it shows, on the date chosen', async ({ page }) => {
  const chart = await open(page, '?on=2024-05-31');
  await expect(chart.getByText('United States to Hamas: through Qatar or Egypt.', { exact: true })).toBeVisible();
  await chart.getByRole('radio', { name: 'Direct' }).press('Space');
  await expect(chart.getByRole('status')).toHaveText('Only lines without a go-between are drawn. United States to Hamas: no direct channel is documented.');
  await chart.getByRole('button', { name: 'Later' }).press('Enter');
  await expect(chart.getByRole('status')).toHaveText(/9\sNovember\s2024: Qatar says that it is pausing/);
  await chart.getByRole('slider').press('End');
  await expect(chart.getByText('United States to Hamas: directly.', { exact: true })).toBeVisible();
  await expect(drawn(chart).locator('.node.arranged')).toHaveCount(2);
  await expect(chart.getByRole('button', { name: 'Later' })).toHaveAttribute('aria-disabled', 'true');
});

test('sender and receiver that no channel joins, or that are the same, get an answer', async ({ page }) => {
  const chart = await open(page);
  await chart.getByRole('combobox', { name: 'To', exact: true }).selectOption('taliban');
  await chart.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(chart.getByRole('status')).toHaveText(/^No channel between United States and Taliban is documented for 6\sMarch\s2025\.$/);
  await chart.getByRole('combobox', { name: 'To', exact: true }).selectOption('us');
  await chart.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(chart.getByRole('status')).toHaveText('Sender and receiver are the same. Choose two.');
  const seen = chart.locator('.send').getByText('Sender and receiver are the same.');
  await expect(seen).toBeVisible();
  // What was asked before stays as it was.
  await expect(page).toHaveURL(`${address}?from=us&to=taliban`);
  await chart.getByRole('combobox', { name: 'To', exact: true }).selectOption('plo');
  await expect(seen).toHaveCount(0);
});

test('sender and receiver that were chosen and not yet sent stay chosen while the date and the mode change', async ({ page }) => {
  const chart = await open(page);
  const sender = chart.getByRole('combobox', { name: 'From', exact: true });
  await sender.selectOption('qatar');
  await chart.getByRole('slider').press('ArrowLeft');
  await chart.getByRole('radio', { name: 'Through others' }).check();
  await expect(page).toHaveURL(/mode=mediated/);
  await expect(sender).toHaveValue('qatar');
  await chart.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page).toHaveURL(/from=qatar/);
});

test('playing goes from stop to stop and can be paused', async ({ page }) => {
  await page.clock.install();
  const chart = await open(page);
  const slider = chart.getByRole('slider');
  await chart.getByRole('button', { name: 'Play' }).click();
  await expect(slider).toHaveValue('0');
  await page.clock.runFor(6000);
  await expect(slider).toHaveValue('2');
  await chart.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(6000);
  await expect(slider).toHaveValue('2');
  await expect(chart.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('playing stops where a reader goes on to something else, which the next stop could take away', async ({ page }) => {
  await page.clock.install();
  const chart = await open(page);
  await chart.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(3000);
  await page.keyboard.press('Tab');
  await expect(chart.getByRole('button', { name: 'Pause' })).toBeVisible();
  await chart.getByRole('radio', { name: 'Both' }).focus();
  await expect(chart.getByRole('button', { name: 'Play' })).toBeVisible();
});

for (const way of ['keyboard', 'click'] as const) {
  test(`whoever takes the message away stands at the button that sends one, by ${way}`, async ({ page }) => {
    const chart = await open(page);
    const send = chart.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    const away = chart.getByRole('button', { name: 'Take the message away' });
    if (way === 'click') await away.click();
    else await away.press('Enter');
    await expect(away).toHaveCount(0);
    await expect(send).toBeFocused();
    await expect(send).toBeInViewport();
  });
}

test('Escape closes an open card of the list and leaves the focus on its line', async ({ page }) => {
  const chart = await open(page);
  const card = chart.locator('details[data-channel=E02]');
  await card.locator('summary').press('Enter');
  await card.locator('a.cite').first().focus();
  await page.keyboard.press('Escape');
  await expect(card).not.toHaveAttribute('open');
  await expect(card.locator('summary')).toBeFocused();
  await expect(page).not.toHaveURL(/edge=/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on a line opens its card and brings it into view; every target is 44 pixels', async ({ page }) => {
    const chart = await open(page);
    const line = drawn(chart).locator('.touch').first();
    await line.scrollIntoViewIfNeeded();
    const box = await line.boundingBox();
    if (!box) throw new Error('The line is not drawn.');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    const card = chart.locator('details[data-channel][open]');
    await expect(card).toHaveCount(1);
    await expect(card.locator('summary')).toBeInViewport();
    await expect(card).toContainText('Adam Boehler');
    await chart.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect(drawn(chart), 'the message is seen on its way').toBeInViewport({ ratio: 0.95 });
    await chart.getByText('US to Egypt to Hamas: one go-between').tap();
    await expect(chart.getByRole('status')).toHaveText('US to Egypt to Hamas: one go-between');
    await chart.getByText('Compare two cases').tap();
    const small = await chart.locator('button:visible, label:visible:has([type=radio]), select:visible, summary:visible, [type=range]:visible').evaluateAll((all) =>
      all.map((each) => ({ text: each.textContent?.trim().slice(0, 30), height: each.getBoundingClientRect().height })).filter(({ height }) => height < 44),
    );
    expect(small).toEqual([]);
  });
});

test('what the chart shows goes into the address and comes back', async ({ page }) => {
  const chart = await open(page);
  const lines = () => drawn(chart).evaluate((svg) => [...svg.querySelectorAll('.line, .hop')].filter((path) => path.closest('.gone') === null).map((path) => path.getAttribute('d')));
  await chart.getByRole('radio', { name: 'Through others' }).check();
  await chart.getByRole('slider').fill('14');
  await chart.getByRole('combobox', { name: 'From', exact: true }).selectOption('israel');
  await chart.getByRole('button', { name: 'Send', exact: true }).click();
  await chart.getByRole('radio', { name: /Israel to Egypt to Hamas/ }).check();
  await chart.locator('details[data-channel=E05] > summary').click();
  await chart.locator('.compare > summary').click();
  await chart.getByRole('combobox', { name: 'First case' }).selectOption('carter-2008');
  const query = '?mode=mediated&on=2023-11-24&from=israel&to=hamas&way=1&edge=E05&case=carter-2008&with=talks-2025';
  await expect(page).toHaveURL(address + query);
  const before = await lines();

  await page.reload();
  await chartReady(page);
  await expect(chart.getByRole('radio', { name: 'Through others' })).toBeChecked();
  await expect(chart.getByRole('slider')).toHaveValue('14');
  await expect(chart.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('israel');
  await expect(chart.getByRole('radio', { name: /Israel to Egypt to Hamas/ })).toBeChecked();
  await expect(chart.locator('details[data-channel=E05]')).toHaveAttribute('open', '');
  await expect(chart.getByRole('combobox', { name: 'First case' })).toHaveValue('carter-2008');
  await expect(page).toHaveURL(address + query);
  expect(await lines()).toEqual(before);
});

test('an address with nonsense in it gives a chart that works', async ({ page }) => {
  const complaints = troubles(page);
  const long = 'x'.repeat(5000);
  for (const query of ['?mode=<script>&on=2025-02-30&edge=__proto__', '?from=us&to=us&way=-1', '?from=us&to=hamas&way=99', '?from=constructor&to=toString', '?case=nobody&with=%E0%A4%A', `?mode=direct&on=${long}`, '?mode=direct&mode=both', '?edge=E99&way=1e9']) {
    const chart = await open(page, query);
    await expect(chart.getByRole('radio', { name: /^(Both|Direct|Through others)$/ }).and(page.locator(':checked'))).toHaveCount(1);
    await expect(drawn(chart).locator('.node').first()).toBeVisible();
    if (query.includes('way=99')) await expect(chart.getByRole('radio', { name: /US to Hamas/ })).toBeChecked();
    await chart.getByRole('slider').press('Home');
    await expect(chart.getByText('Direct talks, Tunis').and(page.locator(':visible'))).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('what the reader has chosen not to see moving does not move: arrows with numbers stand instead', async ({ page }) => {
  const moving = () => page.evaluate(() => document.getAnimations().filter((each) => each.effect instanceof KeyframeEffect && each.effect.target?.closest('svg')).length);
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    const chart = await open(page, '?on=2024-05-31');
    await chart.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    // The picture follows the button in the frame after.
    if (reducedMotion === 'no-preference') await expect.poll(moving).toBeGreaterThan(0);
    await expect(drawn(chart).locator('.number')).toHaveCount(2);
    if (reducedMotion === 'reduce') expect(await moving()).toBe(0);
    await expect(drawn(chart).locator('.number path').first()).toHaveCSS('opacity', '1');
    await chart.getByRole('slider').press('Home');
    if (reducedMotion === 'reduce') expect(await moving()).toBe(0);
    await expect(drawn(chart).locator('.gone')).toHaveCSS('opacity', '0');
  }
});

test('no state of the chart gives a checker anything to object to, light or dark', async ({ page }) => {
  for (const query of ['?edge=E01', '?mode=direct&edge=E02', '?mode=mediated&edge=E03', '?on=2011-04-30&from=israel&to=hamas&way=2&edge=E08', '?on=1988-12-16&mode=mediated&from=us&to=hamas', '?case=oslo-1993&with=hts-2024']) {
    await open(page, query);
    expect(await objectionsInBoth(page, 'figure.chart'), query).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture, both ways side by side, every channel and its evidence are there, and no dead control', async ({ page }) => {
    await page.goto(address);
    const chart = page.locator('figure.chart');
    await expect(chart.getByText('United States to Hamas: directly, or through Qatar or Egypt.')).toBeVisible();
    await expect(chart.getByRole('img', { name: 'Diagram: Direct' })).toBeVisible();
    await expect(chart.getByRole('img', { name: 'Diagram: Through others' })).toBeVisible();
    for (const control of ['slider', 'radio', 'combobox', 'button'] as const) await expect(chart.getByRole(control)).toHaveCount(0);
    await chart.locator('details[data-channel=E02] > summary').click();
    await expect(chart.locator('details[data-channel=E02]').getByText('Nobody. Hamas officials were reported in Arab media as saying so')).toBeVisible();
    await chart.getByText('The data as a table').click();
    await expect(chart.getByRole('table', { name: 'Channels from 1988 to 6 March 2025' }).getByRole('row')).toHaveCount(17);
  });
});

test('the files hold every channel, and say what they are, whose and from when', () => {
  const json = JSON.parse(readFileSync('dist/data/channels.json', 'utf8')) as Record<string, unknown> & { nodes: { id: string }[]; edges: { id: string; from: string; to: string }[]; evidence: { edge: string; claims: string[] }[] };
  for (const about of ['title', 'source', 'licence', 'dateline']) expect(json[about], about).toMatch(/\S/);
  const known = new Set(json.nodes.map(({ id }) => id));
  expect(json.edges).toHaveLength(16);
  expect(json.edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  expect(json.evidence.map(({ edge }) => edge)).toEqual(json.edges.map(({ id }) => id));
  expect(json.evidence.filter(({ claims }) => claims.length === 0)).toEqual([]);

  const [head, ...rows] = readFileSync('dist/data/channels.csv', 'utf8').trimEnd().split('\r\n');
  for (const column of ['from', 'to', 'through', 'evidence', 'confirmed_by', 'title', 'source', 'licence', 'dateline']) expect(head?.split(',')).toContain(column);
  expect(rows).toHaveLength(16);
  expect(rows.filter((row) => !row.endsWith('CC-BY-4.0,Facts as of 6 March 2025'))).toEqual([]);
});
