import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse as yaml } from 'yaml';
import { along, runsThrough, traced } from '../../src/models/channels-curves.ts';
import { hopsOf, netOn, openOn, waysOn, yearMarks } from '../../src/models/channels-dates.ts';
import { TYPE } from '../../src/models/channels-labels.ts';
import { HOP_RADIUS, journey } from '../../src/models/channels-journey.ts';
import { localChannels } from '../../src/models/channels-local.ts';
import { textWidth, widest } from '../../src/models/text-width.ts';
import type { Node } from '../../src/models/channels-nodes.ts';
import { everyWay, type Link } from '../../src/models/channels-paths.ts';
import { cornerOf, nodeShape } from '../../src/models/channels-shapes.ts';
import { everyState, firstState, format, parse } from '../../src/models/channels-state.ts';
import { type ChannelsScene, channelsScene, toldChannels } from '../../src/models/channels.ts';
import { type Box, grown, overlap, type WidthClass } from '../../src/models/scene.ts';
import { channels } from '../../src/schemas/channels.ts';
import { MODES } from '../../src/schemas/channels-lists.ts';
import { readParams } from '../../src/views/address.ts';
import { waySentence } from '../../src/views/channels/sentences.ts';
import { mdx } from '../ledger.ts';
import { unmirrored } from '../mirror.ts';

const data = channels.parse(yaml(readFileSync('content/charts/channels.yaml', 'utf8')));
const chart = localChannels(data, 'en');
const layouts = ['narrow', 'wide', 'low'] as const;
const widths: WidthClass[] = ['narrow', 'wide'];

/** The drawing a page shows in a layout; the low one stands beside the story. */
const drawn = (stop: string, mode: (typeof MODES)[number], layout: (typeof layouts)[number], direction: 'ltr' | 'rtl') =>
  channelsScene(chart, stop, mode, layout, direction, layout === 'low' ? toldChannels(chart, '') : undefined);
const directions = ['ltr', 'rtl'] as const;

