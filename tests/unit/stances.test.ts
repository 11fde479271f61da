import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse as yaml } from 'yaml';
import { textWidth } from '../../src/models/text-width.ts';
import { type Box, overlap, WIDTHS, type WidthClass } from '../../src/models/scene.ts';
import { axisOf } from '../../src/models/stances-axis.ts';
import { firstGuess } from '../../src/models/stances-guesses.ts';
import { localStances } from '../../src/models/stances-local.ts';
import { EVERYONE, everyState, format, issueOf, parse, parties, pointsIn, pointsOf, type StancesState, stopsOf } from '../../src/models/stances-state.ts';
import { ladderOf, type LadderScene, standings, TYPE } from '../../src/models/stances.ts';
import { stances, type StancesData } from '../../src/schemas/stances.ts';
import { NEVER_EVIDENCE } from '../../src/schemas/stances-lists.ts';
import { readParams } from '../../src/views/address.ts';
import { claims } from '../ledger.ts';
import { unmirrored } from '../mirror.ts';
import { none } from '../none.ts';

const raw: unknown = yaml(readFileSync('content/charts/stances.yaml', 'utf8'));
const data = stances.parse(raw);
const chart = localStances(data, 'en');
const states = everyState(chart);
const layouts: WidthClass[] = ['narrow', 'wide'];
const directions = ['ltr', 'rtl'] as const;

/** Every drawing of a state: one an issue. */
function scenes(state: StancesState, layout: WidthClass, direction: 'ltr' | 'rtl', from = chart, short = false): LadderScene[] {
  const day = stopsOf(pointsIn(from, state)).find(({ id }) => id === state.stop)?.day ?? '';
  const issues = state.view === 'issue' ? [issueOf(from, state.issue)] : from.issues;
  return issues
    .map((issue) => ({ issue, points: pointsOf(from, issue, state.actor) }))
    .filter(({ points }) => points.length > 0)
    .map(({ issue, points }) => ladderOf({ issue, points, actors: from.actors, words: from.words, short }, layout, direction)(day));
}

const every = states.flatMap((state) =>
  layouts.flatMap((layout) => directions.flatMap((direction) => scenes(state, layout, direction).map((scene) => ({ scene, name: `${format(chart, state)} ${layout} ${direction}` })))),
);

// --- data ---

/** The data with one change to its first point. */
function changed(change: (point: Record<string, unknown>, all: StancesData) => void) {
  const copy = structuredClone(data);
  const [issue] = copy.issues;
  const [point] = issue?.points ?? [];
  assert.ok(point);
  change(point, copy);
  return stances.safeParse(copy);
}

test('the data is what the schema asks for, with every point of the adjudicated list', () => {
  assert.deepEqual(data.issues.map(({ id, points }) => [id, points.length]), [['statehood', 25], ['weapons', 12], ['governing', 15], ['hostages', 18]]);
});

const refusals: [string, (point: Record<string, unknown>, all: StancesData) => void][] = [
  ['a point without claims', (point) => (point['claims'] = [])],
  ['a band that runs backwards', (point) => Object.assign(point, { code: null, low: 2, high: 1 })],
  ['a code outside the band', (point) => Object.assign(point, { code: 3, low: 0, high: 1 })],
  ['a band where no position was found', (point) => Object.assign(point, { ns: true, code: null, low: 0, high: 2 })],
  ['a step where no position was found', (point) => Object.assign(point, { ns: true, code: 2, low: null, high: null })],
  ['a band for words without a step', (point) => Object.assign(point, { quotationOnly: true, code: null, low: 0, high: 1 })],
  ['a missing band', (point) => Object.assign(point, { code: null, low: null, high: null })],
  ['half a band', (point) => Object.assign(point, { code: null, low: 0, high: null })],
  ['a centre with fewer than two codings', (point) => Object.assign(point, { second: null, codings: 1, adj: 'one-coding' })],
  ['a count of codings that is not the codings given', (point) => Object.assign(point, { codings: 1, code: null })],
  ['a state of adjudication that does not fit', (point) => (point['adj'] = 'new')],
  ['a date after the dateline', (point) => (point['when'] = { from: '2025-03-07' })],
  ['a range that ends after the dateline', (point) => (point['when'] = { from: '2025-03-01', to: '2025-03-07' })],
  ['a tag of another issue', (point) => (point['tags'] = ['PA+'])],
  ['a step off the ladder', (point) => Object.assign(point, { code: 5, high: 5 })],
  ['a step between two steps', (point) => Object.assign(point, { code: 0.5, high: 1 })],
  ['an actor nobody knows', (point) => (point['actor'] = 'somebody')],
  ['a basis nobody knows', (point) => (point['basis'] = ['guessed'])],
  ['two points with one id', (point, all) => (point['id'] = all.issues[1]?.points[0]?.id)],
  ['a question to guess without a step', (_, all) => (all.guesses[0] = 'state-us-2025')],
  ['issues in another order', (_, all) => all.issues.reverse()],
  ['four steps', (_, all) => all.issues[0]?.steps.pop()],
  ['a score', (point) => (point['score'] = 1)],
  ...NEVER_EVIDENCE.map((id): [string, (point: Record<string, unknown>) => void] => [`${id} as evidence`, (point) => (point['claims'] = ['F072', id])]),
];
for (const [what, change] of refusals) test(`the schema refuses ${what}`, () => assert.equal(changed(change).success, false));

