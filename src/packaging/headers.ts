/** Headers for hosts that read `_headers`: what holds for an address of the default language holds for the same one of every other. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, prefix } from '../i18n/locales.ts';

/** A rule: an address, and the headers set off below it. */
const RULE = /^\/(.*)\n((?: +.*\n?)+)/gm;

/** Adds the rules of other languages to those of the built site, where a language has such a page or file. */
export function spreadHeaders(folder: string): void {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const added = LOCALES.flatMap((locale) => prefix(locale) ?? []).flatMap((segment) =>
    [...text.matchAll(RULE)].flatMap(([, address = '', headers = '']) => {
      const [first = ''] = address.split('/');
      // What begins with a star has met every language already.
      return first !== '*' && existsSync(join(folder, segment, first)) ? [`/${segment}/${address}\n${headers.trimEnd()}\n`] : [];
    }),
  );
  if (added.length > 0) writeFileSync(file, `${text.trimEnd()}\n${added.join('')}`);
}
