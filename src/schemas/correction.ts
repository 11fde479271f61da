import { z } from 'astro/zod';
import { claimId, fullDay, localText } from './common.ts';

/** A change to something we had published. */
export const correction = z.strictObject({
  /** The day it was made. */
  date: fullDay,
  /** Correction: it was wrong. Clarification: true but misleading. Update: a better source for the same dated fact. */
  kind: z.enum(['correction', 'clarification', 'update']),
  claims: z.array(claimId).min(1),
  /** What was said before. */
  was: localText,
  /** What is said instead. */
  is: localText,
});
export type Correction = z.infer<typeof correction>;

/** Where an entry stands on the page of corrections. */
export function entryId({ date, claims }: Pick<Correction, 'date' | 'claims'>): string {
  return `${date}-${claims.join('-')}`;
}

/** All of them, newest first. */
export const correctionLog = z.strictObject({
  entries: z.array(correction).refine((log) => new Set(log.map(entryId)).size === log.length, 'two entries of one day on the same claims: make one of them'),
});
