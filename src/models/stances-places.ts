/** The last touch on a ladder: places to a tenth of a unit, and mirrored for pages read from right to left. Words keep their own direction. */
import type { Direction } from '../i18n/locales.ts';
import type { Box } from './scene.ts';
import type { LadderScene, Line, Words } from './stances.ts';
import type { Segment } from './stances-trail.ts';

type Scene = Omit<LadderScene, 'lines'>;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A scene as it is drawn for a direction, and what does the same to a line of it: every place rounded, and counted from the other side where that is right to left. */
export function placing(scene: Scene, direction: Direction): { scene: Scene; line: (line: Line) => Line } {
  const rtl = direction === 'rtl';
  const at = (x: number) => tenth(rtl ? scene.width - x : x);
  const box = <B extends Box>(b: B): B => ({ ...b, x: tenth(rtl ? scene.width - b.x - b.width : b.x), y: tenth(b.y), width: tenth(b.width), height: tenth(b.height) });
  const words = (w: Words): Words => ({ ...w, x: at(w.x), y: tenth(w.y), box: box(w.box) });
  const segment = ({ x1, y1, x2, y2 }: Segment): Segment => ({ x1: at(x1), y1: tenth(y1), x2: at(x2), y2: tenth(y2) });
  const line = ({ label, lane, band, empty, mark, extra, trail, ...rest }: Line): Line => ({
    ...rest,
    label: label.map(words),
    lane: box(lane),
    band: band && box(band),
    empty: empty && box(empty),
    mark: mark && { ...mark, x: at(mark.x), y: tenth(mark.y), box: box(mark.box), code: words(mark.code) },
    extra: extra.map(words),
    trail: {
      dots: trail.dots.map(({ x, y }) => ({ x: at(x), y: tenth(y) })),
      spans: trail.spans.map(segment),
      path: trail.path.map(segment),
    },
  });
  return {
    line,
    scene: {
      ...scene,
      direction,
      height: tenth(scene.height),
      steps: scene.steps.map((step) => ({ words: words(step.words), cell: box(step.cell) })),
      off: scene.off && { words: words(scene.off.words), cell: box(scene.off.cell) },
    },
  };
}
