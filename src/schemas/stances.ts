import { z } from 'astro/zod';
import { firstDay, lastDay } from '../i18n/dates.ts';
import { AS_OF, claimId, claims, localText, slug, when } from './common.ts';
import { ADJUDICATIONS, BASES, ISSUES, KINDS, NEVER_EVIDENCE } from './stances-lists.ts';

/** A step of the ladder, in order only: the distance between two steps means nothing. */
const step = z.int().min(0).max(4);

/** A range may end in a month that the last day lies in. */
const lastStart = (date: string) => (date.length === 7 ? firstDay(date) : lastDay(date));

/** One of the two independent codings, as it was made. */
const coding = z.strictObject({
  /** `NS`: this coding found no stated position. */
  code: z.union([step, z.literal('NS')]),
  low: step.nullable(),
  high: step.nullable(),
});

const actor = z.strictObject({
  id: slug,
  name: localText,
  /** One to three letters that stand in the mark. */
  code: z.string().min(1).max(3),
  kind: z.enum(KINDS),
  /** The institution a voice or second mark stands beside; its own id for the institution itself. */
  party: slug,
  /** Who that was on the dates shown. */
  role: localText.optional(),
});

const point = z
  .strictObject({
    id: slug,
    actor: slug,
    /** Who spoke or what text it is, where the actor's name does not say it. */
    as: localText.optional(),
    when,
    /** `null`: the point was not in that coding. */
    first: coding.nullable(),
    second: coding.nullable(),
    /** The published step; `null` for a band without a centre, for no stated position and for words without a step. */
    code: step.nullable(),
    /** Every step a careful reader could defend from the claims, from `low` to `high`. */
    low: step.nullable(),
    high: step.nullable(),
    /** No stated position was found. Drawn as a gap. */
    ns: z.boolean(),
    /** Words that answer another question: shown without a step. */
    quotationOnly: z.boolean(),
    tags: z.array(z.string()),
    basis: z.array(z.enum(BASES)).min(1),
    claims,
    codings: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    adj: z.enum(ADJUDICATIONS),
    /** Rests on a paraphrase, an unconfirmed wording or an inference. */
    weak: z.boolean(),
    /** Drawn hollow although it was coded twice. */
    hollow: z.boolean().optional(),
    /** Speaks of its own time, not of the time after the war. */
    ownTime: z.boolean().optional(),
    /** Why it stands where it stands; `{2}` becomes the label of that step. */
    note: localText,
  })
  .superRefine((entry, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { code, low, high, ns, quotationOnly } = entry;
    const bare = ns || quotationOnly;
    if (ns && quotationOnly) refuse('ns', 'no stated position and words without a step exclude each other');
    if (bare && (code !== null || low !== null || high !== null)) refuse('low', 'a gap and words without a step have no code and no band');
    if (!bare && (low === null || high === null)) refuse('low', 'a point needs its band');
    if (low !== null && high !== null && low > high) refuse('low', 'the band runs from low to high');
    if (code !== null && low !== null && high !== null && (code < low || code > high)) refuse('code', 'the code lies outside the band');
    if (entry.codings < 2 && code !== null) refuse('code', 'fewer than two codings: band without a centre');
    if (entry.codings !== (entry.first === null ? 0 : 1) + (entry.second === null ? 0 : 1)) refuse('codings', 'does not match the codings given');
    if (entry.codings === 2 !== (entry.adj === 'agreed' || entry.adj === 'adjudicated')) refuse('adj', 'does not match the number of codings');
    for (const date of [firstDay(entry.when.from), entry.when.to === undefined ? undefined : lastStart(entry.when.to)]) {
      if (date !== undefined && date > AS_OF) refuse('when', `later than ${AS_OF}`);
    }
    for (const id of NEVER_EVIDENCE) if (entry.claims.includes(id)) refuse('claims', `${id} is never evidence`);
  });

const issue = z
  .strictObject({
    id: z.enum(ISSUES),
    /** For pickers. */
    name: localText,
    title: localText,
    /** The worded question that was coded. */
    question: localText,
    /** The headline: a finding, in the same words for all sides. */
    finding: localText,
    /** The headline where one actor alone is shown. */
    findings: z.array(z.strictObject({ actor: slug, text: localText })),
    note: localText.optional(),
    /** The five worded steps, in order; a step whose label says all has no criterion. */
    steps: z.array(z.strictObject({ label: localText, criterion: localText.optional() })).length(5),
    /** What the tags of this issue say. */
    tagName: localText.optional(),
    tags: z.array(z.strictObject({ id: z.string(), text: localText })),
    /** Something that stands beside the scale and is not coded. */
    beside: z.strictObject({ text: localText, claims }).optional(),
    leftOut: z.array(z.strictObject({ what: localText, why: localText })),
    points: z.array(point).min(1),
  })
  .superRefine(({ tags, points }, context) => {
    const known = new Set(tags.map(({ id }) => id));
    points.forEach((entry, index) => {
      for (const tag of entry.tags) {
        if (!known.has(tag)) context.addIssue({ code: 'custom', path: ['points', index, 'tags'], message: `"${tag}" is not a tag of this issue` });
      }
    });
  });

