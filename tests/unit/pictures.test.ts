import '../svelte.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse as yaml } from 'yaml';
import { plainSpaces } from '../../src/i18n/spaces.ts';
import { seenPath } from '../../src/models/borders-drawn.ts';
import { type MapTopology, projectMap, relativePath } from '../../src/models/borders-geometry.ts';
import { localBorders } from '../../src/models/borders-local.ts';
import { textWidth } from '../../src/models/text-width.ts';
import { localChannels } from '../../src/models/channels-local.ts';
import { stateNames } from '../../src/models/named-states.ts';
import { type Box, overlap } from '../../src/models/scene.ts';
import { localStances } from '../../src/models/stances-local.ts';
import type { Xml } from '../../src/models/xml.ts';
import { borders } from '../../src/schemas/borders.ts';
import { channels } from '../../src/schemas/channels.ts';
import { CHART_IDS } from '../../src/schemas/chart-list.ts';
import { interfaceWords } from '../../src/schemas/interface.ts';
import { stances } from '../../src/schemas/stances.ts';
import { none } from '../none.ts';

const { bordersPictures } = await import('../../src/pictures/borders.ts');
const { CARD, cardFile } = await import('../../src/pictures/card.ts');
const { channelsPictures } = await import('../../src/pictures/channels.ts');
const { stancesPictures } = await import('../../src/pictures/stances.ts');
const { fileName, painter, pictureFile } = await import('../../src/pictures/picture.ts');
const { THEMES } = await import('../../src/pictures/paint.ts');
const { png } = await import('../../src/pictures/raster.ts');
const { all, read, textOf } = await import('../../src/pictures/svg.ts');

const content = (file: string): unknown => yaml(readFileSync(`content/${file}`, 'utf8'));
const words = interfaceWords.parse(content('ui/en.yaml'));
const data = { borders: borders.parse(content('charts/borders.yaml')), channels: channels.parse(content('charts/channels.yaml')), stances: stances.parse(content('charts/stances.yaml')) };
const geometry = projectMap(JSON.parse(readFileSync('content/geo/borders.topo.json', 'utf8')) as MapTopology);
/** More than a sheet names, with marks that markup must not take for its own. */
const publishers = ['UN Security Council', 'A & B <News>', '“Haaretz”', 'AP', 'Reuters', 'Knesset', 'CNN', 'BBC'];

const pictures = [
  ...bordersPictures(localBorders(data.borders, geometry, 'en'), geometry, data.borders.finding.en, publishers),
  ...channelsPictures(localChannels(data.channels, 'en'), publishers),
  ...stancesPictures(localStances(data.stances, 'en'), { name: words.chart.names.stances, finding: data.stances.finding.en }, () => publishers),
];
const draw = (picture: (typeof pictures)[number], theme: (typeof THEMES)[number], direction: 'ltr' | 'rtl' = 'ltr') =>
  pictureFile(picture, { locale: 'en', direction, words, address: 'https://news.example/charts/' }, theme);
const files = pictures.flatMap((picture) => THEMES.map((theme) => ({ name: fileName(picture, theme), picture, theme, svg: draw(picture, theme) })));
const rootOf = (svg: string): Xml => {
  const [root] = read(svg.replace(/^<\?xml[^>]*>/, ''));
  assert.ok(root);
  return root;
};

/** Words of a picture as a reader sees them: spaces as they are, lines joined. */
const wordsIn = (svg: string) => plainSpaces(all([rootOf(svg)]).filter(({ name }) => name === 'text').map(textOf).join(' '));

test('every chart has its picture, one for each named state, and the map one for each day in each view', () => {
  const names = files.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const chart of CHART_IDS) for (const state of ['', ...stateNames(chart)]) for (const dark of ['', '-dark']) assert.ok(names.includes([chart, state].filter(Boolean).join('-') + dark), `${chart} ${state}`);
  assert.ok(names.includes('borders-jerusalem-2005-09-13-dark'));
  assert.equal(files.filter(({ name }) => /^borders-.*\d{4}-\d\d-\d\d$/.test(name)).length, 20);
});

test('a picture says in words what it finds, as of when, from whom, and under which licence', () => {
  none(
    files.flatMap(({ name, picture, svg }) => {
      const shown = wordsIn(svg);
      const wanted = [picture.headline, picture.lead, words.site, words.dateline, `${words.chart.sources}: UN Security Council; A & B <News>; “Haaretz”`, 'CC BY 4.0', 'https://news.example/charts/', ...picture.notes];
      return [...wanted, ...(picture.chart === 'borders' ? ['© OpenStreetMap contributors', 'ODbL'] : [])].filter((text) => !shown.includes(plainSpaces(text))).map((text) => `${name}: ${text}`);
    }),
    'missing words',
  );
});

