/** The files made for classrooms, by name. Names are a public contract: a platform may hold a link to one. */
import { type Locale, prefix } from '../i18n/locales.ts';
import { CHAPTERS } from '../schemas/chapter-list.ts';

export const KINDS = ['scorm', 'cartridge', 'single'] as const;
export type Kind = (typeof KINDS)[number];

/** The whole story, beside its chapters. */
export const WHOLE = 'story';
export const SUBJECTS = [WHOLE, ...CHAPTERS] as const;
export type Subject = (typeof SUBJECTS)[number];

export type PackageFile = { kind: Kind; subject: Subject; /** Below the root of the site. */ path: string };

const endings: Record<Kind, string> = { scorm: 'scorm12.zip', cartridge: 'cc11.imscc', single: 'html' };

/** The files of a chapter or of the whole story in a language. */
export function filesOf(locale: Locale, subject: Subject): PackageFile[] {
  return KINDS.map((kind) => ({ kind, subject, path: [prefix(locale), `downloads/${subject}.${endings[kind]}`].filter(Boolean).join('/') }));
}

/** Every file of a language, the whole story first. */
export const everyFile = (locale: Locale): PackageFile[] => SUBJECTS.flatMap((subject) => filesOf(locale, subject));

/** By what a platform knows a package again, for ever. */
export const packageId = (subject: Subject, locale: Locale): string => ['across-the-table', prefix(locale), subject].filter(Boolean).join('-');