const objection = z.strictObject({ objection: localText, answer: localText, claims: z.array(claimId) });

/** Words of the interface, by the part they stand in. */
const words = z.strictObject({
  howTo: localText,
  failed: localText,
  picture: localText,
  described: z.strictObject({ lead: localText, line: localText, none: localText }),
  pick: z.strictObject({ issue: localText, question: localText, show: localText, all: localText, follow: localText, view: localText, byIssue: localText, byActor: localText }),
  time: z.strictObject({ label: localText, previous: localText, next: localText, hint: localText, value: localText, change: localText, events: localText }),
  place: z.strictObject({ band: localText, one: localText, ns: localText, quotation: localText, before: localText, off: localText }),
  basis: z.strictObject({ said: localText, done: localText, reported: localText }),
  mark: z.strictObject({ voice: localText, weak: localText, hollow: localText, ownTime: localText }),
  list: z.strictObject({ title: localText, one: localText, hint: localText, order: localText }),
  evidence: z.strictObject({
    step: localText, band: localText, bandOne: localText, noBand: localText, criterion: localText, noReason: localText, what: localText,
    note: localText, translation: localText, sources: localText, source: localText, codings: localText, first: localText, second: localText, none: localText, ns: localText,
    coded: localText, adj: z.strictObject({ agreed: localText, adjudicated: localText, 'one-coding': localText, new: localText }), flags: localText,
  }),
  guess: z.strictObject({
    start: localText, stop: localText, title: localText, lead: localText, intro: localText, ask: localText, place: localText, show: localText, yours: localText, documents: localText,
    inside: localText, outside: localText, next: localText, count: localText, choose: localText, kept: localText,
  }),
  legend: z.strictObject({ title: localText, institution: localText, voice: localText, band: localText, bandOnly: localText, hollow: localText, trail: localText, gap: localText }),
  table: z.strictObject({ caption: localText, date: localText, actor: localText, place: localText, tag: localText, codings: localText, note: localText, key: localText, leftOut: localText }),
  notes: z.strictObject({ short: z.array(localText).min(2), mislead: localText, misleadLink: localText, disagree: localText, more: localText, objection: localText, answer: localText, selection: localText, agreement: localText, changes: localText, point: localText, change: localText, reason: localText, leftOut: localText, gaps: localText, method: localText, csv: localText, json: localText, propose: localText }),
});

export const stances = z
  .strictObject({
    /** The headline where all four issues are shown. */
    finding: localText,
    /** Stands under the headline wherever the chart is shown. */
    under: z.strictObject({ text: localText, claims }),
    actors: z.array(actor).min(2),
    issues: z.array(issue).length(ISSUES.length),
    /** Fixed on every time axis, at the same size. */
    events: z.array(z.strictObject({ id: z.enum(['a', 'b']), date: when, text: localText, claims })).length(2),
    /** Questions for guessing first: points with a step that the evidence carries well. */
    guesses: z.array(slug).min(6),
    selection: z.array(localText).min(1),
    never: localText,
    agreement: z.strictObject({ finding: localText, limits: z.array(localText).min(1) }),
    changes: z.array(z.strictObject({ point: localText, change: localText, reason: localText })).min(1),
    gaps: localText,
    objections: z.array(z.strictObject({ from: localText, rows: z.array(objection).min(1) })).min(3),
    words,
  })
  .superRefine(({ actors, issues, events, guesses }, context) => {
    const known = new Map(actors.map((entry) => [entry.id, entry]));
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (known.size !== actors.length) refuse(['actors'], 'two actors have the same id');
    if (new Set(actors.map(({ code }) => code)).size !== actors.length) refuse(['actors'], 'two actors have the same letters in their marks');
    events.forEach(({ date }, index) => {
      if (firstDay(date.from) > AS_OF || (date.to !== undefined && lastStart(date.to) > AS_OF)) refuse(['events', index, 'date'], `later than ${AS_OF}`);
    });
    actors.forEach(({ party }, index) => {
      if (known.get(party)?.party !== party) refuse(['actors', index, 'party'], `"${party}" is not an institution of its own`);
    });
    issues.forEach(({ id, findings, points }, i) => {
      if (id !== ISSUES[i]) refuse(['issues', i, 'id'], `expected "${String(ISSUES[i])}"`);
      findings.forEach((finding, f) => {
        if (!known.has(finding.actor)) refuse(['issues', i, 'findings', f, 'actor'], `"${finding.actor}" is not one of the actors`);
      });
      points.forEach((entry, p) => {
        if (!known.has(entry.actor)) refuse(['issues', i, 'points', p, 'actor'], `"${entry.actor}" is not one of the actors`);
      });
    });
    const points = issues.flatMap((entry) => entry.points);
    const ids = points.map(({ id }) => id);
    ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => refuse(['issues'], `"${id}" stands for two points`));
    guesses.forEach((id, index) => {
      if ((points.find((entry) => entry.id === id)?.code ?? null) === null) refuse(['guesses', index], `"${id}" is not a point with a step`);
    });
  });

export type StancesData = z.infer<typeof stances>;
export type StanceIssue = StancesData['issues'][number];
