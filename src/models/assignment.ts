/**
 * An assignment as the part of a link after `#`, and back. A browser never sends that part to a server.
 * Version 1: `v=1&p=read:the-weapons/ask:the-weapons:1:3&t=Title&n=Note&d=2025-03-14&c=7F3K`.
 * `parse` is total: it never throws, and gives our own ids or nothing; title and note are the only free text.
 */
import { realDay } from '../i18n/dates.ts';
import { CHAPTERS, type ChapterSlug } from '../schemas/chapter-list.ts';
import { CHART_IDS, CHART_STATE, type ChartId } from '../schemas/chart-list.ts';
import { checksum } from './checksum.ts';

/** One thing to do, in the order of the list. A round of guessing is a chart in a state of its own. */
export type Part =
  | { kind: 'read'; chapter: ChapterSlug }
  | { kind: 'show'; chart: ChartId; state: string }
  | { kind: 'ask'; chapter: ChapterSlug; numbers: number[] };

export type Assignment = {
  title: string;
  /** May have several lines. */
  note: string;
  /** A day as `2025-03-14`, or empty. */
  due: string;
  parts: Part[];
};

/** Question numbers that exist, by chapter. */
export type Known = Readonly<Record<ChapterSlug, readonly number[]>>;

/** Why a link may not show what its maker meant. `dropped`: it names things this version of the site does not have. */
export type Trouble = 'empty' | 'damaged' | 'newer' | 'dropped';

export type Reading = { assignment: Assignment; troubles: Trouble[] };

/** Most characters kept of each text, and most parts. */
export const LONGEST = { title: 120, note: 500, parts: 40, fragment: 16_384 } as const;

const VERSION = 1;
const CODE = 4;
export const NOTHING: Assignment = { title: '', note: '', due: '', parts: [] };

/** Text as it may be shown: no control characters, no half characters, nothing that turns the direction of what follows. */
function clean(text: string, longest: number): string {
  const plain = text.replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return [...plain.trim()].slice(0, longest).join('').trim();
}

/** The same of a text of several lines: it keeps them, and one empty line between two of them. */
function cleanLines(text: string, longest: number): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => clean(line, longest));
  return [...lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()].slice(0, longest).join('').trim();
}

/** Percent-encoding without the signs at which mail and chat programs cut a link. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The text behind percent signs; what cannot be decoded is left out. */
function decode(raw: string): string {
  return raw.replace(/(%[0-9a-f]{2})+|%/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return '';
    }
  });
}

function writePart(part: Part): string {
  if (part.kind === 'read') return `read:${part.chapter}`;
  if (part.kind === 'ask') return ['ask', part.chapter, ...part.numbers].join(':');
  return ['show', part.chart, ...part.state.split(/[?=&]/).filter(Boolean)].join(':');
}

/** A part as written by `writePart`, or nothing where it names what we do not have. */
function readPart(raw: string, known: Known): Part | undefined {
  const [kind, name, ...rest] = raw.split(':');
  const chapter = CHAPTERS.find((slug) => slug === name);
  const chart = CHART_IDS.find((id) => id === name);
  if (kind === 'read' && chapter && rest.length === 0) return { kind, chapter };
  if (kind === 'ask' && chapter) {
    const numbers = known[chapter].filter((number) => rest.includes(String(number)));
    return numbers.length > 0 ? { kind, chapter, numbers } : undefined;
  }
  if (kind !== 'show' || !chart || rest.length % 2 === 1) return undefined;
  const pairs = rest.flatMap((value, index) => (index % 2 === 0 ? [`${value}=${rest[index + 1] ?? ''}`] : []));
  const state = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return CHART_STATE.test(state) ? { kind, chart, state } : undefined;
}

/** What tells a part from the others of a list, which holds each only once; its questions aside. */
export function keyOf(part: Part): string {
  return part.kind === 'show' ? `show ${part.chart}${part.state}` : `${part.kind} ${part.chapter}`;
}

