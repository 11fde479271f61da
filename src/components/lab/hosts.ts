/**
 * How hosts that are not ours hear how tall a frame is, written after what each of them does with a message: WordPress' `wp-embed.js`,
 * the AMP, Embedly, Canvas, LTI and Open edX documentation. The real pym.js and open-iframe-resizer run in the tests.
 */

export type Frame = { src: string; secret: string | undefined };

const field = (data: unknown, name: string): unknown => (data !== null && typeof data === 'object' ? Reflect.get(data, name) : undefined);
const number = (value: unknown) => (typeof value === 'number' && value > 0 ? value : undefined);

/** What a message says in a string, as Embedly and Medium send it. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** WordPress lets no frame be lower or higher than this. */
export const WORDPRESS = { least: 200, most: 1000 };

/** For each host, the height it gives a frame after a message; `undefined` where the message says nothing to it. */
export const HOSTS: Readonly<Record<string, (data: unknown, frame: Frame) => number | undefined>> = {
  wordpress: (data, { secret }) => {
    const height = number(field(data, 'message') === 'height' && field(data, 'secret') === secret ? field(data, 'value') : undefined);
    return height && Math.min(WORDPRESS.most, Math.max(WORDPRESS.least, height));
  },
  canvas: (data) => number(field(data, 'subject') === 'lti.frameResize' ? field(data, 'height') : undefined),
  lti: (data) => number(field(data, 'subject') === 'org.imsglobal.lti.frameResize' ? field(data, 'height') : undefined),
  'open-edx': (data) => number(field(data, 'type') === 'plugin.resize' ? field(field(data, 'payload'), 'height') : undefined),
  amp: (data) => number(field(data, 'sentinel') === 'amp' && field(data, 'type') === 'embed-size' ? field(data, 'height') : undefined),
  embedly: (data, { src }) => {
    const message = parsed(data);
    return number(field(message, 'context') === 'iframe.resize' && field(message, 'src') === src ? field(message, 'height') : undefined);
  },
};
