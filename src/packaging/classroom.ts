/** Makes the files for classrooms from the built site, and writes their sizes and hashes into the pages that list them. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Locale, LOCALES, prefix } from '../i18n/locales.ts';
import { cartridgeFiles } from '../models/cartridge.ts';
import { everyFile, type Kind, packageId, type Subject } from '../models/packages.ts';
import { scormManifest } from '../models/scorm-manifest.ts';
import { zip } from '../models/zip.ts';
import { classicScript } from './bundle.ts';
import { cartridgeOf, readChapters } from './course.ts';
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

function scorm(id: string, html: string, script: string, site: Site): Uint8Array {
  const files = folder(html, script, site);
  const manifest = scormManifest({ id, title: titleOf(html), start: 'index.html', files: Object.keys(files) });
  return zip({ ...files, 'imsmanifest.xml': manifest });
}

type Maker = (subject: Subject, html: string) => Uint8Array | string;

function makers(build: Build, script: string, locale: Locale): Record<Kind, Maker> {
  const site = siteOf(build);
  const chapters = readChapters(locale);
  return {
    scorm: (subject, html) => scorm(packageId(subject, locale), html, script, site),
    cartridge: (subject, html) => zip(cartridgeFiles(cartridgeOf(subject, titleOf(html), chapters, build.origin + build.base))),
    single: (_, html) => oneFile(html, script, site),
  };
}

/** Makes every file for classrooms in every language, then the worker that keeps the finished pages. The same site gives the same bytes. */
export async function packClassroom(build: Build): Promise<void> {
  const script = await classicScript('lesson.ts');
  const known = new Map<string, Facts>();
  for (const locale of LOCALES) {
    const make = makers(build, script, locale);
    for (const { kind, subject, path } of everyFile(locale)) {
      const html = readFileSync(join(build.folder, prefix(locale) ?? '', LESSONS, subject, 'index.html'), 'utf8');
      const made = make[kind](subject, html);
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
      mkdirSync(dirname(join(build.folder, path)), { recursive: true });
      writeFileSync(join(build.folder, path), bytes);
      known.set(path, fileFacts(bytes));
    }
  }
  for (const lessons of globSync(`**/${LESSONS}`, { cwd: build.folder })) rmSync(join(build.folder, lessons), { recursive: true });
  const kept = keptFiles(build.folder);
  announce(build.folder, '**/teach/**/*.html', known, (html) => html.replace(/(data-kept-text="([^"]*)"[^>]*>)[^<]*/g, (_, tag: string, text: string) => tag + text.replace('{count}', String(kept.files.length)).replace('{size}', sizeText(kept.bytes))));
  await writeWorker(build, kept);
}
