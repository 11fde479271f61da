/** Text inside markup, and back. */

/** Text as it may stand in an element or between the double quotes of an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&', '&#38;': '&' };

/** Text as it was before it stood in markup, whether we escaped it or Astro did. */
export function unescaped(markup: string): string {
  return markup.replace(/&(?:quot|lt|gt|amp|#3[489]);/g, (entity) => ENTITIES[entity] ?? entity);
}
