/** A visitor with Chromium or Firefox, driven by Playwright. */
import { chromium, firefox, type Browser, type ElementHandle, type Locator, type Page } from '@playwright/test';
import { findBrowser, QUIET } from '../browser.ts';
import { type Key, PATIENCE, type Place, type Target, type Visitor } from './visitor.ts';

const found = (page: Page, target: Target): Locator =>
  (typeof target === 'string' ? page.locator(target) : page.getByRole(target.role, { name: target.name, exact: true })).filter({ visible: true }).first();

function visitor(browser: Browser, page: Page): Visitor {
  return {
    async open(address) {
      await page.goto(address);
    },
    key: (key: Key | { letter: string }) => page.keyboard.press(typeof key === 'string' ? key : key.letter),
    async point([first, ...others]: Place[]) {
      if (!first) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    async ask(target, question, given) {
      const element = (await found(page, target).elementHandle({ timeout: PATIENCE })) as ElementHandle<HTMLElement>;
      return element.evaluate(question as (element: HTMLElement, given: unknown) => ReturnType<typeof question>, given as unknown);
    },
    close: () => browser.close(),
  };
}

const visit = async (browser: Browser) => visitor(browser, await browser.newPage({ viewport: { width: 1024, height: 800 } }));

export const inChromium = async () => visit(await chromium.launch({ executablePath: findBrowser({ whole: true }), args: QUIET }));

export const inFirefox = async (executablePath: string) => visit(await firefox.launch({ executablePath, channel: 'moz-firefox' }));
