import { z } from 'astro/zod';
import { AREAS, CARD_PARTS, LINE_KINDS, LINES, PERIODS, ROLES, TERRITORIES, VIEWS, VOICES } from './borders-lists.ts';
import { AS_OF, claims, localText, slug, stateWith } from './common.ts';

/** Longitude and latitude in degrees, within the map. */
const place = z.tuple([z.number().min(24).max(43), z.number().min(21).max(38)]);

/** A statement and what it rests on. */
const cited = z.strictObject({ text: localText, claims });

const period = stateWith(z.enum(PERIODS)).extend({
  claims,
  areas: z.record(z.enum(AREAS), z.enum(ROLES)),
  /** Lines drawn on that day, each with what it was. */
  lines: z.partialRecord(z.enum(LINES), z.enum(LINE_KINDS)),
});

const territory = z.strictObject({
  id: z.enum(TERRITORIES),
  name: localText,
  /** Where the name may stand, best first. */
  at: z.array(place).min(1),
  /** Where the map is too small for the name: the side on which it stands best. */
  side: z.enum(['west', 'east']).optional(),
  /** Where the name may stand outside the territory, if nothing on that side is free. */
  beside: z.array(place).optional(),
  card: z.strictObject({ before: cited, changed: cited, law: cited, israel: cited, control: cited, area: cited }),
  /** Area in km²: the figures given, from the smallest to the largest. */
  km2: z.strictObject({ from: z.number().positive(), to: z.number().positive(), text: localText }),
});

const line = z.strictObject({
  id: z.enum(LINES),
  name: localText,
  date: localText,
  /** What it was agreed or drawn as, and what became of it. */
  status: localText,
  /** The text it rests on. */
  basis: localText,
  /** How exactly it is drawn here. */
  precision: localText,
  claims,
});

/** What a voice says of a territory as it was on some of the days. It speaks of that territory alone, and so do its claims. */
const said = z.strictObject({
  on: z.array(z.enum(PERIODS)).min(1),
  text: localText,
  /** As it stands on the map, where the text gives a name. */
  label: localText.optional(),
  claims,
});

/** A voice's words for a territory, with where they are found. Without any, our research found none and the house's words are shown. */
const wording = z
  .strictObject({
    /** As on the card, whatever the day. */
    text: localText,
    claims,
    /** By the day. On a day that is missing here the voice says nothing of this territory, and the house's words are shown as such. */
    days: z.array(said).min(1),
  })
  .nullable();

const voice = z.strictObject({
  id: z.enum(VOICES),
  label: localText,
  /** Which texts these words come from, and what they do not cover. */
  note: localText,
  claims,
  territories: z.record(z.enum(TERRITORIES), wording),
  /** Lines that this voice's texts draw or name; they are drawn heavier. */
  lines: z.array(z.enum(LINES)),
  /** The card's part that stands first after the facts of control: this voice's own. */
  emphasis: z.enum(CARD_PARTS).optional(),
  /** Whether its texts name the whole land between the river and the sea; drawn as an outline. */
  whole: z.boolean().optional(),
});

const label = z.strictObject({
  id: slug,
  text: localText,
  kind: z.enum(['state', 'water']),
  at: z.array(place).min(1),
  views: z.array(z.enum(VIEWS)).min(1),
  /** The days on which it holds there; left out where it always does. */
  on: z.array(z.enum(PERIODS)).min(1).optional(),
});

/** A town, by its id in the map data. */
const town = z.strictObject({ id: slug, text: localText, views: z.array(z.enum(VIEWS)).min(1) });

/** A small area the map marks without drawing it, by its id in the map data. */
const mark = z.strictObject({ id: slug, text: localText, views: z.array(z.enum(VIEWS)).min(1), claims });

