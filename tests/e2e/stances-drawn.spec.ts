/** How the ladder is drawn: no words that touch, in any state, size, colours and direction. */
import { expect, type Page, test } from '@playwright/test';
import { objectionsInBoth } from './axe.ts';
import { contrast } from '../contrast.ts';
import { altered, followed, openChart } from './pages.ts';

const issues = ['statehood', 'weapons', 'governing', 'hostages'];

const open = (page: Page, query?: string) => openChart(page, 'stances', query);

/** Words of the visible ladder that touch one another, and type below 12 pixels, as the browser draws it. */
const faults = () => {
  const svgs = [...document.querySelectorAll<SVGSVGElement>('figure.chart svg[role=img]')].filter((svg) => svg.getBoundingClientRect().width > 0);
  return svgs.flatMap((svg) => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', size: parseFloat(getComputedStyle(text).fontSize) * scale, box: text.getBoundingClientRect() }));
    const frame = svg.getBoundingClientRect();
    // A line of type is taller than its letters: a sixth of it at head and foot is air.
    const inner = ({ box }: { box: DOMRect }) => ({ ...{ left: box.left, right: box.right }, top: box.top + box.height / 6, bottom: box.bottom - box.height / 6 });
    return texts.flatMap((a, index) => [
      ...(a.size < 12 ? [`${a.text}: ${a.size} px`] : []),
      ...(a.box.left < frame.left - 1 || a.box.right > frame.right + 1 ? [`${a.text}: outside`] : []),
      ...texts.slice(index + 1).flatMap((b) => {
        const [p, q] = [inner(a), inner(b)];
        return p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom && q.top < p.bottom ? [`${a.text} × ${b.text}`] : [];
      }),
    ]);
  });
};

test('beside the ladder no line of a standing is a dot and a word', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const chart = await open(page);
  await expect(chart.locator('.list .rest').first()).toBeVisible();
  const lines = await chart.locator('.list .rest').evaluateAll((all) =>
    all.flatMap(({ firstChild: text }) => {
      const dot = text?.textContent?.indexOf('·') ?? -1;
      const top = (start: number) => {
        const range = document.createRange();
        range.setStart(text as Node, start);
        range.setEnd(text as Node, start + 1);
        return range.getBoundingClientRect().top;
      };
      return dot > 1 && Math.abs(top(dot) - top(dot - 2)) > 2 ? [text?.textContent] : [];
    }),
  );
  expect(lines).toEqual([]);
});

test('in a frame of 280 pixels the words of every step are 12 pixels or more', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 900 });
  for (const issue of issues) {
    await page.goto(`/embed/stances/${issue}/`);
    await expect(page.getByRole('slider')).toBeVisible();
    expect(await page.evaluate(faults), issue).toEqual([]);
  }
});

