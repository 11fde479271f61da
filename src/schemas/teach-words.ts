import { z } from 'astro/zod';
import { text as word } from './common.ts';

const group = <const Names extends readonly string[]>(...names: Names) => z.strictObject(Object.fromEntries(names.map((name) => [name, word])) as { [Name in Names[number]]: typeof word });

/** Every word of the pages for teachers and of an assignment, one file a locale. `{name}` marks a place that is filled in. */
export const teachWords = z.strictObject({
  /** In the menu of the site. */
  nav: word,
  hub: group('title', 'description', 'lead', 'chapters', 'chaptersNote', 'care', 'sheets', 'sheetsNote', 'files', 'filesNote', 'privacy', 'read', 'guide', 'questions', 'key', 'assign'),
  chapter: group('assign', 'forTeachers'),
  guide: z.strictObject({
    ...group('title', 'description', 'forTeachers', 'chapter', 'time', 'objectives', 'before', 'plans', 'plan', 'step', 'show', 'discussion', 'exit', 'extensions', 'care', 'reactions').shape,
    ...group('words', 'close', 'stop', 'careMore', 'curriculum', 'curriculumNote', 'sheets', 'files').shape,
    /** What each file of open data holds. */
    data: group('claims', 'sources'),
    /** Names of the sets of standards. */
    sets: group('c3', 'rh'),
  }),
  /** `platformNote` and `noRoom` are shown where a learning platform keeps the answers. */
  questions: group('title', 'description', 'note', 'platformNote', 'noRoom', 'right', 'wrong', 'choose', 'compare', 'check', 'answer', 'look', 'others', 'yours', 'name', 'date'),
  key: group('title', 'description', 'note', 'short'),
  privacyPage: group('back'),
  builder: z.strictObject({
    ...group('title', 'note', 'needsScript', 'broken', 'chapters', 'questions', 'allQuestions', 'charts', 'chart', 'add', 'guess', 'guessNote', 'round', 'link', 'linkWrong', 'order', 'none').shape,
    /** Of one thing in the list. */
    ...group('up', 'down', 'remove', 'added', 'already', 'full', 'removed', 'moved').shape,
    ...group('about', 'name', 'text', 'due', 'left', 'ready', 'copy', 'copied', 'copyFailed', 'classroom', 'file', 'print', 'open', 'code', 'codeName', 'codeTooLong', 'fileName').shape,
  }),
  assignment: z.strictObject({
    ...group('title', 'description', 'needsScript', 'broken', 'loading', 'failed', 'from', 'due', 'contents', 'notesElsewhere', 'chapters', 'answers', 'answersNote', 'count').shape,
    ...group('copy', 'copied', 'copyFailed', 'save', 'print', 'name', 'date', 'none', 'code', 'edit', 'forget', 'forgetSure', 'forgotten').shape,
    /** What the parts of an assignment are called. */
    parts: group('read', 'show', 'ask', 'askOne', 'guess'),
    /** Why a link may not show what its maker meant. */
    troubles: group('empty', 'damaged', 'newer', 'dropped'),
  }),
  /** For a teacher who compares answers with their code. */
  check: group('title', 'note', 'label', 'button', 'same', 'changed', 'noCode', 'answers'),
  sheets: z.strictObject({
    ...group('title', 'keyTitle', 'toKey', 'toSheet', 'print').shape,
    names: group('map', 'channels', 'ladder'),
    map: z.strictObject({ ...group('description', 'letter', 'name', 'held').shape, task: z.array(word) }),
    channels: z.strictObject({ ...group('description', 'date').shape, task: z.array(word) }),
    ladder: z.strictObject({ ...group('description', 'step', 'place', 'where', 'between', 'aside', 'cards').shape, task: z.array(word) }),
  }),
  files: z.strictObject({
    ...group('whole', 'checksums', 'unmade').shape,
    kinds: group('scorm', 'cartridge', 'single'),
    about: group('scorm', 'cartridge', 'single'),
  }),
  /** Keeping the site for use without a network. */
  keep: group('title', 'note', 'what', 'button', 'working', 'kept', 'remove', 'removed', 'stays', 'failed', 'newer', 'use', 'needsScript'),
});
export type TeachWords = z.infer<typeof teachWords>;
