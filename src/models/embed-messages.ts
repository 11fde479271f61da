/**
 * The words that hosts understand when a frame says how tall it is, and the words by which they ask.
 * Where each was read: the packages pym.js 1.3.2 and @open-iframe-resizer/core 2.1.0, WordPress' wp-embed.js, the AMP, Canvas,
 * LTI, Embedly and Open edX documentation.
 */

/** Type of the messages between our embeds and our own host script. */
export const OURS = { height: 'across-the-table:height', ask: 'across-the-table:ask' } as const;

/** Type of the message, one of those of @open-iframe-resizer/core, that says for which width a height is. */
export const SIZED = 'iframe-resized';

/** What a frame knows about its host from its own address. */
export type HostHints = {
  /** Id that pym.js gives a frame: `?childId=`. */
  pym: string | undefined;
  /** Secret that WordPress gives a frame: `#?secret=`. */
  secret: string | undefined;
  /** Address of the frame. */
  src: string;
};

const WORD = /^[\w-]{1,64}$/;

/** The hints in an address. Only short plain words count. */
export function hintsIn(src: string): HostHints {
  const [address = '', fragment = ''] = src.split('#', 2);
  const find = (text: string, name: string) => {
    const value = new RegExp(`[?&]${name}=([^&]*)`).exec(text)?.[1];
    return value !== undefined && WORD.test(value) ? value : undefined;
  };
  return { pym: find(address, 'childId'), secret: find(fragment, 'secret'), src };
}

const PYM = 'xPYMx';

/** Everything to post to a host so that it gives the frame a height. */
export function heightMessages(width: number, height: number, { pym, secret, src }: HostHints): (string | object)[] {
  return [
    { type: OURS.height, v: 1, height },
    ...(pym === undefined ? [] : [['pym', pym, 'height', String(height)].join(PYM)]),
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    ...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
    { subject: 'lti.frameResize', height },
    { subject: 'org.imsglobal.lti.frameResize', height },
    { type: 'plugin.resize', payload: { height } },
    { type: SIZED, width, height },
  ];
}

/** Whether a message from the host asks for the height. Anything at all may come. */
export function asks(data: unknown, { pym, secret }: HostHints): boolean {
  if (typeof data === 'string') return pym !== undefined && data.startsWith(`pym${PYM}${pym}${PYM}`);
  const type: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, 'type') : undefined;
  // WordPress says so when its script comes after the frame.
  if (secret !== undefined && data !== null && typeof data === 'object' && Reflect.get(data, 'message') === 'ready') return true;
  return type === OURS.ask || type === 'iframe-child-init' || type === 'iframe-get-child-dimensions';
}
