/**
 * Keeps the site for use without a network, once somebody has asked for it with "Keep this for class".
 * It answers for its own list of files only and hands everything else to the network, so that it cannot stand in a page's way.
 * A newer version waits beside the one in use until a reader takes it.
 */

import { CACHES } from '../../models/kept.ts';

export type Waits = Event & { waitUntil: (work: Promise<unknown>) => void };
type Asks = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

/** What a service worker is given beside the names every script has. */
type Worker = {
  addEventListener(name: 'install' | 'activate', listen: (event: Waits) => void): void;
  addEventListener(name: 'fetch', listen: (event: Asks) => void): void;
  addEventListener(name: 'message', listen: (event: MessageEvent) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
};

/** Put before this script when the site is built: the version, and the addresses of its files. */
declare const KEPT: { version: string; files: readonly string[] };

const worker = self as unknown as Worker;
const name = CACHES + KEPT.version;
const files = new Set(KEPT.files);

/** How many files are asked for at once. */
const BATCH = 8;

async function keep(): Promise<void> {
  const cache = await caches.open(name);
  for (let at = 0; at < KEPT.files.length; at += BATCH) {
    await Promise.all(KEPT.files.slice(at, at + BATCH).map(async (file) => {
      const response = await fetch(new Request(file, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(file, response);
    }));
  }
}

async function answer(request: Request, file: string): Promise<Response> {
  const kept = await caches.open(name).then((cache) => cache.match(file)).catch(() => undefined);
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((each) => each.startsWith(CACHES) && each !== name).map((each) => caches.delete(each)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || !files.has(pathname)) return;
  event.respondWith(answer(event.request, pathname));
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'use') void worker.skipWaiting();
});
