/** What a page may cost, in kB of brotli over the wire (1 kB = 1000 bytes), everything included. From the performance design. */
export type Budget = { first: number; whole: number; script: number; requests: number };

export const BUDGETS: Record<'home' | 'chapter' | 'chart' | 'teach', Budget> = {
  home: { first: 100, whole: 180, script: 42, requests: 14 },
  chapter: { first: 80, whole: 120, script: 36, requests: 10 },
  chart: { first: 80, whole: 120, script: 36, requests: 10 },
  teach: { first: 80, whole: 120, script: 36, requests: 10 },
};

/**
 * Where a budget is missed: what that page may cost until it is met, and never more.
 * The story's words alone, every note and table among them, are 51 kB; with two typefaces, styles and the map's shapes it comes to 116.
 */
export const MISSED: Record<string, Partial<Budget>> = { '/': { first: 116.5 } };

/** Elements on the page that holds the whole story. */
export const MOST_ELEMENTS = 6000;

/** Elements outside the flow of a page. With one for each mark of a source, every frame of a scroll through the story took half as long again to paint. */
export const MOST_POSITIONED = 100;

/** What the embed of a chart may cost, in kB of brotli, in all and of script; and our script for the pages of others. */
export const EMBEDS = { borders: { whole: 45, script: 20 }, channels: { whole: 30, script: 20 }, stances: { whole: 30, script: 20 }, host: 1.5 };
