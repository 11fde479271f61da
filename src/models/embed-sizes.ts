/** Room to reserve for a frame before it has said how tall it is, measured in a browser with the faces most devices have. */
import type { ChartId } from '../schemas/chart-list.ts';

/** Widths of a frame, in CSS pixels, that heights are known for and previews are shown at. */
export const WIDTHS = [320, 480, 640, 960, 1200] as const;

export type Width = (typeof WIDTHS)[number];

/** Heights of each chart's embed at these widths. A test measures them anew. */
export const HEIGHTS: Readonly<Record<ChartId, Readonly<Record<Width, number>>>> = {
  borders: { 320: 2988, 480: 2779, 640: 2467, 960: 2519, 1200: 1646 },
  channels: { 320: 2843, 480: 2586, 640: 1908, 960: 1857, 1200: 1270 },
  stances: { 320: 2657, 480: 2323, 640: 1987, 960: 2017, 1200: 2270 },
};
