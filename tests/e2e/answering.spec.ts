import { expect, test } from '@playwright/test';
import { chartsReady, followed } from './pages.ts';

/** Controls used one right after the other, and the state that both lead to. */
const uses = [
  { chart: 'borders', first: 'Jerusalem', then: 'UN documents', query: /^\?view=jerusalem&words=un$/ },
  { chart: 'channels', first: 'Direct', then: 'Send', query: /^\?mode=direct&from=us&to=hamas$/ },
  { chart: 'stances', first: 'Hostages and ceasefire', then: 'One actor, four issues', query: /^\?issue=hostages&view=actor/ },
] as const;

for (const { chart, first, then, query } of uses) {
  test(`${chart} shows that a control was used before the picture follows, and forgets none`, async ({ page }) => {
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const picture = page.locator('[data-query]').first();
    await expect(picture).toHaveAttribute('data-query', '');
    const next = page.getByRole('radio', { name: then, exact: true }).or(page.getByRole('button', { name: then, exact: true }));
    const atOnce = await page.getByRole('radio', { name: first, exact: true }).evaluate(
      (radio: HTMLInputElement, after) => {
        radio.click();
        (after as HTMLElement).click();
        return { marked: radio.checked, query: document.querySelector<HTMLElement>('[data-query]')?.dataset['query'] };
      },
      await next.elementHandle(),
    );
    expect(atOnce).toEqual({ marked: true, query: '' });
    await expect(picture).toHaveAttribute('data-query', query);
  });
}

/** What the picture says of its date, or where it is parted. */
const pictures = { borders: '.two-days > .rule', channels: 'svg[role=img] > title', stances: 'svg[role=img] > title' } as const;

for (const [chart, drawn] of Object.entries(pictures)) {
  test(`the slider of ${chart} moves in a frame of its own, and its picture in the next`, async ({ page }) => {
    await page.goto(`/charts/${chart}/`);
    await chartsReady(page);
    const shows = () => page.locator(drawn).first().evaluate((each) => each.textContent + (each.getAttribute('style') ?? ''));
    const before = await shows();
    const inFrame = await page.getByRole('slider').first().evaluate(async (slider: HTMLInputElement, drawn) => {
      const told = slider.getAttribute('aria-valuetext');
      slider.value = '1';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      const picture = document.querySelector(drawn);
      return { told: slider.getAttribute('aria-valuetext') !== told, shows: String(picture?.textContent) + (picture?.getAttribute('style') ?? '') };
    }, drawn);
    expect(inFrame).toEqual({ told: true, shows: before });
    await followed(page);
    expect(await shows()).not.toBe(before);
  });
}
