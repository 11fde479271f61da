import { expect, type Page, test } from '@playwright/test';
import { chartsReady, unstyled } from './pages.ts';

type Log = Window & { log: string[] };

const pages = ['/charts/borders/', '/charts/channels/', '/charts/stances/', '/chapters/talking-directly/'];

for (const path of pages) {
  test(`on ${path} a chart wakes part by part, and the page can answer in between`, async ({ page }) => {
    await page.addInitScript(() => {
      const log: string[] = [];
      Object.assign(window, { log });
      addEventListener('awake', () => {
        log.push('part');
        setTimeout(() => log.push('page'));
      });
    });
    await page.goto(path);
    await chartsReady(page);
    const log = await page.evaluate(() => (window as unknown as Log).log);
    const parts = log.filter((entry) => entry === 'part').length;
    if (path.startsWith('/charts/')) expect(parts).toBeGreaterThan(3);
    expect(parts).toBeGreaterThan(0);
    // Never three parts in a row: the next part was asked for before the page's own turn, so one more may come first.
    expect(log.join(' ')).not.toContain('part part part');
    await expect(page.locator('astro-island [data-part=asleep]')).toHaveCount(0);
  });
}

test('a reader who is quicker than a chart is answered at once, and by the whole chart', async ({ page }) => {
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    // After the first part, while others sleep.
    addEventListener('awake', () => {
      if (log.length > 0) return;
      const slider = document.querySelector<HTMLInputElement>('figure.chart input[type=range]');
      const asleep = () => document.querySelectorAll('[data-part=asleep]').length;
      log.push(`${asleep()} asleep`);
      setTimeout(() => {
        if (!slider) return;
        slider.value = '0';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        log.push(`${asleep()} asleep`);
      });
    });
  });
  await page.goto('/charts/channels/');
  await chartsReady(page);
  const [before, after] = await page.evaluate(() => (window as unknown as Log).log);
  expect(Number.parseInt(before ?? '')).toBeGreaterThan(2);
  expect(after).toBe('0 asleep');
  await expect(page.getByRole('slider', { name: 'Date' })).toHaveValue('0');
  const date = await page.locator('.event strong').first().innerText();
  expect(date).toContain('1988');
  await expect(page.locator('.picture svg[role=img]:visible title').first()).toContainText('1988');
  await expect(page.locator('.list').first()).toContainText('1988');
});

test('an address with a state is shown by a chart that woke part by part', async ({ page }) => {
  await page.goto('/charts/channels/?on=1993-03-02&mode=direct');
  await chartsReady(page);
  await expect(page.getByRole('radio', { name: 'Direct' })).toBeChecked();
  await expect(page.locator('.picture svg[role=img]:visible title').first()).toContainText('1993');
});