const named: [string, RegExp, (point: Record<string, unknown>, all: StancesData) => void][] = [
  ['two actors with one id', /two actors have the same id/, (_, all) => Object.assign(all.actors.at(-1) ?? {}, { id: all.actors[0]?.id })],
  ['two actors with the same letters', /the same letters in their marks/, (_, all) => Object.assign(all.actors.at(-1) ?? {}, { code: all.actors[0]?.code })],
  ['a headline of nobody', /nobody.* is not one of the actors/, (_, all) => Object.assign(all.issues[0]?.findings[0] ?? {}, { actor: 'nobody' })],
  ['an event after the dateline', /later than 2025-03-06/, (_, all) => Object.assign(all.events[1] ?? {}, { date: { from: '2025-03-07' } })],
  ['a range that ends before it starts', /ends before it starts/, (point) => (point['when'] = { from: '2025-03-05', to: '2025-03-01' })],
];
for (const [what, words, change] of named) test(`the schema refuses ${what}, and says so`, () => assert.match(String(changed(change).error), words));

test('an untouched copy is accepted, so the refusals above refuse what they name', () => assert.equal(changed(() => undefined).success, true));

test('every claim exists and has a source', () => {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const cited = data.issues.flatMap(({ points }) => points.flatMap((point) => point.claims.map((id) => ({ id, point: point.id }))));
  none(cited.filter(({ id }) => (known.get(id)?.sources.length ?? 0) === 0).map(({ id, point }) => `${point}: ${id}`), 'claims without a source');
});

test('voices stand on both sides as the notes say: six and one of Hamas, four and two of Israel', () => {
  const voices = data.issues.flatMap(({ points }) => points).flatMap((point) => {
    const actor = data.actors.find(({ id, kind }) => id === point.actor && kind === 'voice');
    return actor ? [`${actor.party} ${point.quotationOnly ? 'words' : 'step'}`] : [];
  });
  const count = (what: string) => voices.filter((voice) => voice === what).length;
  assert.deepEqual(['hamas step', 'hamas words', 'israel step', 'israel words'].map(count), [6, 1, 4, 2]);
});

test('institutions stand in alphabetical order, each before its own voices', () => {
  const heads = data.actors.filter(({ id, party }) => id === party).map(({ name }) => name.en);
  assert.deepEqual(heads, [...heads].sort((a, b) => a.localeCompare(b, 'en')));
  const order = data.actors.map(({ party }) => party);
  assert.deepEqual([...new Set(order)].flatMap((party) => order.filter((each) => each === party)), order);
});

// --- state ---

const address = fc.dictionary(
  fc.oneof(fc.constantFrom('issue', 'view', 'actor', 'at', 'point', 'guess', '__proto__', 'constructor'), fc.string()),
  fc.oneof(fc.constantFrom('statehood', 'weapons', 'issue', 'actor', 'hamas', 'all', '2024', '2025-03', '0000-00-00', '9999-99-99', 'state-hamas-2017', '<b>', '%00', ''), fc.string(), fc.string({ unit: 'binary' })),
);

