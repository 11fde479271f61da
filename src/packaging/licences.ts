/**
 * What the site is made of and under which licences: every package of the lock file, what of it is sent to readers, texts, map data, typefaces.
 * A licence that is not on the list stops the build.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export type Package = { name: string; version: string; licence: string; /** Only for tests, checks and the making of map and typefaces. */ check: boolean };

type Lock = { packages: Record<string, { version?: string; license?: string; dev?: boolean }> };

/** Licences anything may have. None reaches beyond its own files. */
const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Unlicense', 'Zlib', 'MPL-2.0', 'OFL-1.1'];

/** What may have another licence as long as it is not sent to readers, and why. */
const EXCEPTIONS: { name: RegExp; licence: RegExp; why: string }[] = [
  { name: /^@img\/sharp-/, licence: /^(?:Apache-2\.0 AND )?LGPL-3\.0-or-later(?: AND MIT)?$/, why: 'an optional part of Astro for photographs, of which the site has none' },
  { name: /^splaytree-ts$/, licence: /^BDS-3-Clause$/, why: 'BSD-3-Clause, misspelt by its author; the map build needs it' },
];

const exceptionFor = ({ name, licence }: Package) => EXCEPTIONS.find((each) => each.name.test(name) && each.licence.test(licence));

/** Whether a licence, or what is offered or asked for together, is on the list. Mixed offers are read by people. */
function isAllowed(licence: string): boolean {
  const terms = licence.replace(/^\((.*)\)$/, '$1');
  const [one, all] = [terms.split(' OR '), terms.split(' AND ')];
  if (one.length > 1) return all.length === 1 && one.some((each) => ALLOWED.includes(each));
  return all.every((each) => ALLOWED.includes(each));
}

/** Every package of a lock file, by name and version. */
export function packagesIn(lock: Lock): Package[] {
  const found = Object.entries(lock.packages).flatMap(([place, { version = '', license = 'none stated', dev = false }]) =>
    place === '' ? [] : [{ name: place.replace(/^.*node_modules\//, ''), version, licence: license, check: dev }],
  );
  const once = new Map(found.map((each) => [`${each.name} ${each.version} ${each.check}`, each]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Packages whose licence is not on the list, one line each. `sent` names those that reach readers: for them there is no exception. */
export function unlisted(packages: readonly Package[], sent: readonly string[]): string[] {
  return packages
    .filter((each) => !isAllowed(each.licence) && (sent.includes(each.name) || !exceptionFor(each)))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}

/** Notes which packages the pages' scripts are made from. The folder of each is in `folders`. */
export function noteWhatIsSent(folders: Set<string>): Plugin {
  return {
    name: 'what-is-sent',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          if (folder && renderedLength > 0) folders.add(folder);
        }
      }
    },
  };
}

const line = ({ name, version, licence }: Package) => `${name} ${version}: ${licence}`;
const part = (title: string, ...texts: string[]) => [title, '='.repeat(title.length), ...texts].join('\n');

/** The licence text a package brings along. */
function textOf(folder: string): string {
  const [file] = globSync('{LICENSE,LICENCE,license}{,.md,.txt}', { cwd: folder });
  if (!file) throw new Error(`${folder} is sent to readers and brings no licence text`);
  return readFileSync(join(folder, file), 'utf8').trim();
}

/** The whole list as a text file. Throws if a licence is not on the list. */
export function licences(root: string, folders: Iterable<string>): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8').trim();
  const packages = packagesIn(JSON.parse(read('package-lock.json')) as Lock);
  // The script that wakes islands is Astro's own and stands in the pages themselves.
  const sent = [...new Set([...folders, join(root, 'node_modules/astro')])].sort();
  const names = sent.map((folder) => folder.replace(/^.*node_modules\//, ''));
  const strangers = unlisted(packages, names);
  if (strangers.length > 0) throw new Error(`Licences that are not on the list in src/packaging/licences.ts:\n${strangers.join('\n')}`);
  const lines = (which: (each: Package) => boolean) => packages.filter(which).map(line);
  return [
    'What Across the Table is made of, and under which licences. Written by the build.',
    part('Our own code: MIT', read('LICENSE')),
    part('Texts and figures: CC BY 4.0', read('LICENSE-content')),
    part('Map data: ODbL 1.0', read('content/geo/LICENSE')),
    part('Packages sent to readers', ...lines(({ name, check }) => names.includes(name) && !check)),
    part('Other packages the site is built with', ...lines(({ name, check }) => !names.includes(name) && !check)),
    part('Packages for tests, checks, the map and the typefaces only', ...lines(({ check }) => check)),
    part('Exceptions, none of them sent to readers', ...packages.flatMap((each) => (isAllowed(each.licence) ? [] : [`${line(each)} (${exceptionFor(each)?.why})`]))),
    ...sent.map((folder, index) => part(`Licence of ${names[index]}`, textOf(folder))),
    part('Typefaces: SIL Open Font License 1.1', read('src/styles/fonts/LICENSE')),
    '',
  ].join('\n\n');
}
