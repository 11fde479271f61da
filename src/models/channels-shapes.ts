/** Roles by shape: a party is square, a go-between round, a host pointed, a private person cut at the corners. */
import type { Role } from '../schemas/channels-lists.ts';
import type { Box } from './scene.ts';

/** What an actor does on the day drawn; `both` carries messages and helped to arrange a direct line too. */
export type NodeRole = Role | 'arranged' | 'both';

const CUT = 9;

/** How far a node's corners are rounded or cut, so that lines end at its rim. */
export function cornerOf(role: NodeRole, { height }: Box): number {
  if (role === 'party') return 0;
  return role === 'mediator' || role === 'both' ? Math.min(height / 2, 22) : Math.min(CUT, height / 4);
}

const n = (value: number) => Math.round(value * 10) / 10;
const polygon = (...pairs: [number, number][]) => `M${pairs.map(([a, b]) => `${n(a)} ${n(b)}`).join('L')}Z`;

/** The outline of a node as the `d` of an SVG path. */
export function nodeShape(role: NodeRole, box: Box): string {
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  const r = cornerOf(role, box);
  if (role === 'party') return polygon([x, y], [right, y], [right, bottom], [x, bottom]);
  if (role === 'mediator' || role === 'both') {
    const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}`;
    return `M${n(x + r)} ${n(y)}H${n(right - r)}${arc(1, 1)}V${n(bottom - r)}${arc(-1, 1)}H${n(x + r)}${arc(-1, -1)}V${n(y + r)}${arc(1, -1)}Z`;
  }
  if (role === 'person') return polygon([x + r, y], [right - r, y], [right, y + r], [right, bottom - r], [right - r, bottom], [x + r, bottom], [x, bottom - r], [x, y + r]);
  return polygon([x + CUT, y], [right - CUT, y], [right, y + height / 2], [right - CUT, bottom], [x + CUT, bottom], [x, y + height / 2]);
}
