import { hosts } from 'virtual:embed';

/** The newest script that pages of others may add, so that our frames are as tall as their content. */
export function GET(): Response {
  return new Response(hosts.at(-1)?.text);
}