test('whatever an address says, the state is one of ours and can be drawn', () => {
  const known = new Set(states.map((state) => format(chart, state)));
  fc.assert(
    fc.property(address, (params) => {
      const state = parse(chart, params);
      // Following an actor keeps the issue in mind for the way back; the picture is the same for each.
      const issue = state.view === 'actor' ? 'statehood' : state.issue;
      assert.ok(known.has(format(chart, { ...state, issue, point: '', guess: '' })));
      assert.deepEqual(parse(chart, readParams(format(chart, state))), state);
      for (const scene of scenes(state, 'narrow', 'ltr')) assert.ok(scene.lines.length > 0);
    }),
    { numRuns: 1000 },
  );
});

test('every state comes back from its own address, with every point and question', () => {
  const wrong = states.filter((state) => {
    const points = pointsIn(chart, state).slice(0, 3);
    return [state, ...points.map(({ id }) => ({ ...state, point: id })), { ...state, guess: 'arms-israel-2025' }].some(
      (each) => JSON.stringify(parse(chart, readParams(format(chart, each)))) !== JSON.stringify(each),
    );
  });
  none(wrong.map((state) => format(chart, state)), 'addresses lost');
});

test('a chart of one issue knows no other', () => {
  const one = localStances(data, 'en', 'weapons');
  assert.deepEqual(parse(one, { issue: 'statehood', view: 'actor', guess: 'state-hamas-2017' }), { issue: 'weapons', view: 'issue', actor: 'all', stop: '2025-03-04', point: '', guess: '' });
  assert.equal(localStances(data, 'en', 'nothing').issues.length, 4);
});

test('a date that is no stop leads to the last stop before it', () => {
  assert.equal(parse(chart, { at: '2010' }).stop, '2009-06-14');
  assert.equal(parse(chart, { at: '2024-12-31' }).stop, '2024-07-17');
  assert.equal(parse(chart, { at: '1900' }).stop, '1988-08-18');
});

test('the slider stops at every dated point, in order, and each of its points stands from that date on', () => {
  for (const issue of chart.issues) {
    const stops = stopsOf(issue.points);
    assert.deepEqual(stops.map(({ day }) => day), [...new Set(issue.points.map(({ day }) => day))].sort());
    for (const { day, points } of stops) {
      const now = standings({ points: issue.points, actors: chart.actors, day });
      for (const point of points) assert.equal(now.find(({ actor }) => actor.id === point.actor)?.point?.day, day);
    }
  }
});

// --- drawing ---

test('every drawn mark and band rests on claims, and nothing is drawn before the first or in place of a gap', () => {
  const offenders = every.flatMap(({ scene, name }) =>
    scene.lines
      .filter(({ standing, point, claims: behind, band, mark }) => {
        if (standing !== 'placed') return Boolean(band ?? mark) || (standing !== 'before' && behind.length === 0);
        return behind.length === 0 || !point || !band || (point.code === null) !== (mark === undefined);
      })
      .map(({ actor }) => `${name}: ${actor.id}`),
  );
  none(offenders, 'marks without evidence');
});

test('a mark with fewer than two codings, and every voice, is hollow', () => {
  const offenders = every.flatMap(({ scene, name }) =>
    scene.lines.filter(({ actor, point, band }) => band && point && (actor.kind === 'voice' || point.codings < 2) && band.kind !== 'hollow').map(({ actor }) => `${name}: ${actor.id}`),
  );
  none(offenders, 'solid marks');
});

/** Whether something stands at one of these places, to a tenth of a unit. */
const near = (places: readonly number[], value: number) => places.some((place) => Math.abs(place - value) < 0.11);

