import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse as readYaml } from 'yaml';
import { claimsWithin } from '../../src/models/citations.ts';
import { HEIGHTS, UNIT } from '../../src/models/borders-frame.ts';
import { boundsOf, type MapTopology, onPlane, projectMap, relativePath, walkedAlike } from '../../src/models/borders-geometry.ts';
import { localBorders } from '../../src/models/borders-local.ts';
import { cross, TYPE } from '../../src/models/borders-labels.ts';
import { squares } from '../../src/models/borders-squares.ts';
import { type BordersState, daysOf, everyState, FIRST, format, namedOn, parse, WHOLE, withDay } from '../../src/models/borders-state.ts';
import { bordersScene, nameOf } from '../../src/models/borders.ts';
import { overlap, type WidthClass, WIDTHS } from '../../src/models/scene.ts';
import { textWidth } from '../../src/models/text-width.ts';
import { borders, type BordersData } from '../../src/schemas/borders.ts';
import { AREAS, LINES, PERIODS, TERRITORIES, VIEWS, VOICES } from '../../src/schemas/borders-lists.ts';
import { readParams } from '../../src/views/address.ts';
import { claims } from '../ledger.ts';

const file = 'content/charts/borders.yaml';
const raw = (): unknown => readYaml(readFileSync(file, 'utf8'));
const data = borders.parse(raw());
const topology = (): MapTopology => JSON.parse(readFileSync('content/geo/borders.topo.json', 'utf8')) as MapTopology;
const geometry = projectMap(topology());
const local = (source: BordersData) => localBorders(source, geometry, 'en');
const chart = local(data);
const widths: WidthClass[] = ['narrow', 'wide'];

/** A copy of the data in which every name on the map is longer, as in other languages. */
function stretched(factor: number): BordersData {
  const longer = (text: string) => `${text} ${'abcdefgh '.repeat(20)}`.slice(0, Math.ceil(text.length * factor)).trim();
  const copy = structuredClone(data);
  for (const { name } of copy.territories) name.en = longer(name.en);
  for (const { text } of [...copy.labels, ...copy.towns, ...copy.marks]) text.en = longer(text.en);
  for (const voice of copy.voices) for (const wording of Object.values(voice.territories)) for (const { label } of wording?.days ?? []) if (label) label.en = longer(label.en);
  return copy;
}

for (const [name, source] of [['as they are', data], ['a third longer', stretched(1.33)], ['half as long again', stretched(1.5)]] as const) {
  test(`no name on the map touches another or leaves the page, with names ${name}`, () => {
    const drawn = local(source);
    for (const view of VIEWS) {
      for (const voice of VOICES) {
        for (const widthClass of widths) {
          for (const day of PERIODS) {
            const scene = bordersScene(drawn, { view, voice }, widthClass, [day]);
            const at = `${view} ${voice} ${widthClass} ${day}`;
            const symbols = [...scene.dots, ...scene.rings].map(({ id, x, y }) => ({ id, box: { x: x - 3, y: y - 3, width: 6, height: 6 } }));
            scene.labels.forEach(({ id, box }, index) => {
              assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= WIDTHS[widthClass] && box.y + box.height <= HEIGHTS[widthClass], `${at}: ${id} is off the page`);
              for (const other of scene.labels.slice(index + 1)) assert.ok(!overlap(box, other.box), `${at}: ${id} touches ${other.id}`);
              const covered = symbols.find((symbol) => symbol.id !== id && overlap(box, symbol.box));
              const area = drawn.territories.find((territory) => territory.id === id);
              if (!area) assert.equal(covered?.id, undefined, `${at}: ${id} covers a dot`);
            });
          }
        }
      }
    }
  });
}

