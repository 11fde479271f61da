import { expect, test } from '@playwright/test';
import { BUDGETS, MISSED, MOST_ELEMENTS, MOST_POSITIONED } from '../budget.ts';
import { note } from '../receipt.ts';
import { weigh } from '../weigh.ts';

const pages = [
  { path: '/', budget: BUDGETS.home },
  { path: '/chapters/talking-directly/', budget: BUDGETS.chapter },
  { path: '/chapters/lines-on-the-map/', budget: BUDGETS.chapter },
  { path: '/charts/borders/', budget: BUDGETS.chart },
  { path: '/charts/channels/', budget: BUDGETS.chart },
  { path: '/charts/stances/', budget: BUDGETS.chart },
  { path: '/teach/', budget: BUDGETS.teach },
  { path: '/teach/the-weapons/', budget: BUDGETS.teach },
  { path: '/teach/the-weapons/questions/', budget: BUDGETS.teach },
  { path: '/assignment/#v=1&p=ask:the-weapons:1:2:3', budget: BUDGETS.teach },
];

for (const { path, budget } of pages) {
  test(`${path} stays within what a phone plan can bear, and nothing jumps`, async ({ browser, baseURL }) => {
    const weight = await weigh(browser, String(baseURL), path);
    const { first, whole, byKind, requests, elsewhere, elements, positioned, shift } = weight;
    note(path, weight);
    expect.soft(elsewhere, 'requests to other sites').toEqual([]);
    expect.soft(first / 1000, 'kB first').toBeLessThanOrEqual(MISSED[path]?.first ?? budget.first);
    expect.soft(whole / 1000, 'kB whole').toBeLessThanOrEqual(budget.whole);
    expect.soft(byKind.script / 1000, 'kB script').toBeLessThanOrEqual(budget.script);
    expect.soft(requests, 'requests').toBeLessThanOrEqual(budget.requests);
    // Nothing moves but a line that wraps anew when a typeface comes late, as on a busy machine: 0.009 at most, measured with typefaces held back.
    expect.soft(shift, 'layout shift').toBeLessThan(0.015);
    expect.soft(positioned, 'elements outside the flow').toBeLessThanOrEqual(MOST_POSITIONED);
    if (path === '/') expect.soft(elements, 'elements').toBeLessThanOrEqual(MOST_ELEMENTS);
  });
}