/** Every way, the slow way: each ordered choice of carriers is tried as the middle. */
function bruteForce(links: readonly Link[], carriers: readonly string[], from: string, to: string): string[] {
  const joined = new Set(links.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const found: string[] = [];
  const arrange = (chosen: string[], rest: string[]) => {
    const way = [from, ...chosen, to];
    if (hopsOf(way).every(([a, b]) => joined.has(`${a} ${b}`))) found.push(way.join(' '));
    rest.forEach((next, index) => arrange([...chosen, next], rest.toSpliced(index, 1)));
  };
  if (from !== to) arrange([], carriers.filter((id) => id !== from && id !== to));
  return found.sort();
}

describe('ways through the channels', () => {
  const actor = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const graph = fc.record({
    links: fc.array(fc.record({ a: actor, b: actor }), { maxLength: 14 }),
    carriers: fc.uniqueArray(actor, { maxLength: 6 }),
    from: actor,
    to: actor,
  });

  test('the search equals a search by brute force on 500 random nets', () => {
    fc.assert(
      fc.property(graph, ({ links, carriers, from, to }) => {
        const ways = everyWay({ links, carriers: new Set(carriers) }, from, to);
        assert.deepEqual(ways.map((way) => way.join(' ')).sort(), bruteForce(links, carriers, from, to));
        const lengths = ways.map(({ length }) => length);
        assert.deepEqual(lengths, lengths.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test('and on every date in the data, in every mode, for every two actors', () => {
    for (const { id: day } of data.stops)
      for (const mode of MODES) {
        const { links, carriers } = netOn(data, day, mode);
        for (const { id: from } of data.actors)
          for (const { id: to } of data.actors) {
            const ways = waysOn(data, day, mode, from, to).map(({ actors }) => actors.join(' '));
            assert.deepEqual(ways.sort(), bruteForce(links, [...carriers], from, to), `${day} ${mode} ${from} ${to}`);
          }
      }
  });

  test('what is not confirmed carries no message', () => {
    const doubtful = data.channels.filter(({ status }) => status === 'unconfirmed').map(({ id }) => id);
    assert.deepEqual(doubtful, ['E02']);
    for (const { id } of data.stops)
      for (const { hops } of MODES.flatMap((mode) => waysOn(data, id, mode, 'us', 'hamas'))) assert.ok(!hops.flat().some((edge) => doubtful.includes(edge)));
  });

  test('each hop rests on a channel that is open that day', () => {
    for (const { id } of data.stops) {
      const open = openOn(data, id, 'both').map((item) => item.id);
      for (const { hops } of waysOn(data, id, 'both', 'israel', 'hamas')) for (const edges of hops) assert.ok(edges.length > 0 && edges.every((edge) => open.includes(edge)));
    }
  });

  const said = (day: string, mode: (typeof MODES)[number], from: string, to: string) => waysOn(data, day, mode, from, to).map((way) => waySentence(chart, way));

  test('Washington to Hamas: through Doha or Cairo in 2024, directly in 2025', () => {
    assert.deepEqual(said('2024-05-31', 'both', 'us', 'hamas'), ['US to Qatar to Hamas: one go-between', 'US to Egypt to Hamas: one go-between']);
    assert.equal(said('2025-03-06', 'both', 'us', 'hamas')[0], 'US to Hamas: no go-between');
    assert.deepEqual(said('2025-03-06', 'direct', 'us', 'hamas'), ['US to Hamas: no go-between']);
    assert.equal(said('2025-03-06', 'mediated', 'us', 'hamas')[0], 'US to Qatar to Hamas: one go-between');
  });

  test('a private visit is not a channel of a government', () => {
    assert.deepEqual(said('2008-04-19', 'both', 'us', 'hamas'), []);
    const [visit] = waysOn(data, '2008-04-19', 'both', 'carter', 'hamas');
    assert.equal(visit?.privately, true);
  });

  test('a private line becomes a way for Israel once it is authorised', () => {
    const through = (day: string) => said(day, 'both', 'israel', 'hamas').includes('Israel to Baskin to Hamas: one go-between');
    assert.deepEqual([through('2009-12-31'), through('2011-04-30')], [false, true]);
    const kinds = ['2006-12-31', '2011-04-30'].map((day) => openOn(data, day, 'both').find(({ id }) => id === 'E08')?.kind);
    assert.deepEqual(kinds, ['private', 'back-channel']);
  });

  test('a way made of two channels says that nobody documents the whole of it', () => {
    const [first, ...rest] = waysOn(data, '2025-01-19', 'both', 'israel', 'hamas');
    assert.equal(first?.whole, true);
    assert.ok(rest.some(({ whole }) => !whole));
  });
});

describe('dates', () => {
  test('every channel is drawn at some stop, and the last stop is 6 March 2025', () => {
    const drawn = new Set(data.stops.flatMap(({ id }) => openOn(data, id, 'both').map((open) => open.id)));
    assert.deepEqual([...drawn].sort(), data.channels.map(({ id }) => id));
    assert.equal(data.stops.at(-1)?.id, '2025-03-06');
  });

  test('a line that ends is drawn as ending once, and is gone at the next stop', () => {
    for (const { id: channel, phases } of data.channels) {
      const states = data.stops.map(({ id }) => openOn(data, id, 'both').find((open) => open.id === channel));
      const ending = states.findIndex((open) => open?.ends);
      if (ending >= 0) assert.equal(states[ending + 1], undefined, channel);
      else if (phases.at(-1)?.to === undefined) assert.notEqual(states.at(-1), undefined, channel);
    }
  });

  test('direct and mediated together are both', () => {
    for (const { id } of data.stops) {
      const ids = (mode: (typeof MODES)[number]) => openOn(data, id, mode).map((open) => open.id);
      assert.deepEqual([...ids('direct'), ...ids('mediated')].sort(), ids('both').sort());
    }
  });

  test('years under the slider do not collide at 320 px', () => {
    const marks = yearMarks(data.stops);
    const step = (248 - 16) / (marks.length - 1);
    const shown = marks.flatMap(({ year, narrow }, index) => (narrow ? [{ year, x: index * step }] : []));
    assert.equal(shown[0]?.year, '1988');
    assert.equal(shown.at(-1)?.year, '2025');
    for (const [index, { x, year }] of shown.entries()) if (index > 0) assert.ok(x - (shown[index - 1]?.x ?? x) > textWidth(year, 14), year);
  });
});

const boxAt = (x: number, y: number, half: number): Box => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });

/** A node without its cut corners: a line may end in one. */
function core({ role, box }: Node): Box[] {
  const corner = cornerOf(role, box);
  return [
    { ...box, x: box.x + corner, width: box.width - 2 * corner },
    { ...box, y: box.y + corner, height: box.height - 2 * corner },
  ];
}

/** Everything that touches something it should not. */
function collisions({ nodes, labels, lines, hairlines, width, height }: ChannelsScene): string[] {
  const problems: string[] = [];
  const note = (bad: boolean, ...what: string[]) => bad && problems.push(what.join(' / '));
  const curves = [...lines, ...hairlines];
  const page: Box = { x: 0, y: 0, width, height };
  const within = (box: Box) => box.x >= page.x && box.y >= page.y && box.x + box.width <= width && box.y + box.height <= height;
  labels.forEach((label, index) => {
    const name = label.lines.join(' ');
    for (const other of labels.slice(index + 1)) note(overlap(label.box, other.box), 'label on label', name, other.channel);
    for (const node of nodes) note(overlap(label.box, node.box), 'label on node', name, node.id);
    for (const curve of curves) note(runsThrough(traced(curve.curve), label.box), 'line under label', name, curve.id);
    note(!within(label.box), 'label off the page', name);
    note(widest(label.lines, TYPE.small) > label.box.width + 0.01, 'label wider than its box', name);
  });
  nodes.forEach((node, index) => {
    for (const other of nodes.slice(index + 1)) note(overlap(node.box, other.box), 'node on node', node.id, other.id);
    for (const curve of curves) note(core(node).some((box) => runsThrough(traced(curve.curve), box)), 'line through node', node.id, curve.id);
    note(!within(node.box), 'node off the page', node.id);
    note(widest(node.lines, TYPE.name) > node.box.width - 8 || widest(node.tags, TYPE.small) > node.box.width - 8, 'words wider than their node', node.id);
  });
  return problems;
}

describe('the picture', () => {
  for (const width of layouts)
    for (const direction of directions)
      test(`nothing covers anything at any stop in any mode, ${width}, ${direction}`, () => {
        for (const { mode, stop } of everyState(data)) assert.deepEqual(collisions(drawn(stop, mode, width, direction)), [], `${stop} ${mode}`);
      });

  test('nor in somebody else’s page, where the low one has all channels, their words and the numbers of hops', () => {
    for (const { mode, stop } of everyState(data)) {
      const scene = channelsScene(chart, stop, mode, 'low', 'ltr');
      assert.deepEqual(collisions(scene), [], `${stop} ${mode}`);
      const named = openOn(chart, stop, mode).filter(({ id, phase }) => chart.channels.find((channel) => channel.id === id)?.phases[phase]?.label !== undefined);
      assert.deepEqual(scene.labels.map(({ channel }) => channel).sort(), named.map(({ id }) => id).sort(), `${stop} ${mode}`);
      for (const { id: from } of data.actors)
        for (const { id: to } of data.actors)
          for (const { x, y } of waysOn(chart, stop, mode, from, to).flatMap((way) => journey(scene, way)))
            for (const { box } of [...scene.nodes, ...scene.labels]) assert.ok(!overlap(boxAt(x, y, HOP_RADIUS - 1), box), `${stop} ${mode} ${from} ${to}`);
    }
  });

  test('nor beside the story where a step is about one line, and the line is drawn', () => {
    const steps = mdx.filter(({ file }) => file.startsWith('content/chapters/en/')).flatMap(({ text }) => [...text.matchAll(/<Step\b[^>]*state="(\?[^"]*\bedge=[^"]*)"/g)].map(([, query = '']) => parse(data, readParams(query))));
    assert.deepEqual(steps.map(({ edge }) => edge).sort(), ['E02', 'E09']);
    for (const { mode, stop, edge } of steps)
      for (const layout of ['low', 'wide'] as const)
        for (const direction of directions) {
          const scene = channelsScene(chart, stop, mode, layout, direction, toldChannels(chart, edge));
          assert.deepEqual(collisions(scene), [], edge);
          assert.ok(scene.lines.some(({ channel }) => channel === edge), edge);
        }
  });

  test('nor in the small diagrams of the cases', () => {
    for (const direction of directions)
      for (const { id, stop, channels: only } of data.precedents) {
        const scene = channelsScene(chart, stop, 'both', 'small', direction, only);
        assert.deepEqual(collisions(scene), [], id);
        assert.deepEqual([...new Set(scene.lines.map(({ channel }) => channel))].sort(), [...only].sort(), id);
        // So the lines of two of them are level side by side.
        assert.equal(scene.lines[0]?.curve[0].y, scene.height / 2, id);
        if (id === 'talks-2025') assert.deepEqual(scene.labels.map(({ lines }) => lines.join(' ')), ['New: direct']);
      }
  });

  test('every channel that is open has its line, and its words', () => {
    for (const layout of layouts)
      for (const { mode, stop } of everyState(data)) {
        const scene = drawn(stop, mode, layout, 'ltr');
        const open = openOn(chart, stop, mode).filter(({ id }) => layout !== 'low' || id !== 'E09');
        assert.deepEqual([...new Set(scene.lines.map(({ channel }) => channel))].sort(), open.map(({ id }) => id).sort());
        const named = open.filter(({ id, phase }) => chart.channels.find((channel) => channel.id === id)?.phases[phase]?.label !== undefined);
        assert.deepEqual(scene.labels.map(({ channel }) => channel).sort(), named.map(({ id }) => id).sort(), `${stop} ${mode} ${layout}`);
      }
  });

  test('lines between the same two actors stand apart', () => {
    for (const width of widths)
      for (const { mode, stop } of everyState(data)) {
        const { lines } = channelsScene(chart, stop, mode, width, 'ltr');
        lines.forEach((line, index) => {
          for (const other of lines.slice(index + 1)) {
            if ([line.a, line.b].sort().join() !== [other.a, other.b].sort().join()) continue;
            const [p, q] = [along(line.curve, 0.5), along(other.curve, 0.5)];
            assert.ok(Math.hypot(p.x - q.x, p.y - q.y) >= 10, `${stop} ${line.id} ${other.id}`);
          }
        });
      }
  });

  test('the number of each hop stands clear of names and words', () => {
    for (const width of layouts)
      for (const { mode, stop } of everyState(data)) {
        const scene = drawn(stop, mode, width, 'ltr');
        for (const { id: from } of data.actors)
          for (const { id: to } of data.actors)
            for (const way of waysOn(chart, stop, mode, from, to)) {
              const hops = journey(scene, way);
              if (width !== 'low') assert.equal(hops.length, way.actors.length - 1);
              for (const { x, y } of hops) {
                const number = boxAt(x, y, HOP_RADIUS - 1);
                for (const { box } of [...scene.nodes, ...scene.labels]) assert.ok(!overlap(number, box), `${stop} ${mode} ${width} ${way.actors.join(' ')}`);
              }
            }
      }
  });

  test('right to left is the mirror image, of actors, lines and words', () => {
    for (const { mode, stop } of everyState(data))
      for (const layout of layouts) {
        const [ltr, rtl] = [drawn(stop, mode, layout, 'ltr'), drawn(stop, mode, layout, 'rtl')];
        assert.deepEqual(unmirrored(ltr, rtl, ltr.width, ['shape']), [], `${stop} ${mode} ${layout}`);
        for (const { role, box, shape } of rtl.nodes) assert.equal(shape, nodeShape(role, box));
      }
  });

  test('the same question gives the same picture', () => {
    const draw = () => channelsScene(chart, '2009-12-31', 'both', 'narrow', 'ltr');
    assert.deepEqual(draw(), draw());
  });

  test('type is 12 px or more at the narrowest and at the switch between layouts', () => {
    const narrowest = 248 / 320;
    const atSwitch = 560 / 720;
    assert.ok(Math.min(TYPE.small, TYPE.name) * Math.min(narrowest, atSwitch) >= 12);
  });

  test('a box grows by as much on every side', () => assert.deepEqual(grown({ x: 0, y: 0, width: 10, height: 10 }, 2), { x: -2, y: -2, width: 14, height: 14 }));
});

describe('the address', () => {
  const state = fc.record({
    mode: fc.constantFrom(...MODES),
    stop: fc.constantFrom(...data.stops.map(({ id }) => id)),
    from: fc.constantFrom(...data.actors.map(({ id }) => id)),
    to: fc.constantFrom(...data.actors.map(({ id }) => id)),
    way: fc.nat(99),
    edge: fc.constantFrom('', ...data.channels.map(({ id }) => id)),
    left: fc.constantFrom(...data.precedents.map(({ id }) => id)),
    right: fc.constantFrom(...data.precedents.map(({ id }) => id)),
  }, { noNullPrototype: true });

  test('every state goes into an address and comes back', () => {
    for (const each of everyState(data)) assert.deepEqual(parse(data, readParams(format(data, each))), each);
    fc.assert(
      fc.property(state, (each) => {
        const whole = each.from === each.to ? { ...each, from: '', to: '', way: 0 } : each;
        assert.deepEqual(parse(data, readParams(format(data, whole))), whole);
      }),
      { numRuns: 1000 },
    );
  });

  test('the first state has no query', () => assert.equal(format(data, firstState(data)), ''));

  test('1000 hostile addresses give a state that can be drawn', () => {
    const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '-1', '1e9', 'NaN', '%', 'us', 'direct', 'E01', '2025-03-06', '<script>', '../..', '9'.repeat(400)));
    const name = fc.oneof(fc.constantFrom('mode', 'on', 'from', 'to', 'way', 'edge', 'case', 'with', '__proto__'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const query = `?${pairs.map(([key, raw]) => `${key}=${raw}`).join('&')}`;
        const got = parse(data, readParams(query));
        assert.ok(MODES.includes(got.mode));
        assert.ok(data.stops.some(({ id }) => id === got.stop));
        assert.equal(got.from === '', got.to === '');
        assert.deepEqual(parse(data, readParams(format(data, got))), got);
      }),
      { numRuns: 1000 },
    );
  });
});
