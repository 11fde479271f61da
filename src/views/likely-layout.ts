import type { WidthClass } from '../models/scene.ts';

/** The layout that most likely shows: frames are about as wide as small windows. Where that is wrong the other one is drawn before anything is painted. */
export const likelyLayout = (): WidthClass => (innerWidth < 640 ? 'narrow' : 'wide');