const words = z.strictObject({
  howTo: localText,
  /** The same for paper and for readers without script. */
  howStill: localText,
  /** The same where the map follows the steps of the story. */
  howTold: localText,
  failed: localText,
  /** "Map, {view}: {before} beside {after}…"; alone: where one day covers the map. */
  picture: localText,
  pictureAlone: localText,
  described: z.strictObject({ lead: localText, /** The same where a voice speaks. */ said: localText, line: localText }),
  divider: z.strictObject({ label: localText, before: localText, both: localText, after: localText, value: localText, allBefore: localText, allAfter: localText }),
  pick: z.strictObject({ compare: localText, first: localText, second: localText, view: localText, voice: localText, /** What is shown, once that changed. */ shown: localText }),
  place: z.strictObject({ title: localText, hint: localText, chosen: localText, none: localText, parts: z.record(z.enum(CARD_PARTS), localText), source: localText, /** Before what a voice says, and before what only the house says where a voice is chosen. */ says: localText, ours: localText, noWord: localText }),
  legend: z.strictObject({ title: localText, /** A role in the house's words where a voice is chosen. */ ours: localText, hint: localText, areas: localText, lines: localText, roles: z.record(z.enum(ROLES), localText), kinds: z.record(z.enum(LINE_KINDS), localText), mark: localText, whole: localText }),
  line: z.strictObject({ date: localText, status: localText, basis: localText, precision: localText, on: localText, notDrawn: localText }),
  table: z.strictObject({ territories: localText, lines: localText, lineDays: localText, voices: localText, roles: localText, /** Of a table that does not follow the choice of a voice. */ house: localText, territory: localText, line: localText }),
  areas: z.strictObject({ title: localText, howTo: localText, israel: localText, about: localText, unit: localText, claims }),
  hidden: localText,
  credit: localText,
  licence: localText,
  locator: z.strictObject({ title: localText, summary: localText, doha: localText, gaza: localText, cairo: localText, claims }),
});

/** Everything the map shows, on every day, in every view and in every voice's words. */
export const borders = z
  .strictObject({
    /** The headline: a finding. */
    finding: localText,
    description: localText,
    periods: z.array(period).length(PERIODS.length),
    views: z.array(z.strictObject({ id: z.enum(VIEWS), label: localText })).length(VIEWS.length),
    territories: z.array(territory).length(TERRITORIES.length),
    /** Inside the lines of 1949. `words`: what a voice says of it, for the table and the data; the map itself needs none. */
    israel: z.strictObject({ name: localText, at: z.array(place).min(1), km2: z.number().positive(), claims, words: z.partialRecord(z.enum(VOICES), cited) }),
    lines: z.array(line).length(LINES.length),
    voices: z.array(voice).length(VOICES.length),
    labels: z.array(label),
    towns: z.array(town),
    marks: z.array(mark),
    /** What a careful reader may miss on the map. */
    hidden: z.array(z.strictObject({ text: localText, claims: claims.optional() })).min(1),
    words,
  })
  .superRefine((data, context) => {
    const inOrder = (list: 'periods' | 'views' | 'territories' | 'lines' | 'voices', ids: readonly string[]) =>
      ids.forEach((id, index) => {
        if (data[list][index]?.id !== id) context.addIssue({ code: 'custom', path: [list, index, 'id'], message: `expected "${id}"` });
      });
    inOrder('periods', PERIODS);
    inOrder('views', VIEWS);
    inOrder('territories', TERRITORIES);
    inOrder('lines', LINES);
    inOrder('voices', VOICES);
    if (PERIODS.some((id) => id > AS_OF)) context.addIssue({ code: 'custom', path: ['periods'], message: `nothing after ${AS_OF} is shown` });
    data.voices.forEach(({ territories }, voice) => {
      for (const id of TERRITORIES) {
        const on = territories[id]?.days.flatMap((said) => said.on) ?? [];
        if (new Set(on).size < on.length) context.addIssue({ code: 'custom', path: ['voices', voice, 'territories', id, 'days'], message: 'a voice says one thing of a territory on a day' });
      }
    });
    data.territories.forEach(({ km2 }, index) => {
      if (km2.from > km2.to) context.addIssue({ code: 'custom', path: ['territories', index, 'km2'], message: 'from the smallest to the largest' });
    });
  });

export type BordersData = z.infer<typeof borders>;