test('nothing stands between two steps: no average can be drawn', () => {
  const offenders = every.flatMap(({ scene, name }) => {
    const wide = scene.layout === 'wide';
    const middles = scene.steps.map(({ cell }) => (wide ? cell.x + cell.width / 2 : cell.y));
    const along = (x: number, y: number) => (wide ? x : y);
    // In columns a step has one height for marks and one for trails, the same distance from every rung's foot.
    const feet = scene.steps.map(({ cell }) => cell.y + cell.height);
    const ok = (x: number, y: number, fromFoot: number) => (wide ? near(middles, x) : near(feet.map((foot) => foot - fromFoot), along(x, y)));
    return scene.lines.flatMap(({ actor, mark, trail }) => {
      const ends = [...trail.path, ...trail.spans].flatMap(({ x1, y1, x2, y2 }) => [{ x: x1, y: y1 }, { x: x2, y: y2 }]);
      const bad = [
        ...(mark && !ok(mark.x, mark.y, 17) ? ['mark'] : []),
        ...[...trail.dots, ...ends].flatMap(({ x, y }) => (ok(x, y, 38) ? [] : ['trail'])),
      ];
      return bad.map((what) => `${name}: ${actor.id} ${what}`);
    });
  });
  none(offenders, 'places between steps');
});

test('the words of a rung do not end on a line of one short word', () => {
  const rungs = every.filter(({ scene }) => scene.layout === 'narrow').flatMap(({ scene, name }) => scene.steps.map(({ words }) => ({ name, lines: words.lines })));
  assert.ok(rungs.length > 0);
  none(rungs.flatMap(({ name, lines }) => (lines.length > 1 && (lines.at(-1) ?? '').length < 6 ? [`${name}: ${lines.join(' / ')}`] : [])), 'short words alone');
});

test('no actor’s place depends on another’s: nothing is averaged, summed or ranked', () => {
  const other = structuredClone(chart);
  for (const point of other.issues.flatMap(({ points }) => points)) {
    if (point.actor !== 'hamas' && point.code !== null) Object.assign(point, { code: 4 - point.code, low: 4 - (point.high ?? 0), high: 4 - (point.low ?? 0) });
  }
  for (const state of states.filter(({ actor }) => actor === EVERYONE)) {
    for (const layout of layouts) {
      const [before] = scenes(state, layout, 'ltr');
      const [after] = scenes(state, layout, 'ltr', other);
      assert.ok(before && after);
      assert.deepEqual(after.lines.map(({ actor }) => actor.id), before.lines.map(({ actor }) => actor.id), 'the order of actors');
      const hamas = (scene: LadderScene) => scene.lines.find(({ actor }) => actor.id === 'hamas');
      assert.deepEqual(hamas(after), hamas(before));
    }
  }
});

test('no words call a step or an end better or worse, and none count', () => {
  const text = JSON.stringify([data.issues.map(({ steps, finding, findings, tags }) => ({ steps, finding, findings, tags })), data.words]);
  const found = /\b(moderate|extreme|radical|hard-?line|score|average|total points|ranking|winner|closer to peace)\b/i.exec(text);
  assert.deepEqual(found?.[0] ?? [], []);
});

test('notes name steps by the labels a reader sees, never by a number', () => {
  const notes = chart.issues.flatMap((issue) => issue.points.map(({ id, note }) => ({ id, note, labels: issue.steps.map(({ label }) => `‘${label}’`) })));
  none(notes.filter(({ note }) => /[{}]|\bsteps? \d|‘’/i.test(note)).map(({ id, note }) => `${id}: ${note}`), 'notes with numbers');
  assert.ok(notes.filter(({ note, labels }) => labels.some((label) => note.includes(label))).length >= 8);
});

/** Words and marks of a scene that must not touch; what stands inside a mark belongs to it. */
function solids({ steps, off, lines }: LadderScene): { what: string; box: Box }[] {
  return [
    ...steps.map(({ words }) => ({ what: words.lines.join(' '), box: words.box })),
    ...(off ? [{ what: 'off', box: off.words.box }] : []),
    ...lines.flatMap(({ actor, label, extra, mark }) => [
      ...[...label, ...extra].map((words) => ({ what: `${actor.id}: ${words.lines.join(' ')}`, box: words.box })),
      ...(mark ? [{ what: `${actor.id}: mark`, box: mark.box }] : []),
    ]),
  ];
}

