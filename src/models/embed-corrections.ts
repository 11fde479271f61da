/** Which corrections concern an embed. */
import type { Correction } from '../schemas/correction.ts';

/** Entries of the log that touch a chart's claims, in its order; a pinned embed shows those after its day. */
export function correctionsTouching(claims: readonly string[], log: readonly Correction[]): Correction[] {
  return log.filter((entry) => entry.claims.some((id) => claims.includes(id)));
}
