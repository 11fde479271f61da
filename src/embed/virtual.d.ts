declare module 'virtual:embed' {
  type Charts = Record<import('../schemas/chart-list.ts').ChartId, import('./build.ts').Classic>;
  /** Script and style sheet of each chart's embed. */
  export const charts: Charts;
  /** The same with everything the chart has on its own page, for packages. */
  export const whole: Charts;
  /** Script for an embed's head: what the address asks for, before anything is drawn. */
  export const options: string;
  /** Script for the pages of others, each release of it. */
  export const hosts: { number: number; text: string }[];
}
