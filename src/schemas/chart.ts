import { z } from 'astro/zod';
import { CHART_IDS, CHART_STATE } from './chart-list.ts';
import { text } from './common.ts';

/** A chart in a state, as a teacher would name it to a class. */
export const chartView = z.strictObject({
  chart: z.enum(CHART_IDS),
  state: z.string().regex(CHART_STATE, 'a state is empty or looks like ?mode=direct'),
  /** What the picker or slider calls the state: "‘Direct’ at 6 March 2025". */
  as: text,
});
export type ChartView = z.infer<typeof chartView>;
