import { existsSync } from 'node:fs';
import { clearReceipt, writeReceipt } from './receipt.ts';
import { serve } from './serve.ts';

/** Serves the built site on a free port for as long as the tests run. */
export default async function site(): Promise<() => void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist: run `npm run build` first.');
  const { server, origin } = await serve('dist');
  process.env['SITE_UNDER_TEST'] = origin;
  clearReceipt();
  return () => {
    server.close();
    writeReceipt();
  };
}
