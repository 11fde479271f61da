import { expect, type Page, test } from '@playwright/test';
import { followed, openChart } from './pages.ts';

const open = (page: Page, query?: string) => openChart(page, 'channels', query);

/** Words of the visible diagrams that touch one another, a line or a foreign node, and type below 12 pixels, as the browser draws it. */
const faults = () =>
  [...document.querySelectorAll<SVGSVGElement>('svg[role=img]')]
    .filter((svg) => svg.getBoundingClientRect().width > 0)
    .flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const seen = (element: Element) => element.closest('.gone') === null;
      // A line of type is taller than its letters: a sixth of it at head and foot is air.
      const words = [...svg.querySelectorAll('text')].filter(seen).map((text) => {
        const box = text.getBBox();
        return { text: text.textContent ?? '', size: parseFloat(getComputedStyle(text).fontSize) * scale, node: text.closest('.node'), box: { left: box.x, right: box.x + box.width, top: box.y + box.height / 6, bottom: box.y + (box.height * 5) / 6 } };
      });
      const nodes = [...svg.querySelectorAll<SVGPathElement>('.node > path')].filter(seen).map((path) => ({ node: path.parentElement, box: path.getBBox() }));
      const points = [...svg.querySelectorAll<SVGPathElement>('.line')].filter(seen).flatMap((path) => {
        const length = path.getTotalLength();
        return Array.from({ length: Math.ceil(length / 3) + 1 }, (_, index) => path.getPointAtLength(index * 3));
      });
      return words.flatMap((a, index) => [
        ...(a.size < 12 ? [`${a.text}: ${a.size} px`] : []),
        ...(a.box.left < 0 || a.box.right > svg.viewBox.baseVal.width || a.box.top < 0 || a.box.bottom > svg.viewBox.baseVal.height ? [`${a.text}: outside`] : []),
        ...words.slice(index + 1).flatMap((b) => (a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom ? [`${a.text} × ${b.text}`] : [])),
        ...nodes.flatMap(({ node, box }) => {
          if (node === a.node) return a.box.left < box.x || a.box.right > box.x + box.width ? [`${a.text}: wider than its node`] : [];
          return a.box.left < box.x + box.width && box.x < a.box.right && a.box.top < box.y + box.height && box.y < a.box.bottom ? [`${a.text} × a node`] : [];
        }),
        ...(points.some(({ x, y }) => x > a.box.left && x < a.box.right && y > a.box.top && y < a.box.bottom) ? [`${a.text} × a line`] : []),
      ]);
    });

for (const width of [320, 390, 768, 1200]) {
  test(`every stop in every mode is drawn without touching words at ${width} pixels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const chart = await open(page, '?case=plo-1988');
    const slider = chart.getByRole('slider');
    const last = Number(await slider.getAttribute('max'));
    for (const mode of ['Both', 'Direct', 'Through others']) {
      await chart.getByRole('radio', { name: mode, exact: true }).check();
      await slider.press('Home');
      for (let stop = 0; stop <= last; stop += 1) {
        await followed(page);
        expect(await page.evaluate(faults), `${mode}, ${await slider.getAttribute('aria-valuetext')}`).toEqual([]);
        await slider.press('ArrowRight');
      }
    }
    for (const id of await chart.getByRole('combobox', { name: 'First case' }).locator('option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))) {
      await chart.getByRole('combobox', { name: 'First case' }).selectOption(id);
      expect(await page.evaluate(faults), id).toEqual([]);
    }
    const years = await chart.locator('.axis span:visible').evaluateAll((all) => all.filter((each) => /^\d{4}$/.test(each.textContent ?? '') && each.children.length === 0).map((each) => each.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
    expect(years.length).toBeGreaterThanOrEqual(4);
    years.forEach(({ left }, index) => expect(left).toBeGreaterThan(years[index - 1]?.right ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

for (const [width, height] of [[360, 640], [844, 390], [1280, 800]] as const) {
  test(`beside the story the picture keeps its type, and stays in its place, at ${width} by ${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/chapters/talking-directly/#with-helpers');
    const stage = page.locator('[data-stage]').filter({ has: page.locator('.told') }).first();
    await expect(stage.locator('astro-island:not([ssr])')).toHaveCount(1);
    await expect(stage.locator('svg[role=img]:visible').getByText(/^New:/)).toBeVisible();
    expect(await stage.evaluate((element) => [...element.querySelectorAll('svg[role=img]')].map((svg) => svg.getBoundingClientRect()).filter((box) => box.width > 0 && box.right > element.getBoundingClientRect().right).length)).toBe(0);
    expect(await page.evaluate(faults)).toEqual([]);
  });
}

test('a step about one line marks it in the picture beside the story', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [step, ends] of [['known-from-unnamed-sources', ['Hamas', 'United States']], ['what-israel-was-told', ['Israel', 'United States']]] as const) {
      // Not from step to step of one page: whoever turns their phone is taken back to where they were.
      await page.goto('about:blank');
      await page.goto(`/chapters/talking-directly/#${step}`);
      const picture = page.locator('[data-stage] svg[role=img]:visible').first();
      // The picture takes a moment to follow the reader: what counts is where it comes to rest.
      await expect.poll(() => picture.evaluate(endsOfPicked), { message: `${step}, ${width}` }).toEqual(ends);
    }
  }
});

/** The names at both ends of the one line a drawing marks; empty while none or more than one is marked. */
function endsOfPicked(svg: SVGElement | HTMLElement): string[] {
  const picked = svg.querySelectorAll<SVGPathElement>('.picked');
  const [path] = picked;
  if (path === undefined || picked.length > 1) return [];
  const tips = [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())];
  return [...svg.querySelectorAll<SVGGElement>('.node')]
    .filter((node) => {
      const box = node.getBBox();
      return tips.some(({ x, y }) => x > box.x - 10 && x < box.x + box.width + 10 && y > box.y - 10 && y < box.y + box.height + 10);
    })
    .map((node) => [...node.querySelectorAll('text, tspan')].filter((each) => each.children.length === 0).map((each) => each.textContent?.trim()).join(' '))
    .sort();
}

for (const direction of ['', '-rtl']) {
  test(`no words touch in any drawing of the gallery${direction}`, async ({ page }) => {
    for (const mode of ['both', 'direct', 'mediated']) {
      await page.goto(`/gallery/channels-${mode}${direction}/`);
      expect(await page.evaluate(faults), mode).toEqual([]);
    }
  });
}
