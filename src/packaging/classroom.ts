/** Makes the files for classrooms from the built site, and writes their sizes and hashes into the pages that list them. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { cartridgeFiles } from '../models/cartridge.ts';
import { EVERY_FILE, type Kind, type Subject, WHOLE } from '../models/packages.ts';
import { scormManifest } from '../models/scorm-manifest.ts';
import { zip } from '../models/zip.ts';
import { classicScript } from './bundle.ts';
import { cartridgeOf, type Chapter, readChapters } from './course.ts';
import { announce, type Facts, fileFacts, sizeText } from './facts.ts';
import { keptFiles, writeWorker } from './kept.ts';
import { folder, oneFile, type Site, titleOf } from './standalone.ts';

export type Build = {
  /** Folder of the built site. */
  folder: string;
  /** Where it is published: origin, and path with slashes at both ends. */
  origin: string;
  base: string;
};

/** Pages that hold a lesson as packages carry it; they are not part of the site. */
const LESSONS = 'downloads/lessons';

function siteOf({ folder: root, origin, base }: Build): Site {
  return { origin, read: (address) => readFileSync(join(root, address.slice(base.length))) };
}

function scorm(subject: Subject, html: string, script: string, site: Site): Uint8Array {
  const files = folder(html, script, site);
  const manifest = scormManifest({ id: `across-the-table-${subject}`, title: titleOf(html), start: 'index.html', files: Object.keys(files) });
  return zip({ ...files, 'imsmanifest.xml': manifest });
}

type Maker = (subject: Subject, html: string) => Uint8Array | string;

function makers(build: Build, script: string, chapters: readonly Chapter[]): Record<Kind, Maker> {
  const site = siteOf(build);
  return {
    scorm: (subject, html) => scorm(subject, html, script, site),
    cartridge: (subject, html) => zip(cartridgeFiles(cartridgeOf(subject, titleOf(html), chapters, build.origin + build.base))),
    single: (_, html) => oneFile(html, script, site),
  };
}

/** Makes every file for classrooms, then the worker that keeps the finished pages. The same site gives the same bytes. */
export async function packClassroom(build: Build): Promise<void> {
  const script = await classicScript('lesson.ts');
  const chapters = readChapters(DEFAULT_LOCALE);
  const make = makers(build, script, chapters);
  const known = new Map<string, Facts>();
  for (const { kind, subject, path } of EVERY_FILE) {
    const html = readFileSync(join(build.folder, LESSONS, subject, 'index.html'), 'utf8');
    const made = make[kind](subject, html);
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    mkdirSync(dirname(join(build.folder, path)), { recursive: true });
    writeFileSync(join(build.folder, path), bytes);
    known.set(path, fileFacts(bytes));
  }
  if (!known.has(`downloads/${WHOLE}.html`)) throw new Error('packaging: the whole story has no file');
  for (const lessons of globSync(`**/${LESSONS}`, { cwd: build.folder })) rmSync(join(build.folder, lessons), { recursive: true });
  const { files, bytes } = keptFiles(build.folder);
  announce(build.folder, '**/teach/**/*.html', known, (html) => html.replace(/(data-kept-text="([^"]*)"[^>]*>)[^<]*/g, (_, tag: string, text: string) => tag + text.replace('{count}', String(files.length)).replace('{size}', sizeText(bytes))));
  await writeWorker(build, keptFiles(build.folder));
}
