/** Room to reserve for a frame before it has said how tall it is, measured in a browser with the faces most devices have. */
import type { ChartId } from '../schemas/chart-list.ts';

/** Widths of a frame, in CSS pixels, that heights are known for and previews are shown at. */
export const WIDTHS = [320, 480, 640, 960, 1200] as const;

export type Width = (typeof WIDTHS)[number];

/** Heights of each chart's embed at these widths. A test measures them anew. */
export const HEIGHTS: Readonly<Record<ChartId, Readonly<Record<Width, number>>>> = {
  borders: { 320: 1533, 480: 1497, 640: 1302, 960: 1512, 1200: 1338 },
  channels: { 320: 1707, 480: 1621, 640: 1349, 960: 1453, 1200: 1201 },
  stances: { 320: 2188, 480: 2022, 640: 1638, 960: 1908, 1200: 1887 },
};
