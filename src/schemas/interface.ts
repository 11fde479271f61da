import { z } from 'astro/zod';
import { text as word } from './common.ts';
import { FORMS } from './embed-lists.ts';

/** What columns of a table say, by their names. */
const meanings = z.record(z.string(), word);

/** Every word of the interface outside the charts, one file a locale. `{name}` marks a place that is filled in. */
export const interfaceWords = z.strictObject({
  /** The name of the site. */
  site: word,
  /** One sentence on what the site is, for search results. */
  siteDescription: word,
  /** Stands on every page, chart and embed. */
  dateline: word,
  nav: z.strictObject({
    skip: word,
    label: word,
    menu: word,
    story: word,
    charts: word,
    sources: word,
    glossary: word,
    method: word,
    corrections: word,
    about: word,
  }),
  opening: z.strictObject({ howToRead: word, notes: word }),
  chapter: z.strictObject({
    /** "Chapter {number}" */
    number: word,
    /** "{minutes} minutes" */
    minutes: word,
    contents: word,
    previous: word,
    next: word,
    whole: word,
    alone: word,
    whoSaid: word,
    whoSaidNote: word,
    words: word,
    /** "Earlier notes: {notes}" */
    earlier: word,
  }),
  claim: z.strictObject({
    says: word,
    sources: word,
    /** Stands before the grades. */
    how: word,
    /** What A, B and C mean, by letter. */
    grades: z.strictObject({ A: word, B: word, C: word }),
    since: word,
    close: word,
    /** Accessible name of a note mark: "Source note {notes}" */
    mark: word,
    /** The same, where it leads to several. */
    marks: word,
  }),
  quote: z.strictObject({
    translated: word,
    unnamed: word,
    undated: word,
  }),
  chart: z.strictObject({
    howTo: word,
    inWords: word,
    table: word,
    notes: word,
    sources: word,
    /** "Sources: {publishers} and {count} more" */
    more: word,
    /** The same away from the chart's own page, where not all of them are listed. */
    moreThere: word,
    open: word,
    method: word,
    /** Names of the charts, by id. */
    names: z.strictObject({ borders: word, channels: word, stances: word }),
    answers: z.strictObject({ borders: word, channels: word, stances: word }),
    /** Loads the page again, where a chart does not answer. */
    reload: word,
  }),
  /** Steps of the story beside a chart. */
  steps: z.strictObject({
    use: word,
    back: word,
    /** Accessible name of the link to a step. */
    link: word,
  }),
  /** Charts on other people's pages. */
  embed: z.strictObject({
    /** "Sources: {publishers} and {count} more" */
    more: word,
    /** The link from an embed to the chart's page. */
    credit: word,
    /** Lines that open what an embed folds away: choices and territories, the key, channels one by one, choices of the ladder. */
    folds: z.strictObject({ choices: word, legend: word, channels: word, issues: word }),
    /** The page where every chart stands in every kind of host. */
    lab: z.strictObject({ title: word, intro: word, width: word, later: word, show: word, element: word, plain: word, noScript: word, dark: word }),
    /** A chart's files for those who host it themselves. `{title}`, `{page}`, `{states}`, `{dateline}` and `{open}` are filled in. */
    pack: z.strictObject({ link: word, about: word, unmade: word, state: word, readme: word }),
    /** How to show a chart on another site. */
    builder: z.strictObject({
      open: word,
      intro: word,
      /** Of the same, where nothing can be chosen. */
      introStill: word,
      carries: word,
      failed: word,
      state: word,
      asItIs: word,
      asAbove: word,
      /** Whose words a map uses. */
      wording: word,
      language: word,
      theme: word,
      themes: z.strictObject({ auto: word, light: word, dark: word }),
      controls: word,
      heading: word,
      background: word,
      backgrounds: z.strictObject({ on: word, off: word }),
      onOff: z.strictObject({ on: word, off: word }),
      version: word,
      versions: z.strictObject({ updating: word, pinned: word }),
      preview: word,
      form: word,
      forms: z.record(z.enum(FORMS), word),
      /** What each form is good for. */
      about: z.record(z.enum(FORMS), word),
      copy: word,
      copied: word,
      byHand: word,
      sizes: word,
      parameters: word,
      contract: word,
      documented: z.array(z.strictObject({ name: word, values: word.optional(), text: word })),
      it: word,
      policy: word,
      hash: word,
      facts: z.array(word),
    }),
    /** What one must know of a chart and cannot see in it, folded away. */
    limits: word,
    /** "Corrected on {date}." */
    corrected: word,
    change: word,
  }),
  /** What a reader can choose, and the bar that says where they are. */
  reading: z.strictObject({
    title: word,
    colours: word,
    asDevice: word,
    light: word,
    dark: word,
    motion: word,
    off: word,
    way: word,
    scroll: word,
    steps: word,
    plain: word,
    present: word,
    /** Where the choice is kept. */
    promise: word,
    wayfinder: word,
    contents: word,
    /** "{number} of {count}: {title}" */
    where: word,
    back: word,
    previous: word,
    next: word,
    /** "{number} of {count}" */
    step: word,
    full: word,
    leave: word,
    share: word,
  }),
  since: z.strictObject({
    title: word,
    warning: word,
    /** "… up to {date}" */
    checked: word,
    link: word,
    later: word,
    publicRecord: word,
    /** "Read notes {notes} with this in mind." */
    changes: word,
  }),
  sources: z.strictObject({
    title: word,
    intro: word,
    restsOn: word,
    kinds: z.strictObject({ primary: word, news: word, analysis: word, reference: word, institute: word, other: word }),
    read: z.strictObject({ article: word, excerpt: word, known: word }),
    undated: word,
  }),
  glossary: z.strictObject({ title: word, intro: word, taughtIn: word }),
  corrections: z.strictObject({
    title: word,
    intro: word,
    none: word,
    feed: word,
    report: word,
    /** Shown where the publisher of a copy has set no address. */
    noAddress: word,
    kinds: z.strictObject({ correction: word, clarification: word, update: word }),
    was: word,
    is: word,
  }),
  charts: z.strictObject({ title: word, intro: word }),
  chapters: z.strictObject({ title: word, intro: word }),
  /** The list of all data files; those that belong to no chart have a name and a line on what is in them. `columns`: what the columns of each table say, by their names; "on_…" stands for all that begin so. */
  openData: z.strictObject({
    ...{ title: word, intro: word, files: z.strictObject({ claims: word, sources: word }), about: z.strictObject({ claims: word, sources: word }) },
    columns: z.strictObject({ title: word, every: word, borders: meanings, channels: meanings, stances: meanings, claims: meanings, sources: meanings }),
  }),
  notFound: z.strictObject({ title: word, text: word, link: word }),
  gallery: z.strictObject({ title: word }),
  /** Words on pictures of charts. `more`: "Sources: {publishers} {more}". */
  pictures: z.strictObject({ more: word, licence: word }),
  /** What can be taken away from a chart. */
  actions: z.strictObject({
    title: word,
    picture: word,
    /** "SVG, dark", "PNG, double size" */
    dark: word,
    double: word,
    data: word,
    /** "Territories, CSV" */
    files: z.strictObject({ territories: word, lines: word }),
    states: word,
    cite: word,
    accessed: word,
    /** What kind of work a chart is, for citations. */
    medium: word,
    share: word,
    copied: word,
    byHand: word,
  }),
  footer: z.strictObject({
    /** On paper: "This page: {address}…" */
    paper: word,
    promise: word,
    licence: word,
    report: word,
    openData: word,
  }),
});
export type InterfaceWords = z.infer<typeof interfaceWords>;
