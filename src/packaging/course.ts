/** What a cartridge holds of a chapter: its page, its charts as the lessons show them, topics to talk about, its questions. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DEFAULT_LOCALE, type Locale, prefix } from '../i18n/locales.ts';
import type { QuizItem } from '../models/cartridge-quiz.ts';
import type { Cartridge, Item } from '../models/cartridge.ts';
import { packageId, type Subject, WHOLE } from '../models/packages.ts';
import { CHAPTERS, type ChapterSlug } from '../schemas/chapter-list.ts';
import { chapter } from '../schemas/chapter.ts';
import { type Guide, guide } from '../schemas/guide.ts';
import { interfaceWords } from '../schemas/interface.ts';
import { type Question, questionSet } from '../schemas/question.ts';
import { type TeachWords, teachWords } from '../schemas/teach-words.ts';

type Chapter = {
  slug: ChapterSlug;
  title: string;
  language: Locale;
  guide: Guide;
  questions: readonly Question[];
  /** Names of the charts, and the words for what to do. */
  charts: Readonly<Record<'borders' | 'channels' | 'stances', string>>;
  words: TeachWords;
};

const yaml = (file: string): unknown => parse(readFileSync(file, 'utf8'));

/** The chapters of a locale with what teachers get, in order. The site was built from the same files. */
export function readChapters(language: Locale): Chapter[] {
  const words = teachWords.parse(yaml(`content/teach/${language}/words.yaml`));
  const charts = interfaceWords.parse(yaml(`content/ui/${language}.yaml`)).chart.names;
  return CHAPTERS.map((slug) => {
    const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(`content/chapters/${language}/${slug}.mdx`, 'utf8')) ?? [];
    return {
      ...{ slug, language, charts, words },
      title: chapter.parse(parse(front)).title,
      guide: guide.parse(yaml(`content/teach/${language}/guides/${slug}.yaml`)),
      questions: questionSet.parse(yaml(`content/teach/${language}/questions/${slug}.yaml`)).questions,
    };
  });
}

function quizItem(slug: string, question: Question): QuizItem {
  const id = `${slug}-question-${question.n}`;
  if (question.kind === 'short') return { id, ask: question.ask, options: [], answer: question.answer };
  return { id, ask: question.ask, options: question.options.map(({ text, why, right }) => ({ text, why, right: right === true })), answer: '' };
}

/** Ids are made of names that last, so that a second import finds the first. */
function itemsOf({ slug, title, guide: { plans, discussion }, questions, charts, words }: Chapter, root: string): Item[] {
  const views = new Map(plans.flatMap(({ steps }) => steps.flatMap(({ shows }) => (shows ? [[`${shows.chart}${shows.state}`, shows] as const] : []))));
  const { parts } = words.assignment;
  return [
    { kind: 'link', id: `${slug}-read`, title: parts.read.replace('{name}', title), url: `${root}chapters/${slug}/` },
    ...[...views.values()].map((view): Item => ({
      kind: 'link',
      id: `${slug}-show-${view.chart}${view.state.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`,
      title: parts.show.replace('{name}', `${charts[view.chart]}, ${view.as}`),
      url: `${root}charts/${view.chart}/${view.state}`,
    })),
    ...discussion.map((text, index): Item => ({ kind: 'topic', id: `${slug}-talk-${index + 1}`, title: `${words.guide.discussion} ${index + 1}: ${title}`, text: [text] })),
    { kind: 'quiz', id: `${slug}-questions`, title: words.questions.title.replace('{title}', title), items: questions.map((question) => quizItem(slug, question)) },
  ];
}

/** The cartridge of a chapter or of the whole story in the chapters' language. `site` is the address the site is published at. */
export function cartridgeOf(subject: Subject, title: string, chapters: readonly Chapter[], site: string): Cartridge {
  const chosen = chapters.filter(({ slug }) => subject === WHOLE || slug === subject);
  const language = chosen[0]?.language ?? DEFAULT_LOCALE;
  const segment = prefix(language);
  const root = segment === undefined ? site : `${site}${segment}/`;
  const groups = chosen.map((each) => ({ id: `${each.slug}-chapter`, title: each.title, items: itemsOf(each, root) }));
  return { id: `${packageId(subject, language)}-cartridge`, title, language, groups };
}
