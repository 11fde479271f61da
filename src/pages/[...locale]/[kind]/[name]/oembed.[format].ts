import type { APIContext } from 'astro';
import { answerFile, everyAnswer, type Format, type Subject } from '../../../../components/oembed.ts';
import type { Locale } from '../../../../i18n/locales.ts';

export const getStaticPaths = everyAnswer;

/** What a site learns about a page of ours when somebody pastes its address. */
export function GET({ props, site }: APIContext): Promise<Response> {
  const { locale, subject, format } = props as { locale: Locale; subject: Subject; format: Format };
  return answerFile(locale, subject, format, site);
}