for (const width of [320, 390, 768, 1200]) {
  test(`every issue at every stop is drawn without touching words at ${width} pixels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const chart = await open(page);
    for (const view of ['issue', 'actor']) {
      if (view === 'actor') await chart.getByRole('radio', { name: 'One actor, four issues' }).check();
      const picks = view === 'issue' ? await chart.getByRole('radio').all() : [];
      for (const pick of view === 'issue' ? picks.slice(2) : [undefined]) {
        await pick?.check();
        const slider = chart.getByRole('slider');
        await slider.press('Home');
        const stops = Number(await slider.getAttribute('max'));
        for (let stop = 0; stop <= stops; stop += 1) {
          await followed(page);
          expect(await page.evaluate(faults)).toEqual([]);
          await slider.press('ArrowRight');
        }
      }
    }
  });
}

test('no state of the chart gives a checker anything to object to, light or dark', async ({ page }) => {
  test.setTimeout(180_000);
  for (const query of [...issues.map((issue) => `?issue=${issue}`), '?view=actor&actor=hamas', '?at=2009-06-14&point=state-israel-2009', '?guess=state-hamas-2017']) {
    await open(page, query);
    expect(await objectionsInBoth(page, 'figure.chart'), query).toEqual([]);
  }
});

for (const width of [320, 1200]) {
  test(`everybody on one step stays apart and readable at ${width} pixels`, async ({ page }) => {
    await altered(page, '**/a/*.json', (text) =>
      text.replace(
        /"code":\w+,"low":\w+,"high":\w+,"ns":\w+,"quotationOnly":\w+/g,
        '"code":2,"low":2,"high":2,"ns":false,"quotationOnly":false',
      ),
    );
    await page.setViewportSize({ width, height: 900 });
    const chart = await open(page);
    for (const issue of ['Hostages and ceasefire', 'Weapons', 'Statehood']) {
      await chart.getByRole('radio', { name: issue }).check();
      const marks = chart.locator('svg[role=img]:visible g.mark');
      expect(await marks.count()).toBeGreaterThanOrEqual(6);
      const boxes = await marks.locator('rect').evaluateAll((each) => each.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect));
      const apart = (a: DOMRect, b: DOMRect) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => !apart(a, b)))).toEqual([]);
      expect(await page.evaluate(faults)).toEqual([]);
    }
  });
}

test('with a reader’s own few colours every word, band and mark still stands out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const chart = await open(page, '?issue=weapons');
  const found = await chart.locator('svg[role=img]:visible').evaluate((svg) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    const canvas = getComputedStyle(document.body).backgroundColor;
    return [...svg.querySelectorAll<SVGElement>('text, .band, .mark > rect, .trail, .dot')].map((element) => {
      const { fill, stroke } = getComputedStyle(element);
      const plate = element.parentElement?.querySelector(':scope > rect');
      const under = element.matches('.mark > text') && plate ? getComputedStyle(plate).fill : canvas;
      const [colour, least] = element.matches('text') ? ([fill, 7] as const) : ([stroke, 3] as const);
      return { what: `${element.tagName} ${String(element.getAttribute('class'))}`, colour: channels(colour), under: channels(under), least };
    });
  });
  const weak = found.map((each) => ({ ...each, reached: contrast(each.colour, each.under) })).flatMap(({ what, reached, least }) => (reached < least ? [`${what}: ${reached.toFixed(1)}`] : []));
  expect(weak).toEqual([]);
});

test('with a reader’s own few colours every step of an axis of time has its tick, and nothing is painted over the circles of events', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const id of ['channels', 'stances'] as const) {
    const chart = await openChart(page, id);
    const unseen = await chart.locator('.axis > :not(.space)').evaluateAll((steps) => steps.filter((step) => parseFloat(getComputedStyle(step, '::before').borderInlineStartWidth) < 1).length);
    expect(unseen, id).toBe(0);
  }
  const flags = page.locator('.flag:visible');
  expect(await flags.evaluateAll((all) => all.map((flag) => [getComputedStyle(flag).forcedColorAdjust, getComputedStyle(flag).color === getComputedStyle(document.body).color]))).toEqual(Array(4).fill(['none', true]));
});

test('with a reader’s own few colours the key has the colours of the ladder, and a voice is round in both', async ({ page }) => {
  const chart = await open(page, '?issue=weapons');
  const [voice, mark] = [chart.locator('svg[role=img]:visible .band.hollow').first(), chart.locator('.key .dashed').first()];
  for (const each of [voice, mark]) expect(await each.evaluate((rect) => Number(rect.getAttribute('rx')))).toBeGreaterThan(10);
  await page.emulateMedia({ forcedColors: 'active' });
  const inks = (selector: string) => chart.locator(selector).first().evaluate((each) => [getComputedStyle(each).fill, getComputedStyle(each).stroke]);
  expect((await inks('.key .solid'))[0]).toBe((await inks('svg[role=img]:visible .mark:not(.hollow) > rect'))[0]);
  expect(await inks('.key .pale')).toEqual(await inks('svg[role=img]:visible .band.full'));
});

test('right to left the drawing is the mirror of the one from left to right', async ({ page }) => {
  const places = async (part: string) => {
    await page.goto(`/gallery/${part}/`);
    return page.locator('[data-name]').evaluateAll((drawings) =>
      drawings.map((drawing) => {
        const svg = drawing.querySelector<SVGSVGElement>('svg[role=img]');
        const marks = [...drawing.querySelectorAll('.mark')].map((mark) => Number(/[-\d.]+/.exec(mark.getAttribute('transform') ?? '')?.[0]));
        const bands = [...drawing.querySelectorAll('.band')].map((band) => [Number(band.getAttribute('x')), Number(band.getAttribute('width'))] as const);
        return { width: svg?.viewBox.baseVal.width ?? 0, marks, bands };
      }),
    );
  };
  const [ltr, rtl] = [await places('stances-hostages'), await places('stances-hostages-rtl')];
  expect(ltr.length).toBeGreaterThan(20);
  expect(rtl).toHaveLength(ltr.length);
  ltr.forEach(({ width, marks, bands }, index) => {
    const mirrored = rtl[index];
    marks.forEach((x, at) => expect(mirrored?.marks[at]).toBeCloseTo(width - x, 0));
    bands.forEach(([x, wide], at) => expect(mirrored?.bands[at]?.[0]).toBeCloseTo(width - x - wide, 0));
  });
  expect(ltr.flatMap(({ marks }) => marks).length).toBeGreaterThan(20);
});

test('beside its list the ladder stays in sight where a screen has room for it, and goes along where rows would stay hidden', async ({ page }) => {
  const chart = await openChart(page, 'stances');
  for (const [height, position] of [[900, 'sticky'], [600, 'static']] as const) {
    await page.setViewportSize({ width: 1280, height });
    await expect(chart.locator('.drawn')).toHaveCSS('position', position);
  }
});