test('a picture is described by what it shows itself, for those who do not see it', () => {
  for (const chart of ['channels', 'stances']) {
    const own = pictures.filter((picture) => picture.chart === chart).map(({ description }) => description);
    assert.equal(new Set(own).size, own.length, chart);
  }
  for (const { chart, description } of pictures) assert.doesNotMatch(description, /below/, chart);
  const of = (name: string) => String(pictures.find(({ chart, state }) => [chart, state].filter(Boolean).join('-') === name)?.description);
  assert.match(plainSpaces(of('borders-core-2005-09-13')), /^On 13 September 2005: .*Sinai – Captured in June 1967; returned to Egypt by treaty/);
  assert.doesNotMatch(of('borders-core-2005-09-13'), /1967:/);
  assert.match(of('channels-direct'), /United States and Hamas, direct/);
  assert.doesNotMatch(of('channels-direct'), /through/);
  assert.match(of('channels-mediated'), /United States and Hamas, through Qatar/);
  for (const { id, points } of data.stances.issues) {
    const drawn = data.stances.actors.filter((actor) => points.some((point) => point.actor === actor.id));
    for (const { name } of drawn) assert.ok(of(`stances-${id}`).includes(name.en), `${id}: ${name.en}`);
  }
});

test('a picture stands alone: nothing is fetched, and no style, token or class is left over', () => {
  none(
    files.flatMap(({ name, svg }) => {
      const left = svg.match(/<(?:use|image|script|style|foreignObject)\b|\s(?:class|style|xlink:href|href|on\w+)="|var\(|light-dark|NaN|undefined|url\((?!#)/g) ?? [];
      const elements = all([rootOf(svg)]);
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const wanted = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => String(id)).filter((id) => !ids.includes(id));
      return [...left, ...twice, ...wanted].map((what) => `${name}: ${what}`);
    }),
    'things that tie a picture to the page',
  );
});

test('browsers understand every list of typefaces, and none names one that only the site has', () => {
  const lists = new Set(files.flatMap(({ svg }) => all([rootOf(svg)]).flatMap(({ attributes }) => attributes['font-family'] ?? [])));
  assert.ok(lists.size > 1);
  for (const list of lists) assert.match(list, /^(?:(?:'[^']+'|[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*), )*(?:sans-serif|serif)$/);
  none([...lists].filter((list) => list.includes('fallback')), 'typefaces of the page');
});

test('every mark is painted, by itself or by what it stands in', () => {
  const shapes = ['path', 'rect', 'circle', 'line'];
  const unpainted = (element: Xml, above: boolean, name: string): string[] => {
    const { fill, stroke } = element.attributes;
    const painted = above || fill !== undefined || stroke !== undefined;
    const own = shapes.includes(element.name) && !painted ? [`${name}: ${element.name} ${JSON.stringify(element.attributes).slice(0, 80)}`] : [];
    // What only cuts is not seen.
    return element.name === 'clipPath' ? [] : [...own, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : unpainted(child, painted, name)))];
  };
  none(files.flatMap(({ name, svg }) => unpainted(rootOf(svg), false, name)), 'marks without paint');
});

type Line = { text: string; size: number; box: Box };

