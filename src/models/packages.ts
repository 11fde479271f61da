/** The files made for classrooms, by name. Names are a public contract: a platform may hold a link to one. */
import { CHAPTERS, type ChapterSlug } from '../schemas/chapter-list.ts';

export const KINDS = ['scorm', 'cartridge', 'single'] as const;
export type Kind = (typeof KINDS)[number];

/** The whole story, beside its chapters. */
export const WHOLE = 'story';
export type Subject = ChapterSlug | typeof WHOLE;

export type PackageFile = { kind: Kind; subject: Subject; /** Below the root of the site. */ path: string };

const endings: Record<Kind, string> = { scorm: 'scorm12.zip', cartridge: 'cc11.imscc', single: 'html' };

/** The files of a chapter or of the whole story. */
export function filesOf(subject: Subject): PackageFile[] {
  return KINDS.map((kind) => ({ kind, subject, path: `downloads/${subject}.${endings[kind]}` }));
}

/** Every file, the whole story first. */
export const EVERY_FILE: PackageFile[] = [WHOLE, ...CHAPTERS].flatMap((subject) => filesOf(subject as Subject));