function collisions(scene: LadderScene, name: string): string[] {
  const all = solids(scene);
  const slack = 0.01;
  const outside = all.filter(({ box }) => box.x < -slack || box.y < -slack || box.x + box.width > scene.width + slack || box.y + box.height > scene.height + slack);
  const touching = all.flatMap((a, index) => all.slice(index + 1).filter((b) => overlap(a.box, b.box)).map((b) => `${name}: ${a.what} × ${b.what}`));
  return [...outside.map(({ what }) => `${name}: ${what} outside`), ...touching];
}

test('words and marks touch nothing and stay inside, for every issue, stop, comparison, width and direction', () => {
  assert.ok(every.length > 500, `${every.length} drawings`);
  none(every.flatMap(({ scene, name }) => collisions(scene, name)), 'collisions');
});

test('the short drawing for half a phone holds as much and touches nothing, and its words can be read at 12 pixels', () => {
  const short = states.flatMap((state) => directions.flatMap((direction) => scenes(state, 'narrow', direction, chart, true).map((scene) => ({ scene, name: `${format(chart, state)} short ${direction}` }))));
  none(short.flatMap(({ scene, name }) => collisions(scene, name)), 'collisions');
  // Half of a low phone leaves 316 pixels for the picture.
  none(short.filter(({ scene }) => (316 / scene.height) * TYPE.narrow.size < 12).map(({ scene, name }) => `${name}: ${scene.height}`), 'too tall');
  const marked = (all: readonly LadderScene[]) => all.flatMap(({ lines }) => lines.flatMap(({ actor, mark, band }) => (mark || band ? [actor.id] : [])));
  for (const state of states) assert.deepEqual(marked(scenes(state, 'narrow', 'ltr', chart, true)), marked(scenes(state, 'narrow', 'ltr')));
});

test('bands go on behind the words of a step and are not read through them: the words have a strip of their own, and no mark, letter or dot is under it', () => {
  const narrow = [...every, ...states.flatMap((state) => scenes(state, 'narrow', 'ltr', chart, true).map((scene) => ({ scene, name: `${format(chart, state)} short` })))].filter(({ scene }) => scene.layout === 'narrow');
  const wrong = narrow.flatMap(({ scene, name }) =>
    scene.steps.flatMap(({ words, cell }) => {
      const strip = words.box;
      const text = Math.max(...words.lines.map((line) => textWidth(line, TYPE.narrow.size)));
      const start = scene.direction === 'rtl' ? words.x - text : words.x;
      const around = strip.x <= start - 3 && strip.x + strip.width >= start + text + 3 && strip.y <= words.y - TYPE.narrow.size * 0.8 && strip.y + strip.height >= words.y + (words.lines.length - 1) * TYPE.narrow.line + 4;
      const inside = strip.x >= cell.x && strip.x + strip.width <= cell.x + cell.width && strip.y >= cell.y && strip.y + strip.height < cell.y + cell.height;
      const under = scene.lines.filter(({ mark, extra, trail }) => {
        const marks = [...(mark ? [mark.box] : []), ...extra.map(({ box }) => box), ...trail.dots.map(({ x, y }) => ({ x: x - 2.7, y: y - 2.7, width: 5.4, height: 5.4 }))];
        return marks.some((box) => overlap(box, strip));
      });
      return around && inside && under.length === 0 ? [] : [`${name}: ${words.lines.join(' ')}`];
    }),
  );
  none(wrong, 'words without a strip');
});

test('a voice’s mark stands clear of the edges of its band', () => {
  const offenders = every.flatMap(({ scene, name }) =>
    scene.lines.flatMap(({ actor, band, mark }) => (actor.kind === 'voice' && band && mark && (mark.box.x - band.x < 3.4 || mark.box.y - band.y < 3.4) ? [`${name}: ${actor.id}`] : [])),
  );
  none(offenders, 'marks on their band’s edge');
});

test('six actors on one step stay apart', () => {
  for (let step = 0; step < 5; step += 1) {
    const crowd = structuredClone(chart);
    for (const point of crowd.issues.flatMap(({ points }) => points)) Object.assign(point, { code: step, low: 0, high: 4, codings: 2, ns: false, quotationOnly: false });
    for (const issue of crowd.issues) {
      for (const layout of layouts) {
        const scene = ladderOf({ issue, points: issue.points, actors: crowd.actors, words: crowd.words }, layout, 'ltr')('9');
        assert.ok(scene.lines.length >= 6);
        none(collisions(scene, `${issue.id} ${layout}`), 'collisions');
      }
    }
  }
});

