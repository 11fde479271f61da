import { expect, test } from '@playwright/test';
import { chartsReady } from './pages.ts';

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
