/** How the build grows with the story: copies of the project with 1, 5 and 25 times the chapters, each built cold in a process of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHAPTERS } from '../src/schemas/chapter-list.ts';
import { copyProject } from './recipes.ts';

export type Growth = { times: number; seconds: number; peakMB: number };

/** Gives a copy of the project each chapter again and again, with its guide and its questions, under addresses of their own. */
function multiply(folder: string, times: number): void {
  const again = Array.from({ length: times - 1 }, (_, index) => index + 2).flatMap((copy) => CHAPTERS.map((slug, at) => ({ slug, name: `${slug}-${copy}`, order: (copy - 1) * CHAPTERS.length + at + 1 })));
  const list = join(folder, 'src/schemas/chapter-list.ts');
  writeFileSync(list, readFileSync(list, 'utf8').replace('] as const', `${again.map(({ name }) => `  '${name}',\n`).join('')}] as const`));
  for (const { slug, name, order } of again) {
    const text = readFileSync(join(folder, `content/chapters/en/${slug}.mdx`), 'utf8');
    writeFileSync(join(folder, `content/chapters/en/${name}.mdx`), text.replace(/^order: \d+$/m, `order: ${order}`));
    for (const part of ['guides', 'questions']) {
      const lesson = readFileSync(join(folder, `content/teach/en/${part}/${slug}.yaml`), 'utf8');
      writeFileSync(join(folder, `content/teach/en/${part}/${name}.yaml`), lesson.replace(`chapter: ${slug}`, `chapter: ${name}`));
    }
  }
}

/** Builds in a process that says at its end how much memory it took at most. The minifier starts workers from text of CommonJS, and they take after the process: so it is of that kind, too. */
const BUILD = "import('astro').then(({ build }) => build({ logLevel: 'error' })).then(() => console.log(`peak ${process.resourceUsage().maxRSS}`));";

/** Seconds and peak memory of a cold build with so many times the chapters. A build that fails is an error with what it said. */
export function grow(times: number): Growth {
  const folder = copyProject();
  try {
    multiply(folder, times);
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', BUILD], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    const seconds = (performance.now() - start) / 1000;
    const peak = /^peak (\d+)$/m.exec(stdout)?.[1];
    if (status !== 0 || peak === undefined) throw new Error(`the build with ${times} times the chapters failed:\n${(stdout + stderr).slice(-4000)}`);
    return { times, seconds, peakMB: Number(peak) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The power of the size by which time grows: the slope of a line through the logarithms. */
export function exponent(measured: readonly Growth[]): number {
  const points = measured.map(({ times, seconds }) => ({ x: Math.log(times), y: Math.log(seconds) }));
  const mean = (of: 'x' | 'y') => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean('x'), mean('y')];
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