/** Each line of text with its size and box in CSS pixels, by the transforms above it. */
function lines(element: Xml, { scale, x, y, size, anchor }: { scale: number; x: number; y: number; size: number; anchor: string }): Line[] {
  const { transform = '', 'font-size': own, 'text-anchor': at } = element.attributes;
  const [, dx = '0', dy = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? [];
  const [, by = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? [];
  const here = { scale: scale * Number(by), x: x + scale * Number(dx), y: y + scale * Number(dy), size: own === undefined ? size : Number(own), anchor: at ?? anchor };
  const holds = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if ((element.name === 'text' || element.name === 'tspan') && holds) {
    const px = here.size * here.scale;
    const text = textOf(element).replace(/[\u2067\u2069]/g, '');
    const width = textWidth(text, px);
    const left = here.x + here.scale * Number(element.attributes['x'] ?? 0) - (here.anchor === 'middle' ? width / 2 : here.anchor === 'end' ? width : 0);
    return [{ text, size: px, box: { x: left, y: here.y + here.scale * Number(element.attributes['y'] ?? 0) - px * 0.72, width, height: px * 0.72 } }];
  }
  return element.name === 'title' || element.name === 'desc' ? [] : element.children.flatMap((child) => (typeof child === 'string' ? [] : lines(child, here)));
}
const linesOf = (svg: string) => lines(rootOf(svg), { scale: 1, x: 0, y: 0, size: 16, anchor: 'start' });

test('no text is smaller than 12 pixels, none leaves the picture, and no two touch', () => {
  none(
    files.filter(({ theme }) => theme === 'light').flatMap(({ name, picture, svg }) =>
      ([['ltr', svg], ['rtl', draw(picture, 'light', 'rtl')]] as const).flatMap(([direction, drawn]) => {
        const all = linesOf(drawn);
        const small = all.filter(({ size }) => size < 12).map(({ text, size }) => `${size} px: ${text}`);
        const out = all.filter(({ box }) => box.x < -1 || box.x + box.width > 769 || box.y < 0).map(({ text }) => `outside: ${text}`);
        const touching = all.flatMap((a, index) => all.slice(index + 1).filter((b) => overlap(a.box, b.box)).map((b) => `“${a.text}” on “${b.text}”`));
        return [...small, ...out, ...touching].map((what) => `${name} ${direction}: ${what}`);
      }),
    ),
    'texts that cannot be read',
  );
});

test('a page read from the right has its words at the right', () => {
  const [picture] = pictures;
  assert.ok(picture);
  const texts = all([rootOf(draw(picture, 'light', 'rtl'))]).filter(({ name }) => name === 'text');
  const [site, dateline] = texts;
  assert.equal(site?.attributes['text-anchor'], 'end');
  assert.ok(Number(site?.attributes['x']) > 700);
  assert.ok(Number(dateline?.attributes['x']) < 50);
  // In mirrored drawings too: no program has to know `direction`.
  assert.doesNotMatch(pictures.map((each) => draw(each, 'light', 'rtl')).join(''), /direction=/);
});

test('dark and light differ in colours and in nothing else', () => {
  const colorless = (svg: string) => svg.replace(/#[0-9a-f]{3,8}/gi, '#');
  for (const picture of pictures) {
    const [light, dark] = [draw(picture, 'light'), draw(picture, 'dark')];
    assert.notEqual(light, dark);
    assert.equal(colorless(light), colorless(dark));
  }
});

test('the same data gives the same bytes, as SVG and as PNG', async () => {
  for (const picture of pictures.filter(({ state }) => state === '')) {
    const [first, second] = [draw(picture, 'light'), draw(picture, 'light')];
    assert.equal(first, second);
    assert.deepEqual(await png(first, 1), await png(second, 1));
  }
});

/** Width and height that a PNG states. */
function sizeOf(bytes: Uint8Array): [number, number] {
  assert.deepEqual([...bytes.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('a PNG has the size of its SVG, and twice that where it says so', async () => {
  const [picture] = pictures;
  assert.ok(picture);
  const svg = draw(picture, 'light');
  const { width, height } = rootOf(svg).attributes;
  assert.deepEqual(sizeOf(await png(svg, 1)), [Number(width), Number(height)]);
  assert.deepEqual(sizeOf(await png(svg, 2)), [2 * Number(width), 2 * Number(height)]);
});

test('a share card is 1200 by 630, and the longest headline fits beside a drawing', async () => {
  const page = { direction: 'ltr', paint: painter('light') } as const;
  const headline = data.channels.modes.map(({ finding }) => finding.en).sort((a, b) => b.length - a.length)[0] ?? '';
  const wide = { svg: rootOf('<svg viewBox="0 0 720 400"></svg>'), width: 720, height: 400 };
  const svg = cardFile({ headline, drawing: () => wide }, words, page);
  assert.deepEqual(sizeOf(await png(svg, 1)), [CARD.width, CARD.height]);
  const all = linesOf(svg);
  assert.ok(all.every(({ box }) => box.x + box.width <= 1200 - 56 - 620 && box.y + box.height <= 630 - 20));
  assert.deepEqual(all.flatMap((a, index) => all.slice(index + 1).filter((b) => overlap(a.box, b.box))), []);
});

// --- the map's shapes through a camera ---

const page = { width: 100, height: 80 };

/** Whether a point lies within a closed path, by counting crossings. */
function within(points: readonly [number, number][], [x, y]: [number, number]): boolean {
  return points.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length] ?? [0, 0];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}

/** Corners of a path of one part, as `seenPath` writes it. */
function corners(d: string): [number, number][] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
    x += numbers[2 * index] ?? 0;
    y += numbers[2 * index + 1] ?? 0;
    return [x, y];
  });
}

test('what lies far outside is left out, and the picture is the same', () => {
  const corner = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 30 }), (shape) => {
      const camera = { k: 0.5, x: 50, y: 40 };
      const d = relativePath(`M${shape.map((point) => point.join(',')).join('L')}Z`);
      const whole = shape.map(([x, y]): [number, number] => [camera.x + camera.k * x, camera.y + camera.k * y]);
      const drawn = corners(seenPath(d, camera, page));
      assert.ok(drawn.length <= shape.length);
      for (let x = 0.53; x < page.width; x += 9.1) for (let y = 0.57; y < page.height; y += 7.3) {
        // Rounding to a tenth may move an edge across a point that lies on it.
        const near = [-0.12, 0.12].some((by) => within(whole, [x + by, y]) !== within(whole, [x, y]) || within(whole, [x, y + by]) !== within(whole, [x, y]));
        if (!near) assert.equal(within(drawn, [x, y]), within(whole, [x, y]), `${x} ${y}`);
      }
    }),
  );
});

test('a path that cannot be seen is no path', () => {
  assert.equal(seenPath('M5000 0l10 0 0 10z', { k: 1, x: 0, y: 0 }, page), '');
});
