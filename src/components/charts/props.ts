import type { Reader } from '../../models/scene.ts';

/** What a page says of a chart it shows. */
export interface ChartProps {
  reader: Reader;
  /** Query of the state the text speaks of; one issue alone where it names one, for a chart that has issues. */
  state?: string | undefined;
  level?: 2 | 3;
  /** This is the chart's own page; its state lives in the address. */
  own?: boolean;
  /** A picture without controls, until the reader asks for them: with the `steps` that move it in the slot, or `alone` with a still. */
  cued?: 'steps' | 'alone' | undefined;
}
