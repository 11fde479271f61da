import type { Reader } from '../models/scene.ts';

/** What the view of a chart is given. */
export interface ViewProps<Chart> {
  chart: Chart;
  reader: Reader;
  /** Query of the state to show first, such as `?mode=direct`. */
  query: string;
  /** Whether the state lives in the page's address. */
  address?: boolean;
}
