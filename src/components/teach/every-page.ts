import { LOCALES, prefix } from '../../i18n/locales.ts';
import { CHAPTERS } from '../../schemas/chapter-list.ts';
import { SUBJECTS } from '../../models/packages.ts';
import { SHEETS } from '../../schemas/sheet.ts';

/** A page for each chapter in every published locale: the `getStaticPaths` of guides, questions and keys. */
export function everyChapter() {
  return LOCALES.flatMap((locale) => CHAPTERS.map((slug) => ({ params: { locale: prefix(locale), slug }, props: { locale, slug } })));
}

/** A page for each sheet to print in every published locale. */
export function everySheet() {
  return LOCALES.flatMap((locale) => SHEETS.map((sheet) => ({ params: { locale: prefix(locale), sheet }, props: { locale, sheet } })));
}

/** A lesson for each chapter and for the whole story, as packages carry it. */
export function everySubject() {
  return LOCALES.flatMap((locale) => SUBJECTS.map((subject) => ({ params: { locale: prefix(locale), subject }, props: { locale, subject } })));
}