/** Holds back scripts and data until told to let go, as a slow line does. */
async function slowLine(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/a\/[^/]+\.js(?:on)?$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const choices = [
  { path: '/charts/borders/', control: 'UN documents', query: /words=un/ },
  { path: '/charts/channels/', control: 'Through others', query: /mode=mediated/ },
  { path: '/charts/stances/', control: 'Weapons', query: /issue=weapons/ },
];

for (const { path, control, query } of choices) {
  test(`on ${path} what a reader chose on a slow line before the chart answered is what it then shows`, async ({ page }) => {
    const letGo = await slowLine(page);
    await page.goto(path, { waitUntil: 'commit' });
    const radio = page.locator('figure.chart').getByRole('radio', { name: control });
    await radio.press('Space');
    await expect(radio).toBeChecked();
    letGo();
    await expect(page.locator('figure.chart [data-query]')).toHaveAttribute('data-query', query);
    await expect(page).toHaveURL(query);
    await expect(radio).toBeChecked();
  });
}

test('a list, a slider and a button used before their chart answered are answered then, in their order', async ({ page }) => {
  const letGo = await slowLine(page);
  await page.goto('/charts/borders/', { waitUntil: 'commit' });
  const chart = page.locator('figure.chart');
  const slider = chart.getByRole('slider');
  const place = chart.getByRole('button', { name: 'Golan Heights', exact: true });
  const day = chart.getByRole('combobox', { name: 'Second day' });
  await day.selectOption({ index: 3 });
  const chosen = await day.inputValue();
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  const share = await slider.inputValue();
  await place.click();
  letGo();
  await expect(place).toHaveAttribute('aria-expanded', 'true');
  await expect(day).toHaveValue(chosen);
  await expect(slider).toHaveValue(share);
  await expect(chart.locator('[data-query]')).toHaveAttribute('data-query', new RegExp(`to=${chosen}.*share=${share}.*place=golan`));
});

test('a step and a card asked for before the chart answered are taken once, and only once', async ({ page }) => {
  const letGo = await slowLine(page);
  await page.goto('/charts/channels/', { waitUntil: 'commit' });
  const chart = page.locator('figure.chart');
  const last = Number(await chart.getByRole('slider').getAttribute('max'));
  await chart.getByRole('button', { name: 'Earlier' }).click();
  const card = chart.locator('[data-channel]').first();
  await card.locator('summary').click();
  await expect(card).toHaveAttribute('open');
  letGo();
  await expect(chart.locator('astro-island:not([ssr])')).toHaveCount(1);
  await expect(chart.getByRole('slider')).toHaveValue(String(last - 1));
  await expect(card).toHaveAttribute('open');
  await expect(chart.locator('[data-query]')).toHaveAttribute('data-query', /edge=/);
  // What is pressed from now on is answered at once and not kept.
  await chart.getByRole('button', { name: 'Earlier' }).click();
  await expect(chart.getByRole('slider')).toHaveValue(String(last - 2));
});

test('a mark pointed at before the chart answered is the one that opens, however far the reader has scrolled since', async ({ page }) => {
  // On a wider page the picture stays where it is while one scrolls.
  await page.setViewportSize({ width: 800, height: 900 });
  const letGo = await slowLine(page);
  await page.goto('/charts/stances/', { waitUntil: 'commit' });
  const chart = page.locator('figure.chart');
  await chart.locator('.picture svg:visible .mark', { hasText: 'Kn' }).click({ force: true });
  await page.evaluate(() => scrollBy(0, 90));
  letGo();
  await expect(chart.locator('[data-query]')).toHaveAttribute('data-query', /point=state-knesset/);
  await expect(chart.locator('.evidence')).toHaveCount(1);
});

test('in the story a picture stays while its controls are fetched, once, and comes back as it was', async ({ page }) => {
  const fetched: string[] = [];
  let held = Promise.resolve();
  await page.route(/\/a\/.*(?:controls.*\.js|\.json|\.css)$/, async (route) => {
    fetched.push(route.request().url());
    await held;
    await route.fallback();
  });
  for (const [path, name] of [['/chapters/talking-directly/', 'channels'], ['/chapters/lines-on-the-map/', 'borders'], ['/chapters/the-weapons/', 'stances']] as const) {
    await page.goto(path);
    await chartsReady(page);
    const chart = page.locator(`figure[data-chart=${name}]`).first();
    await chart.locator('.picture').scrollIntoViewIfNeeded();
    const picture = await chart.locator('.picture svg:visible').first().elementHandle();
    let letGo = () => {};
    held = new Promise((resolve) => (letGo = resolve));
    fetched.length = 0;
    await chart.locator('.use').press('Enter');
    // A step passes meanwhile.
    await chart.locator('[data-stage]').dispatchEvent('cue');
    await page.waitForTimeout(250);
    await expect(chart.getByRole('slider'), name).toHaveCount(0);
    expect(await picture?.isVisible(), name).toBe(true);
    letGo();
    await expect(chart.getByRole('slider').first()).toBeVisible();
    const asked = fetched.length;
    expect(fetched.filter((url) => url.endsWith('.css')), name).toHaveLength(1);
    expect(await unstyled(page), name).toEqual([]);
    expect(new Set(fetched).size, name).toBe(asked);
    await chart.locator('.back').press('Enter');
    await expect(chart.getByRole('slider')).toHaveCount(0);
    await expect(chart.locator('.picture svg:visible').first()).toBeVisible();
    await chart.locator('.use').press('Enter');
    await expect(chart.getByRole('slider').first()).toBeVisible();
    expect(fetched, name).toHaveLength(asked);
  }
});
