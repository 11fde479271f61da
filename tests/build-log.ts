/** What a build may say without failing: Astro goes on after many an error and ends well all the same. */

/** Warnings that are known and harmless, each with its reason. */
const known: { pattern: RegExp; why: string }[] = [
  { pattern: /\[csp\] `security\.csp\.(?:script|style)Directive` defines/, why: 'attributes get a stricter rule than elements, on purpose' },
  { pattern: /\[MODULE_LEVEL_DIRECTIVE\].*"use astro:head-inject"/, why: 'Astro’s own mark in MDX, which the bundler does not know' },
  { pattern: /\[content\] data store cleared \(force\)/, why: 'we ask for it, so that nothing old is built' },
  { pattern: /\[INEFFECTIVE_DYNAMIC_IMPORT\] src\/views\/(\w+)\/Explorer\.svelte is dynamically imported by src\/views\/\1\/Story\.svelte/, why: 'islands/ says which file a view goes to, and keeps controls out of the story’s' },
];

/** Colours of a terminal. */
const COLOUR = /\u001b\[[\d;]*m/g;

/** Lines of a build's output that warn of something, or report an error, which is not on the list. */
export function complaints(output: string): string[] {
  return output
    .replace(COLOUR, '')
    .split('\n')
    .filter((line) => /\[(?:WARN|ERROR)\]|\b(?:[Ww]arning|Error):/.test(line) && !known.some(({ pattern }) => pattern.test(line)));
}
