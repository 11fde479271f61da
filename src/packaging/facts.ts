/** What pages say of the files made after them: size and hash. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Facts = { size: string; hash: string };

/** "412 kB", "1.3 MB". */
export function sizeText(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Size and SHA-256 of a file. */
export function fileFacts(bytes: Uint8Array): Facts {
  return { size: sizeText(bytes.length), hash: createHash('sha256').update(bytes).digest('hex') };
}

/** Writes what is known of the files into every page that lists them, and what else `more` fills in. */
export function announce(root: string, pages: string, known: ReadonlyMap<string, Facts>, more = (html: string) => html): void {
  for (const page of globSync(pages, { cwd: root })) {
    const file = join(root, page);
    const html = readFileSync(file, 'utf8');
    const filled = html
      .replace(/(data-size-of="([^"]*)"[^>]*>)[^<]*/g, (whole, tag: string, path: string) => (known.has(path) ? tag + (known.get(path)?.size ?? '') : whole))
      .replace(/(data-hash-of="([^"]*)"[^>]*>)[^<]*/g, (whole, tag: string, path: string) => (known.has(path) ? tag + (known.get(path)?.hash ?? '') : whole));
    const whole = more(filled);
    if (whole !== html) writeFileSync(file, whole);
  }
}
