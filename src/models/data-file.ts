/** What a file of a chart's data says about itself. */
export type About = { title: string; question: string; dateline: string; asOf: string; licence: string; source: string };