test('every territory in view has its name on the map, in everybody’s words', () => {
  for (const view of VIEWS) {
    for (const voice of VOICES) {
      for (const widthClass of widths) {
        const day = '2025-03-06';
        const scene = bordersScene(chart, { view, voice }, widthClass, [day]);
        const named = scene.labels.map(({ id }) => id);
        assert.deepEqual(scene.targets.filter(({ id }) => !named.includes(id)), [], `${view} ${voice} ${widthClass}`);
        for (const { id } of scene.targets) {
          const words = scene.labels.find((label) => label.id === id)?.lines.join(' ');
          assert.equal(words, nameOf(chart, id, voice, [day]));
        }
      }
    }
  }
});

test('every view shows what it is called after', () => {
  const shown = (view: (typeof VIEWS)[number]) => bordersScene(chart, { view, voice: 'neutral' }, 'narrow', []).targets.map(({ id }) => id);
  assert.deepEqual(shown('region'), [...TERRITORIES]);
  assert.ok(['gaza', 'west-bank', 'golan'].every((id) => shown('core').some((found) => found === id)));
  assert.deepEqual(shown('gaza'), ['gaza', 'sinai']);
  assert.ok(shown('jerusalem').includes('east-jerusalem'));
});

test('the state is named in every view that shows its land, whoever speaks', () => {
  const unnamed = VIEWS.flatMap((view) => VOICES.flatMap((voice) => widths.flatMap((width) => PERIODS.filter((day) => !bordersScene(chart, { view, voice }, width, [day]).labels.some(({ lines }) => lines.join(' ') === 'Israel')).map((day) => `${view} ${voice} ${width} ${day}`))));
  assert.deepEqual(unnamed, []);
});

test('a small territory is named outside itself, on a leader line that ends in it', () => {
  const { labels } = bordersScene(chart, { view: 'region', voice: 'neutral' }, 'wide', []);
  for (const id of ['gaza', 'east-jerusalem', 'golan'] as const) {
    const leader = labels.find((label) => label.id === id)?.leader;
    const [left, top, right, bottom] = chart.territories.find((territory) => territory.id === id)?.bounds ?? assert.fail(id);
    const { k, x, y } = chart.cameras.region.wide;
    assert.ok(leader, id);
    assert.ok(leader.to.x >= x + k * left - 1 && leader.to.x <= x + k * right + 1 && leader.to.y >= y + k * top - 1 && leader.to.y <= y + k * bottom + 1, id);
  }
});

test('no leader line crosses another, and none runs under somebody else’s name', () => {
  for (const view of VIEWS) {
    for (const voice of VOICES) {
      for (const widthClass of widths) {
        for (const day of PERIODS) {
          const { labels } = bordersScene(chart, { view, voice }, widthClass, [day]);
          const led = labels.flatMap(({ id, leader }) => (leader ? [{ id, leader }] : []));
          led.forEach(({ id, leader }, index) => {
            const at = `${view} ${voice} ${widthClass} ${day}: ${id}`;
            for (const other of led.slice(index + 1)) assert.ok(!cross(leader, other.leader), `${at} crosses ${other.id}`);
            for (let step = 0; step <= 20; step += 1) {
              const [x, y] = [leader.from.x + ((leader.to.x - leader.from.x) * step) / 20, leader.from.y + ((leader.to.y - leader.from.y) * step) / 20];
              const under = labels.find((label) => label.id !== id && x > label.box.x && x < label.box.x + label.box.width && y > label.box.y && y < label.box.y + label.box.height);
              assert.equal(under?.id, undefined, at);
            }
          });
        }
      }
    }
  }
  const line = (x1: number, y1: number, x2: number, y2: number) => ({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } });
  assert.ok(cross(line(0, 0, 10, 10), line(0, 10, 10, 0)) && !cross(line(0, 0, 10, 0), line(0, 1, 10, 1)) && !cross(line(0, 0, 1, 1), line(0, 10, 10, 0)));
});

