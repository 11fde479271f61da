import { z } from 'astro/zod';

const address = z.url({ protocol: /^https?$/ });
const size = z.int().positive();

/** What the oEmbed specification (version 1.0) asks of every answer. */
const common = {
  version: z.literal('1.0'),
  title: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: address,
  /** Seconds an answer may be kept. */
  cache_age: size,
  thumbnail_url: address,
  thumbnail_width: size,
  thumbnail_height: size,
};

/** A chart comes as a frame, a chapter as a link. */
export const oembed = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('rich'), html: z.string().min(1), width: size, height: size }),
  z.strictObject({ ...common, type: z.literal('link') }),
]);
export type OEmbed = z.infer<typeof oembed>;
