import { z } from 'astro/zod';
import { claimId, localText, quoteId, sourceId, text, when } from './common.ts';

/** Words somebody said or wrote, letter for letter as published. Anything in double quotation marks must stand here. */
export const quotation = z
  .strictObject({
    id: quoteId,
    /** The claim it belongs to. */
    claim: claimId,
    /** The words in the language and typography of the source, without outer quotation marks. */
    words: text,
    /** `green`: clear. `amber`: only with its caution. `red`: the speaker is not known, so nobody is named. */
    use: z.enum(['green', 'amber', 'red']),
    /** A person or an institution; left out for red. */
    speaker: localText.optional(),
    /** Who that was on the date. */
    role: localText,
    /** Where, or to whom. */
    occasion: localText,
    /** Left out where the article gives no date. */
    when: when.optional(),
    /** Who translated it, where it was not said in English. */
    translator: localText.optional(),
    /** What a reader must know beside it. Required for amber. */
    caution: localText.optional(),
    sources: z.array(sourceId).min(1),
  })
  .superRefine((quote, context) => {
    if (quote.use === 'red' && quote.speaker) context.addIssue({ code: 'custom', path: ['speaker'], message: 'a red quotation names nobody' });
    if (quote.use !== 'red' && !quote.speaker) context.addIssue({ code: 'custom', path: ['speaker'], message: 'who said it?' });
    if (quote.use === 'amber' && !quote.caution) context.addIssue({ code: 'custom', path: ['caution'], message: 'an amber quotation needs its caution' });
  });
export type Quotation = z.infer<typeof quotation>;
