/** Room to reserve for a frame before it has said how tall it is, measured in a browser with the faces most devices have. */
import type { ChartId } from '../schemas/chart-list.ts';

/** Widths of a frame, in CSS pixels, that heights are known for; previews are shown at all but the last. */
export const WIDTHS = [320, 480, 640, 960, 1200] as const;

export type Width = (typeof WIDTHS)[number];

/** Heights of each chart's embed at these widths. A test measures them anew. */
export const HEIGHTS: Readonly<Record<ChartId, Readonly<Record<Width, number>>>> = {
  borders: { 320: 1551, 480: 1514, 640: 1318, 960: 1528, 1200: 1358 },
  channels: { 320: 1720, 480: 1650, 640: 1361, 960: 1485, 1200: 1213 },
  stances: { 320: 2189, 480: 2039, 640: 1638, 960: 1868, 1200: 1858 },
};
