import { z } from 'astro/zod';
import { claims, localText, quoteId, slug, when } from './common.ts';

/** Somebody who lives through the story. The cards stand together, same size, 40 to 50 words each with the quotation. */
export const voice = z.strictObject({
  id: slug,
  name: localText,
  /** Who that is. */
  who: localText,
  place: localText,
  when,
  quote: quoteId,
  /** What a reader needs beside the words. */
  context: localText,
  claims,
});
