import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { LOCALES } from './i18n/locales.ts';
import { borders } from './schemas/borders.ts';
import { channels } from './schemas/channels.ts';
import { chapter } from './schemas/chapter.ts';
import { claim } from './schemas/claim.ts';
import { correctionLog } from './schemas/correction.ts';
import { glossaryEntry } from './schemas/glossary.ts';
import { guide, standard } from './schemas/guide.ts';
import { interfaceWords } from './schemas/interface.ts';
import { opening, page } from './schemas/page.ts';
import { pair } from './schemas/pair.ts';
import { questionSet } from './schemas/question.ts';
import { quotation } from './schemas/quotation.ts';
import { ladderSheet } from './schemas/sheet.ts';
import { since } from './schemas/since.ts';
import { source } from './schemas/source.ts';
import { stances } from './schemas/stances.ts';
import { teachWords } from './schemas/teach-words.ts';
import { voice } from './schemas/voice.ts';

type Entry = { id: string; data: Record<string, unknown> };

/** What a file says, or an error with its name and line. */
function read(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Puts YAML into a collection and watches its files while the site is being worked on. */
function yaml(name: string, files: () => string[], entries: (value: unknown, file: string) => Entry[]): Loader {
  return {
    name,
    load: async ({ store, parseData, watcher }) => {
      const fill = async () => {
        const parsed = await Promise.all(
          files()
            .flatMap((file) => entries(read(file), file).map((entry) => ({ ...entry, file })))
            .map(async ({ id, data, file }) => ({ id, file, data: await parseData({ id, data, filePath: file }) })),
        );
        store.clear();
        for (const { id, data, file } of parsed) {
          if (store.has(id)) throw new Error(`${file}: "${id}" stands for two things`);
          store.set({ id, data });
        }
      };
      await fill();
      watcher?.on('change', (changed) => {
        if (files().some((file) => changed.endsWith(file))) void fill();
      });
    },
  };
}

const within = (folder: string) => () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file));

/** A file or folder of lists whose items carry their own ids. */
const list = (place: string) =>
  yaml(
    place,
    place.endsWith('.yaml') ? () => [place] : within(place),
    (value) => ((value ?? []) as Record<string, unknown>[]).map((data, index) => ({ id: String(data['id'] ?? index), data })),
  );

const whole = (value: unknown, file: string): Entry[] => [{ id: basename(file, '.yaml'), data: value as Record<string, unknown> }];

/** A file that is one thing; its name is the id. */
const single = (file: string) => yaml(file, () => [file], whole);

/** A list that may be empty, which a collection may not. */
const log = (file: string) => yaml(file, () => [file], (entries) => [{ id: 'log', data: { entries: entries ?? [] } }]);

/** Files for teachers that every locale has: `content/teach/en/guides/the-weapons.yaml` becomes `en/the-weapons`. */
const teaching = (place: string) => {
  const files = () => LOCALES.flatMap((locale) => (place.endsWith('.yaml') ? [join('content/teach', locale, place)] : within(join('content/teach', locale, place))()));
  return yaml(place, files, (value, file) => [{ id: `${file.split('/')[2]}/${basename(file, '.yaml')}`, data: value as Record<string, unknown> }]);
};

const prose = (base: string) => glob({ base, pattern: '**/*.mdx' });

export const collections = {
  chapters: defineCollection({ loader: prose('content/chapters'), schema: chapter }),
  opening: defineCollection({ loader: prose('content/opening'), schema: opening }),
  pages: defineCollection({ loader: prose('content/pages'), schema: page }),
  teaching: defineCollection({ loader: prose('content/teach'), schema: page }),
  guides: defineCollection({ loader: teaching('guides'), schema: guide }),
  questions: defineCollection({ loader: teaching('questions'), schema: questionSet }),
  teachWords: defineCollection({ loader: teaching('words.yaml'), schema: teachWords }),
  standards: defineCollection({ loader: list('content/teach/curriculum.yaml'), schema: standard }),
  sheets: defineCollection({ loader: single('content/teach/sheets.yaml'), schema: ladderSheet }),
  claims: defineCollection({ loader: list('content/claims'), schema: claim }),
  quotations: defineCollection({ loader: list('content/quotes'), schema: quotation }),
  sources: defineCollection({ loader: list('content/sources.yaml'), schema: source }),
  glossary: defineCollection({ loader: list('content/glossary.yaml'), schema: glossaryEntry }),
  pairs: defineCollection({ loader: list('content/pairs.yaml'), schema: pair }),
  voices: defineCollection({ loader: list('content/voices.yaml'), schema: voice }),
  corrections: defineCollection({ loader: log('content/corrections.yaml'), schema: correctionLog }),
  since: defineCollection({ loader: single('content/since.yaml'), schema: since }),
  interface: defineCollection({ loader: yaml('content/ui', within('content/ui'), whole), schema: interfaceWords }),
  borders: defineCollection({ loader: single('content/charts/borders.yaml'), schema: borders }),
  channels: defineCollection({ loader: single('content/charts/channels.yaml'), schema: channels }),
  stances: defineCollection({ loader: single('content/charts/stances.yaml'), schema: stances }),
};
