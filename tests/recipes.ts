/** What contributors most often do, done to a copy of the project as CONTRIBUTING tells them to. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

/** A copy of everything a build needs. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  for (const part of ['src', 'content', 'public', 'tests', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE', 'LICENSE-content', 'README.md']) {
    cpSync(part, join(folder, part), { recursive: true, force: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  // Astro keeps what it generated beside the packages: only the packages are shared.
  for (const name of globSync('*', { cwd: 'node_modules' })) if (name !== '.astro' && name !== '.vite') symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  symlinkSync(resolve('node_modules/.bin'), join(folder, 'node_modules/.bin'));
  return folder;
}

/** Replaces a piece of a file, and refuses where it is not there. */
function change(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file}: there is no ${String(from)}`);
  writeFileSync(path, changed);
}

/** A claim at the end of a chapter's file, and the sentence that cites it. */
export function addClaim(folder: string, id: string, text: string): void {
  const file = 'content/claims/the-weapons.yaml';
  const entry = { id, text: { en: text }, when: { from: '2025-03-06' }, by: { en: 'CNN' }, confidence: 'A', sources: ['S001'] };
  writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n${stringify([entry])}`);
  change(folder, 'content/chapters/en/the-weapons.mdx', /\n<Steps/, `\n${text}<Cite ids="${id}" />\n\n<Steps`);
}

/** A state of the diagram with a name of its own. */
export function addState(folder: string, name: string, query: string): void {
  change(folder, 'src/models/named-states.ts', "mediated: '?mode=mediated'", `mediated: '?mode=mediated', ${name}: '${query}'`);
}

/** Entries at the top of the log of corrections, newest first. */
export function addCorrections(folder: string, entries: readonly { date: string; claims: readonly string[]; was: string; is: string }[]): void {
  const log = entries.map(({ was, is, ...entry }) => ({ ...entry, kind: 'correction', was: { en: was }, is: { en: is } }));
  change(folder, 'content/corrections.yaml', /\[\]\s*$/, stringify(log));
}

/** Longer by two fifths, as translations from English are, with letters of its own at both ends; what stands in braces stays. */
export const stretched = (text: string): string => `ŧ ${text} ${'ŋø '.repeat(Math.ceil(text.replace(/\{\w+\}/g, '').length * 0.13))}`.trim();

const translated = (value: unknown, locale: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => translated(item, locale));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translated(item, locale)]));
  return typeof fields['en'] === 'string' ? { ...fields, [locale]: stretched(fields['en']) } : fields;
};

const stretchedWords = (value: unknown): unknown =>
  typeof value === 'string' ? stretched(value) : Array.isArray(value) ? value.map(stretchedWords) : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stretchedWords(item)])) : value;

/** A language that is read from right to left, in which every word of the interface and the charts is longer; the texts are copies. */
export function addLanguage(folder: string, locale: string): void {
  change(folder, 'src/i18n/locales.ts', "LOCALES = ['en']", `LOCALES = ['en', '${locale}']`);
  change(folder, 'src/i18n/locales.ts', "{ en: '{from} to {to}' }", `{ en: '{from} to {to}', ${locale}: '${stretched('{from} {to}')}' }`);
  change(folder, 'src/i18n/locales.ts', "  en: { after:", `  ${locale}: { after: [], before: [] },\n  en: { after:`);
  for (const file of globSync('content/**/*.yaml', { cwd: folder })) {
    const path = join(folder, file);
    if (/\/(?:en)[/.]/.test(file)) continue;
    writeFileSync(path, stringify(translated(parse(readFileSync(path, 'utf8')), locale), { lineWidth: 0 }));
  }
  for (const file of globSync('content/**/en{/**/*.{mdx,yaml},.mdx,.yaml}', { cwd: folder })) {
    const target = join(folder, file.replace(/\/en(?=[/.])/, `/${locale}`));
    const text = readFileSync(join(folder, file), 'utf8');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, /\/(?:ui\/en|words)\.yaml$/.test(file) ? stringify(stretchedWords(parse(text)), { lineWidth: 0 }) : text);
  }
}