test('the Gaza Strip has its name in the sea beside it, also on a phone, and the map its important names', () => {
  for (const widthClass of widths) {
    const { labels } = bordersScene(chart, { view: 'core', voice: 'neutral' }, widthClass, []);
    const [left] = chart.territories[0]?.bounds ?? assert.fail();
    const { k, x } = chart.cameras.core[widthClass];
    const name = labels.find(({ id }) => id === 'gaza') ?? assert.fail();
    assert.ok(name.box.x + name.box.width <= x + k * left, widthClass);
    assert.ok(Math.hypot((name.leader?.to.x ?? 0) - (name.leader?.from.x ?? 0), (name.leader?.to.y ?? 0) - (name.leader?.from.y ?? 0)) < 60, 'a short leader line');
    assert.ok(labels.some(({ id }) => id === 'latrun'), 'Latrun is marked');
    const region = bordersScene(chart, { view: 'region', voice: 'neutral' }, widthClass, []).labels.map(({ id }) => id);
    assert.deepEqual(['israel', 'jordan', 'egypt', 'gaza'].filter((id) => !region.includes(id)), [], widthClass);
  }
});

test('type is at least 12 pixels at the narrowest map of either layout', () => {
  // A frame of 280 pixels leaves the map 246, its border aside.
  assert.ok(TYPE.small * (246 / WIDTHS.narrow) >= 12);
  assert.ok(TYPE.small * (558 / WIDTHS.wide) >= 12);
});

test('a leader line begins at a word of its name, and no name lies under the grip in the middle of the lower edge', () => {
  for (const view of VIEWS) {
    for (const voice of VOICES) {
      for (const widthClass of widths) {
        for (const day of PERIODS) {
          const at = `${view} ${voice} ${widthClass} ${day}`;
          const grip = { x: WIDTHS[widthClass] / 2 - 20, y: HEIGHTS[widthClass] - 43, width: 40, height: 43 };
          for (const { id, lines, box, leader } of bordersScene(chart, { view, voice }, widthClass, [day]).labels) {
            assert.ok(!overlap(box, grip), `${at}: ${id} is under the grip`);
            if (!leader) continue;
            const line = lines[Math.min(Math.floor((leader.from.y - box.y) / TYPE.line), lines.length - 1)] ?? '';
            assert.ok(Math.abs(leader.from.x - box.x - box.width / 2) <= textWidth(line, TYPE.name) / 2 + 1, `${at}: the line of ${id} begins beside “${line}”`);
          }
        }
      }
    }
  }
});

const any: fc.Arbitrary<BordersState> = fc.record(
  {
  first: fc.constantFrom(...PERIODS),
  second: fc.constantFrom(...PERIODS),
  share: fc.integer({ min: 0, max: 100 }),
  view: fc.constantFrom(...VIEWS),
  voice: fc.constantFrom(...VOICES),
  place: fc.constantFrom('' as const, ...TERRITORIES),
  line: fc.constantFrom('' as const, ...LINES),
  },
  { noNullPrototype: true },
);

/** States as the map shows them: the first day before the second. */
const state = any.filter(({ first, second }) => first < second);

/** The days of a state whose days may stand in any order, each with how much of the map it covers. */
function seen({ first, second, share }: BordersState): Map<string, number> {
  const shares = new Map([[first, share]]);
  shares.set(second, (shares.get(second) ?? 0) + WHOLE - share);
  return shares;
}

test('an address with its days reversed, or with one day twice, gives two days in order and the same to see', () => {
  fc.assert(
    fc.property(any, (asked) => {
      // Written out, with every day named.
      const found = parse({ ...readParams(format(asked)), from: asked.first, to: asked.second });
      assert.ok(found.first < found.second);
      const [before, after] = [seen(asked), seen(found)];
      if (asked.first !== asked.second) return assert.deepEqual([...after].sort(), [...before].sort());
      assert.ok(after.has(asked.first));
      if (asked.share === 0 || asked.share === WHOLE) assert.deepEqual(daysOf(found), [asked.first]);
    }),
    { numRuns: 500 },
  );
  assert.deepEqual(parse(readParams('?from=2025-03-06&to=1967-06-04')), { ...FIRST, second: '2025-03-06' });
  assert.deepEqual(parse(readParams('?from=2025-03-06&to=2025-03-06')), { ...FIRST, first: '2005-09-13', second: '2025-03-06' });
});