/** Each part once, at its first place: a part named again is left out, further questions of a chapter join the first. */
function once(parts: readonly Part[]): Part[] {
  const kept = new Map<string, Part>();
  for (const part of parts) {
    const key = keyOf(part);
    const before = kept.get(key);
    if (part.kind === 'ask' && before?.kind === 'ask') kept.set(key, { ...before, numbers: [...new Set([...before.numbers, ...part.numbers])].sort((a, b) => a - b) });
    else if (!before) kept.set(key, part);
  }
  return [...kept.values()];
}

/** How many of the things a written part names we do not have: the part itself, or some of its questions. */
function missing(raw: string, part: Part | undefined): number {
  if (!part) return 1;
  return part.kind === 'ask' ? new Set(raw.split(':').slice(2)).size - part.numbers.length : 0;
}

/** What shows whether a link arrived whole. Percent signs do not count: programs add and remove them. */
function seal(body: string): string {
  return checksum(decode(body)).slice(0, CODE);
}

/** The fragment of an assignment, without `#`. */
export function format({ title, note, due, parts }: Assignment): string {
  const texts = [
    ['t', encode(clean(title, LONGEST.title))],
    ['n', encode(cleanLines(note, LONGEST.note))],
    ['d', realDay(due)],
  ].flatMap(([name, value]) => (value ? [`&${name}=${value}`] : []));
  const body = `v=${VERSION}&p=${parts.slice(0, LONGEST.parts).map(writePart).join('/')}${texts.join('')}`;
  return `${body}&c=${seal(body)}`;
}

/** Programs that carry links change them in known ways. What can be undone without doubt is undone. */
function repaired(raw: string): string {
  const text = raw.slice(0, LONGEST.fragment).trim().replace(/^(?:#|%23)+/, '').replaceAll('&amp;', '&');
  return text.includes('=') ? text : decode(text);
}

/** Whether a fragment claims to be an assignment at all, and not the anchor of a heading. */
export function looksLikeAssignment(raw: string): boolean {
  return /(^|&)[vp]=/.test(repaired(raw));
}

/** What a fragment asks for, as far as it can be read, and what is wrong with it. Never throws. */
export function parse(raw: string, known: Known): Reading {
  const text = repaired(raw);
  if (text === '') return { assignment: NOTHING, troubles: ['empty'] };
  const fields = new Map<string, string>();
  for (const field of text.split('&')) {
    const at = field.indexOf('=');
    const name = field.slice(0, Math.max(at, 0));
    if (!fields.has(name)) fields.set(name, field.slice(at + 1));
  }
  const value = (name: string) => fields.get(name) ?? '';
  // A full stop after a link, or what counts visits, is no part of it.
  const [, body = '', code = ''] = /^(.*?)&c=([\da-z]+)(?:[^\da-z].*)?$/is.exec(text) ?? [];
  const written = decode(value('p')).split('/').filter(Boolean).slice(0, LONGEST.parts);
  const read = written.map((part) => readPart(part, known));
  const version = /^[1-9]\d{0,2}$/.test(value('v')) ? Number(value('v')) : 0;
  const assignment: Assignment = {
    title: clean(decode(value('t')), LONGEST.title),
    note: cleanLines(decode(value('n')), LONGEST.note),
    due: realDay(value('d')),
    parts: once(read.filter((part) => part !== undefined)),
  };
  const intact = code !== '' && seal(body) === code.toUpperCase();
  const lost = written.some((part, index) => missing(part, read[index]) > 0);
  const troubles: Trouble[] = [];
  if (version > VERSION) troubles.push('newer');
  else if (!intact || version === 0) troubles.push('damaged');
  if (lost && intact) troubles.push('dropped');
  if (assignment.parts.length === 0 && !troubles.includes('damaged')) troubles.push('empty');
  return { assignment, troubles };
}
