/** The map's plane and the windows it is seen through. Both the build and the browser know these; only the build projects. */
import type { WidthClass } from './scene.ts';

/** Size of a map unit in km. */
export const UNIT = 0.025;

/** A point of the plane, in map units. */
export type PlanePoint = [x: number, y: number];

/** A rectangle of the plane: west, north, east, south. */
export type Bounds = [left: number, top: number, right: number, bottom: number];

/** How a view looks at the plane: the point (px, py) of it stands at (x + k·px, y + k·py) of the scene. */
export type Camera = { k: number; x: number; y: number };

/** Height of the picture in scene units. */
export const HEIGHTS: Record<WidthClass, number> = { narrow: 400, wide: 560 };