test('a day chosen anew is shown, and the other gives way only where the order asks for it', () => {
  fc.assert(
    fc.property(state, fc.constantFrom('first' as const, 'second' as const), fc.constantFrom(...PERIODS), (shown, which, day) => {
      // These two are not on offer.
      fc.pre(day !== (which === 'first' ? PERIODS.at(-1) : PERIODS[0]));
      const next = withDay(shown, which, day);
      const other = which === 'first' ? 'second' : 'first';
      assert.equal(next[which], day);
      assert.ok(next.first < next.second);
      const fits = which === 'first' ? day < shown.second : shown.first < day;
      if (fits) assert.equal(next[other], shown[other]);
      else assert.equal(Math.abs(PERIODS.indexOf(next.first) - PERIODS.indexOf(next.second)), 1);
    }),
  );
});

test('every state goes into an address and comes back', () => {
  for (const each of everyState()) assert.deepEqual(parse(readParams(format(each))), each);
  fc.assert(fc.property(state, (each) => assert.deepEqual(parse(readParams(format(each))), each)), { numRuns: 500 });
  assert.equal(format(FIRST), '');
  assert.equal(everyState().length, 5 * 4 * 4 * 6);
});

test('a hostile or broken address gives a state of our own, never an error', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('NaN', '1e9', '-1', '٣', '<script>', '__proto__', '%', '%ff', '\u202e', '50.5', '+50', ' 50', '0x10'));
  const names = fc.constantFrom('from', 'to', 'share', 'view', 'words', 'place', 'line', '__proto__', 'constructor', 'share[]');
  fc.assert(
    fc.property(fc.array(fc.tuple(names, text)), (pairs) => {
      const found = parse(readParams(`?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`));
      assert.deepEqual(parse(readParams(format(found))), found);
    }),
    { numRuns: 1000 },
  );
  const share = (value: string) => parse(readParams(`?share=${value}`)).share;
  assert.deepEqual(['NaN', '-1', '1e9', '50.5', '+3', '0x10', '٣'].map(share), Array(7).fill(50));
  assert.equal(share('1000'), 100);
  assert.equal(parse(readParams('?view=GAZA')).view, 'region');
});

test('broken map data stops the build and says which object of which file is missing', () => {
  for (const name of ['gaza', 'lakes', 'cities']) {
    const broken = topology();
    delete broken.objects[name];
    assert.throws(() => projectMap(broken), new RegExp(`content/geo/borders\\.topo\\.json.*"${name}"`));
  }
  const misnamed = structuredClone(data);
  misnamed.towns[0]!.id = 'atlantis';
  assert.throws(() => local(misnamed), /borders\.topo\.json.*"atlantis"/);
});

/** Area inside a path of whole relative steps, in km² (the shoelace formula). */
function areaOf(d: string): number {
  let sum = 0;
  for (const [, start = '', steps = ''] of d.matchAll(/M([-\d ]+)l([-\d ]+)z/g)) {
    const [x0 = 0, y0 = 0] = (start.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [x0, y0];
    const go = (nextX: number, nextY: number) => {
      sum += x * nextY - nextX * y;
      [x, y] = [nextX, nextY];
    };
    const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
    for (let index = 0; index < numbers.length; index += 2) go(x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0));
    go(x0, y0);
  }
  return (Math.abs(sum) / 2) * UNIT ** 2;
}

