import { z } from 'astro/zod';
import { claimId, localText, sourceId, when } from './common.ts';

/** An event after 6 March 2025. Shown only in "Since this story", never in a chapter or chart. */
const sinceEntry = z.strictObject({
  id: z.string().regex(/^N\d{2}$/),
  when,
  /** One sentence. */
  text: localText,
  /** Claims that a reader may see differently because of it. */
  changes: z.array(claimId),
  confidence: z.enum(['B', 'C']),
  /** Left out where the event is public record and no page was read. */
  sources: z.array(sourceId).optional(),
});

export const since = z.strictObject({
  /** Up to when the published pages reach that the list was checked against. */
  checked: when,
  entries: z.array(sinceEntry).min(1),
});
export type Since = z.infer<typeof since>;
