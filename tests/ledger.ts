/** The content as files, read without Astro, for the tests that check it. Every item remembers the file it came from. */
import { globSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { borders } from '../src/schemas/borders.ts';
import { channels } from '../src/schemas/channels.ts';
import { chapter } from '../src/schemas/chapter.ts';
import { type Claim, claim } from '../src/schemas/claim.ts';
import { correction } from '../src/schemas/correction.ts';
import { type GlossaryEntry, glossaryEntry } from '../src/schemas/glossary.ts';
import { type Guide, guide, type Standard, standard } from '../src/schemas/guide.ts';
import { interfaceWords } from '../src/schemas/interface.ts';
import { opening, page } from '../src/schemas/page.ts';
import { pair } from '../src/schemas/pair.ts';
import { type QuestionSet, questionSet } from '../src/schemas/question.ts';
import { type Quotation, quotation } from '../src/schemas/quotation.ts';
import { type Source, source } from '../src/schemas/source.ts';
import { since as sinceSchema } from '../src/schemas/since.ts';
import { stances } from '../src/schemas/stances.ts';
import { voice } from '../src/schemas/voice.ts';

export type From<T> = T & { file: string };

type Parser<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } } };

/** What does not fit its schema, as `file: id, field: reason`; and files that cannot be read, as `file: reason`. */
export const misfits: string[] = [];

/** The files a pattern names, in order. */
const files = (pattern: string | string[]): string[] => globSync(pattern).sort();

/** What a YAML text says; nothing, and a misfit, where it is broken. */
function yaml(file: string, text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    misfits.push(`${file}: ${String((error as Error).message).split('\n')[0]}`);
    return undefined;
  }
}

/** The items of the files a pattern names; a file that is one thing counts as a list of one. */
function list<T>(pattern: string | string[], schema: Parser<T>, read = (text: string) => text): From<T>[] {
  return files(pattern).flatMap((file) =>
    [(yaml(file, read(readFileSync(file, 'utf8'))) ?? []) as Record<string, unknown>[] | Record<string, unknown>].flat().flatMap((item) => {
      const result = schema.safeParse(item);
      if (result.success) return [{ ...result.data, file }];
      const id = item['id'] ?? item['chapter'];
      for (const { path, message } of result.error.issues) misfits.push(`${file}: ${id === undefined ? '' : `${String(id)}, `}${path.join('.')}: ${message}`);
      return [];
    }),
  );
}

/** What stands above a text. */
const head = (mdx: string): string => /^---\n([\s\S]*?)\n---/.exec(mdx)?.[1] ?? '';

export const claims = list<Claim>('content/claims/*.yaml', claim);
export const quotations = list<Quotation>('content/quotes/*.yaml', quotation);
export const sources = list<Source>('content/sources.yaml', source);
export const glossary = list<GlossaryEntry>('content/glossary.yaml', glossaryEntry);
export const pairs = list<z.infer<typeof pair>>('content/pairs.yaml', pair);
export const voices = list<z.infer<typeof voice>>('content/voices.yaml', voice);
export const guides = list<Guide>('content/teach/*/guides/*.yaml', guide);
export const questionSets = list<QuestionSet>('content/teach/*/questions/*.yaml', questionSet);
export const standards = list<Standard>('content/teach/curriculum.yaml', standard);
const noSince: z.infer<typeof sinceSchema> = { checked: { from: '' }, entries: [] };
export const since = list<z.infer<typeof sinceSchema>>('content/since.yaml', sinceSchema)[0] ?? noSince;

/** What no test asks about by name, looked at for its shape only. */
export const others = [
  list('content/corrections.yaml', correction),
  list('content/charts/borders.yaml', borders),
  list('content/charts/channels.yaml', channels),
  list('content/charts/stances.yaml', stances),
  list('content/ui/*.yaml', interfaceWords),
  list('content/chapters/*/*.mdx', chapter, head),
  list('content/opening/*.mdx', opening, head),
  list('content/pages/*/*.mdx', page, head),
];

/** A text a reader meets, with the place to mend it. */
export type Text = { place: string; text: string; kind: 'prose' | 'data' };

/** Every MDX file: the opening, the chapters, the pages, the teaching. */
export const mdx = files('content/{chapters,opening,pages,teach}/**/*.mdx').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Every string inside a piece of YAML, with the path to it. */
function strings(value: unknown, place: string): Text[] {
  if (typeof value === 'string') return [{ place, text: value, kind: 'data' }];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => strings(item, `${place}.${String((item as { id?: unknown } | null)?.id ?? index)}`));
  }
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, item]) => strings(item, `${place}.${key}`));
  return [];
}

/** Every text of the content, data and prose, but not the sources and quotations themselves. */
export const texts: Text[] = [
  ...mdx.map(({ file, text }): Text => ({ place: file, text, kind: 'prose' })),
  ...files(['content/claims/*.yaml', 'content/charts/*.yaml', 'content/{pairs,voices,glossary,since,corrections}.yaml', 'content/ui/*.yaml', 'content/teach/**/*.yaml']).flatMap((file) =>
    strings(yaml(file, readFileSync(file, 'utf8')), file),
  ),
];