test('what is drawn has the size the sources give, within 3 per cent', () => {
  const off = data.territories.filter(({ id, km2 }) => {
    const drawn = areaOf(geometry.paths[id]);
    // The figures for the West Bank are of land; its part of the Dead Sea lies in the drawn area.
    const land = id === 'west-bank' ? drawn - 200 : drawn;
    return land < km2.from * 0.97 || land > km2.to * 1.03;
  });
  assert.deepEqual(off.map(({ id }) => `${id}: ${areaOf(geometry.paths[id]).toFixed(0)} km²`), []);
  assert.ok(Math.abs(areaOf(geometry.paths['israel-1949']) / data.israel.km2 - 1) < 0.03);
});

test('the squares stand to one another as the figures do', () => {
  const drawn = squares(data, 'en');
  const [israel] = drawn;
  assert.ok(israel);
  for (const { id, side } of drawn) {
    const km2 = id === 'israel-1949' ? data.israel.km2 : (data.territories.find((territory) => territory.id === id)?.km2.from ?? 0);
    assert.ok(Math.abs(side ** 2 / israel.side ** 2 - km2 / data.israel.km2) < 0.01, id);
  }
  const others = drawn.filter(({ id }) => id !== 'sinai').reduce((sum, { side }) => sum + side ** 2, 0);
  assert.ok((drawn.find(({ id }) => id === 'sinai')?.side ?? 0) ** 2 > others, 'the headline says that Sinai is larger than the rest together');
});

test('a path of relative steps draws what the absolute one did', () => {
  assert.equal(relativePath('M10,20L13,24L13,24L10.4,19.6Z'), 'M10 20l3 4-3-4z');
  assert.equal(relativePath('M-5,0L-5,-7L2,-7'), 'M-5 0l0-7 7 0');
  assert.deepEqual(boundsOf('M10 20l3 4-6-9zM40 2l1 1'), [7, 2, 41, 24]);
  assert.equal(relativePath('M1,1L1,1Z'), '');
});

test('what an area shares with a line or an area before it is written in the same steps, and no area changes', () => {
  const [left, right] = ['M0 0l4 0 0 4-4 0z', 'M4 0l4 0 0 4-4 0z'];
  assert.deepEqual(walkedAlike([['left', left], ['right', right], ['line', 'M4 0l0 4']]), [['left', left], ['right', 'M4 0l0 4 4 0 0-4z'], ['line', 'M4 0l0 4']]);
  // The line between the West Bank and Israel: most of it stands in all three paths, letter for letter.
  const [longest = ''] = geometry.paths['green-line'].split('M').sort((a, b) => b.length - a.length);
  const stretch = longest.slice(longest.length / 4, longest.length / 2);
  for (const id of ['israel-1949', 'west-bank'] as const) assert.ok(geometry.paths[id].includes(stretch), id);
});

test('north is up and east is right, and the plane keeps distances', () => {
  const [jerusalem, haifa, amman] = [onPlane([35.2345, 31.7767]), onPlane([34.9896, 32.794]), onPlane([35.9106, 31.9539])];
  assert.ok(haifa[1] < jerusalem[1] && amman[0] > jerusalem[0]);
  const km = Math.hypot(haifa[0] - jerusalem[0], haifa[1] - jerusalem[1]) * UNIT;
  assert.ok(Math.abs(km - 115.4) < 1, `Jerusalem to Haifa: ${km.toFixed(1)} km`);
});

test('each period gives every area one role, and a line only the kind its own text allows on that day', () => {
  for (const { id, areas, lines } of data.periods) {
    assert.deepEqual(Object.keys(areas).sort(), [...AREAS].sort());
    for (const line of Object.keys(lines)) assert.ok(geometry.paths[line as keyof typeof geometry.paths], line);
    const kind = (line: (typeof LINES)[number]) => lines[line];
    assert.equal(kind('green-line'), 'armistice', 'never a border in the house’s voice');
    assert.equal(kind('israel-egypt-1906') === 'treaty', id > '1979-03-26');
    assert.equal(kind('israel-jordan') === 'treaty', id > '1994-10-26');
    assert.equal(kind('israel-lebanon') === 'disengagement', id > '2000-12-31');
    assert.equal(kind('golan-line-1974') === 'disengagement', id > '1974-05-31');
    assert.equal(kind('jerusalem-municipal-1967') === 'municipal', id > '1967-06-28');
    assert.equal(areas.sinai === 'returned', id > '1982-04-25');
    assert.equal(areas.golan === 'law', id > '1981-12-14');
    assert.equal(areas.gaza === 'withdrawn', id > '2005-09-12');
  }
});

