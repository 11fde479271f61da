/** Lets the stand-ins of the lab give their frames the heights they hear. */
import { HOSTS } from './hosts.ts';

// WordPress adds the secret to the address when it shows the frame.
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-secret]')) frame.src = `${frame.dataset['src']}#?secret=${frame.dataset['secret']}`;

addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-host]')) {
    if (frame.contentWindow !== source) continue;
    const { host = '', secret } = frame.dataset;
    const height = HOSTS[host]?.(data, { src: frame.src, secret });
    if (height !== undefined) frame.style.blockSize = `${height}px`;
  }
});
