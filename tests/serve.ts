/**
 * Serves a built site from a folder, with brotli where the browser takes it and the headers it asks for, as a good static host does.
 * As a command: `npx node tests/serve.ts [folder] [port]`.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, rulesOf } from './headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

const compressed = new Map<string, Buffer>();

/** The highest level of brotli, which takes seconds for a long page, and one that takes a fiftieth of it. */
export const BEST = 11;
const QUICK = 5;

/** The file as brotli sends it, kept for the next request. */
export function brotli(file: string, quality = BEST): Buffer {
  // A file that was published anew is another file.
  const key = `${file} ${statSync(file).mtimeMs} ${quality}`;
  const known = compressed.get(key);
  if (known) return known;
  const bytes = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  compressed.set(key, bytes);
  return bytes;
}

/** The file behind an address, `undefined` where there is none. Never one outside the folder. */
export function fileFor(folder: string, base: string, address: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  if (!pathname.startsWith(base)) return undefined;
  const inside = normalize(decodeURIComponent(pathname.slice(base.length)));
  if (inside.startsWith('..')) return undefined;
  const file = join(folder, inside.endsWith('/') || inside === '.' || inside === '' ? join(inside, 'index.html') : inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Starts serving on a free port and says where. `base` is the path the site was built for. What is timed is to be sent as a host sends it, at the best `quality`. */
export async function serve(folder: string, base = '/', port = 0, quality = QUICK): Promise<{ server: Server; origin: string }> {
  const rules = rulesOf(folder);
  const server = createServer((request, response) => {
    let file: string | undefined;
    try {
      file = fileFor(folder, base, request.url ?? '/');
    } catch {
      file = undefined;
    }
    const status = file ? 200 : 404;
    file ??= join(folder, '404.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const address = `/${(request.url ?? '').slice(base.length).replace(/[?#].*/, '')}`;
    for (const [name, value] of headersFor(rules, address)) response.appendHeader(name, value);
    // While tests run, files change under their names.
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
    const packed = !/font|png/.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    if (packed) {
      const bytes = brotli(file, quality);
      response.writeHead(status, { ...headers, 'Content-Encoding': 'br', 'Content-Length': bytes.length });
      response.end(bytes);
    } else {
      response.writeHead(status, headers);
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

if (import.meta.main) {
  const [, , folder = 'dist', port = '4321'] = argv;
  const { origin } = await serve(folder, process.env['BASE_PATH'] ?? '/', Number(port), BEST);
  console.log(`${folder} at ${origin}`);
}