test('the size of a drawing does not depend on the date, so nothing jumps', () => {
  for (const issue of chart.issues) {
    for (const layout of layouts) {
      const heights = stopsOf(issue.points).map(({ day }) => ladderOf({ issue, points: issue.points, actors: chart.actors, words: chart.words }, layout, 'ltr')(day).height);
      assert.equal(new Set(heights).size, 1, `${issue.id} ${layout}: ${heights.join(' ')}`);
    }
  }
});

test('an actor who has said nothing since keeps the very same line, and one who has gets another', () => {
  for (const issue of chart.issues) {
    for (const layout of layouts) {
      const on = ladderOf({ issue, points: issue.points, actors: chart.actors, words: chart.words }, layout, 'rtl');
      const scenes = stopsOf(issue.points).map(({ day, points }) => ({ scene: on(day), spoke: new Set(points.map(({ actor }) => actor)) }));
      for (const [at, { scene, spoke }] of scenes.entries()) {
        const before = scenes[at - 1]?.scene;
        const same = scene.lines.filter((line, index) => line === before?.lines[index]).map(({ actor }) => actor.id);
        if (before) assert.deepEqual(same, scene.lines.map(({ actor }) => actor.id).filter((id) => !spoke.has(id)), `${issue.id} ${layout} ${at}`);
      }
    }
  }
});

test('a page read from right to left mirrors every place and nothing else', () => {
  for (const state of states) {
    for (const layout of layouts) {
      const rtl = scenes(state, layout, 'rtl');
      const found = scenes(state, layout, 'ltr').flatMap((scene, index) => unmirrored({ ...scene, direction: 'rtl' }, rtl[index], WIDTHS[layout], ['point', 'actor']));
      none(found, `places not mirrored, ${format(chart, state)} ${layout}`);
    }
  }
});

test('type is 12 pixels or more wherever a layout is shown', () => {
  assert.ok((TYPE.narrow.size * 256) / WIDTHS.narrow >= 12);
  assert.ok((TYPE.wide.size * 620) / WIDTHS.wide >= 12);
});

test('both fixed events stand on the axis of every issue and every actor, once each', () => {
  for (const state of states) {
    const flags = axisOf(stopsOf(pointsIn(chart, state)), chart.events).flatMap(({ here, after }) => [...here, ...after].map(({ id }) => id));
    assert.deepEqual(flags, ['a', 'b'], format(chart, state));
  }
});

test('each guess can be answered from the chart and every issue is asked about', () => {
  const asked = chart.guesses.map((id) => chart.issues.find(({ points }) => points.some((point) => point.id === id))?.id);
  assert.equal(new Set(asked).size, 4);
  const actors = chart.guesses.map((id) => chart.issues.flatMap(({ points }) => points).find((point) => point.id === id)?.actor);
  assert.equal(actors.filter((actor) => actor === 'hamas').length, actors.filter((actor) => actor === 'israel' || actor === 'knesset').length);
});

test('guessing begins with the issue that is looked at', () => {
  for (const issue of chart.issues) assert.ok(issue.points.some(({ id }) => id === firstGuess(chart, issue.id)?.id), issue.id);
  assert.equal(firstGuess(chart, 'none of ours')?.id, chart.guesses[0]);
});

test('in the short ladder of the story whoever has no stated position has an empty lane: a way without letters would be read as a place', () => {
  const silent = states.flatMap((state) => scenes(state, 'narrow', 'ltr', chart, true)).flatMap(({ lines }) => lines.filter(({ standing }) => standing === 'ns' || standing === 'quotation'));
  assert.ok(silent.length > 0);
  for (const { actor, mark, band, extra, trail } of silent) assert.deepEqual({ mark, band, drawn: [...extra, ...trail.dots, ...trail.spans, ...trail.path] }, { mark: undefined, band: undefined, drawn: [] }, actor.id);
});

test('everybody with a point can be followed', () => assert.equal(parties(chart).length, 7));