test('captured Sinai is not called Egypt, and a line parts it from Gaza where both were captured alike', () => {
  for (const { id: day, areas, lines } of data.periods) {
    assert.ok(areas.gaza !== areas.sinai || lines['gaza-egypt'], day);
    for (const view of ['core', 'gaza'] as const) {
      for (const widthClass of widths) {
        const names = bordersScene(chart, { view, voice: 'neutral' }, widthClass, [day]).labels.map(({ lines: words }) => words.join(' '));
        const at = `${view} ${widthClass} ${day}: ${names.join(', ')}`;
        assert.ok(names.includes('Sinai'), at);
        if (areas.sinai === 'captured') assert.ok(!names.includes('Egypt'), at);
        else if (view === 'gaza') assert.ok(names.includes('Egypt'), at);
      }
    }
  }
  // Seen beside a day on which it was captured, too; and at an end of the divider names stay where they are.
  const names = (query: string) => bordersScene(chart, parse(readParams(query)), 'wide', namedOn(parse(readParams(query)))).labels;
  assert.ok(!names('?view=gaza').some(({ id }) => id === 'egypt-near'));
  assert.ok(names('?view=gaza&to=2025-03-06').some(({ id }) => id === 'egypt-near'));
  assert.deepEqual(names('?view=gaza&share=0'), names('?view=gaza'));
});

test('what Israel holds is never drawn as Israel, on any day', () => {
  for (const { areas } of data.periods) for (const id of TERRITORIES) assert.notEqual(areas[id], 'israel');
});

test('the two positions on a card are equally long, within one line', () => {
  const line = 55;
  const uneven = data.territories.filter(({ card }) => Math.abs(card.law.text.en.length - card.israel.text.en.length) > line);
  assert.deepEqual(uneven.map(({ id, card }) => `${id}: ${card.law.text.en.length} and ${card.israel.text.en.length}`), []);
});

test('the map cites every claim of its chapter but eight, which only the chapter tells', () => {
  const cited = new Set(claimsWithin(data));
  const owed = claims.filter(({ file }) => file.endsWith('/lines-on-the-map.yaml')).map(({ id }) => id);
  assert.ok(owed.length > 50);
  // The partition plan, the declaration of independence and those who fled, the reading of resolution 242 and later votes stand in the chapter; the cards hold what concerns a place.
  const elsewhere = ['F091', 'F098', 'F099', 'F118', 'F120', 'F142', 'F236', 'F239'];
  assert.deepEqual(owed.filter((id) => cited.has(id) === elsewhere.includes(id)), []);
});

test('a schema violation names the field: wrong order, a gap in the roles, areas upside down', () => {
  const broken = (change: (copy: BordersData) => void) => {
    const copy = structuredClone(raw()) as BordersData;
    change(copy);
    const result = borders.safeParse(copy);
    return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
  };
  assert.deepEqual(broken(() => {}), []);
  assert.ok(broken((copy) => copy.periods.reverse()).includes('periods.0.id'));
  assert.ok(broken((copy) => delete (copy.periods[0]?.areas as Record<string, string>)['gaza']).some((path) => path.startsWith('periods.0.areas')));
  assert.ok(broken((copy) => (copy.territories[0]!.km2.from = 9999)).includes('territories.0.km2'));
  assert.ok(broken((copy) => copy.territories[0]!.card.law.claims.splice(0)).includes('territories.0.card.law.claims'));
  assert.ok(broken((copy) => delete (copy.words as Record<string, unknown>)['howTo']).includes('words.howTo'));
});
