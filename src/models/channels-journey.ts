/** A message's way drawn over the diagram, hop by hop. */
import type { ChannelsScene } from './channels.ts';
import { across, along, type Curve, pathOf, reversed } from './channels-curves.ts';
import { hopsOf, type Way } from './channels-dates.ts';
import { overlap } from './scene.ts';

/** One hop: the way it runs, the head of its arrow, and where its number stands. */
export type Hop = { number: number; path: string; arrow: string; x: number; y: number };

/** The radius of a hop's number. */
export const HOP_RADIUS = 12;

/** Hops of a way, in order. Numbers stand on the line, clear of words and nodes. */
export function journey(scene: ChannelsScene, { actors, hops }: Way): Hop[] {
  // A message that one channel carries from end to end stays on that channel's lines.
  const throughout = hops.reduce((kept, channels) => kept.filter((channel) => channels.includes(channel)));
  return hopsOf(actors).flatMap(([from, to], index): Hop[] => {
    const usable = [...throughout, ...(hops[index] ?? [])];
    const joining = scene.lines.filter(({ a, b }) => (a === from && b === to) || (a === to && b === from));
    const line = usable.flatMap((channel) => joining.find((candidate) => candidate.channel === channel) ?? [])[0];
    if (!line) return [];
    const curve = line.a === from ? line.curve : reversed(line.curve);
    const clear = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88].find((t) => {
      const { x, y } = along(curve, t);
      const box = { x: x - HOP_RADIUS, y: y - HOP_RADIUS, width: 2 * HOP_RADIUS, height: 2 * HOP_RADIUS };
      return [...scene.nodes, ...scene.labels].every(({ box: other }) => !overlap(box, other));
    });
    const { x, y } = along(curve, clear ?? 0.5);
    return [{ number: index + 1, path: pathOf(curve), arrow: arrowHead(curve), x: Math.round(x), y: Math.round(y) }];
  });
}

/** A triangle whose tip is the end of a curve. */
function arrowHead(curve: Curve): string {
  const [, , tip] = curve;
  const side = across(curve, 1);
  const foot = { x: tip.x - side.y * 13, y: tip.y + side.x * 13 };
  const corner = (sign: number) => `${Math.round(foot.x + sign * side.x * 9)} ${Math.round(foot.y + sign * side.y * 9)}`;
  return `M${Math.round(tip.x)} ${Math.round(tip.y)}L${corner(1)}L${corner(-1)}Z`;
}
