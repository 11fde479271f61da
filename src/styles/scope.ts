import { globSync } from 'node:fs';
import { relative } from 'node:path';

let views: string[] | undefined;

/**
 * The class that keeps a view's styles to itself: `v0` to `v2z` by its place in the list of views. Shorter than a hash on every element,
 * and the same wherever the view is compiled.
 */
export function scope({ filename }: { filename: string }): string {
  views ??= globSync('src/views/**/*.svelte').map((file) => file.replaceAll('\\', '/')).sort();
  const place = views.indexOf(relative(process.cwd(), filename).replaceAll('\\', '/'));
  if (place < 0) throw new Error(`${filename}: styles can only be scoped for a view in src/views`);
  return `v${place.toString(36)}`;
}
