/** The built site, served so that every browser itself reports what the content security policy blocks. */
import { readFileSync } from 'node:fs';
import { fileFor, serve } from '../serve.ts';

/** Where browsers send their reports. */
const REPORTS = '/blocked';

export async function watch(): Promise<{ origin: string; blocked: string[]; close: () => void }> {
  const { server, origin } = await serve('dist');
  const blocked: string[] = [];
  server.prependListener('request', (request, response) => {
    // Three browsers at once have better things to wait for than the best compression.
    delete request.headers['accept-encoding'];
    if (request.url === REPORTS) {
      let report = '';
      request.on('data', (part: Buffer) => (report += part.toString()));
      request.on('end', () => blocked.push(/"effective-directive":"([^"]*)"/.exec(report)?.[1] ?? report));
      return;
    }
    const file = fileFor('dist', '/', request.url ?? '/');
    // Only a policy that comes as a header can name an address for reports.
    const policy = file?.endsWith('.html') ? /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
    if (policy) response.appendHeader('Content-Security-Policy', `${policy}; report-uri ${REPORTS}`);
  });
  return { origin, blocked, close: () => server.close() };
}
