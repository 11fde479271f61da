/**
 * "Keep this for class": the site in this browser, for use without a network. Nothing is kept before somebody asks.
 * Whatever goes wrong here, the pages work as before.
 */
import { CACHES } from '../../models/kept.ts';

type Policy = { createScriptURL: (url: string) => string };
type Policies = { createPolicy: (name: string, rules: Policy) => Policy };

/** The worker's address as browsers with Trusted Types ask for it. No other address passes. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const pass = (url: string) => {
    if (url !== address) throw new TypeError('not the worker of this site');
    return url;
  };
  return trustedTypes ? trustedTypes.createPolicy('kept-site', { createScriptURL: pass }).createScriptURL(address) : address;
}

/** Resolves when a worker is in use, rejects when it could not get there. */
function inUse({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') resolve();
      if (!worker || worker.state === 'redundant') reject(new Error('the worker could not start'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

async function takeOut(root: string): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(root))?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
}

/** Makes the buttons work. */
export function offerToKeep(): void {
  const box = document.querySelector<HTMLElement>('.keep');
  const [put, take] = ['.put', '.take'].map((name) => box?.querySelector<HTMLButtonElement>(name));
  const status = box?.querySelector('[role=status]');
  const { worker = '', root = '', working = '', kept = '', removed = '', stays = '', failed = '' } = box?.dataset ?? {};
  if (!box || !put || !take || !status) return;
  let url: string | undefined;

  const say = (text: string, isKept?: boolean) => {
    status.textContent = text;
    if (isKept === undefined) return;
    put.hidden = isKept;
    take.hidden = !isKept;
  };
  if (!('serviceWorker' in navigator)) return put.addEventListener('click', () => say(failed));

  navigator.serviceWorker.getRegistration(root).then((found) => found?.active && say(kept, true), () => undefined);
  put.addEventListener('click', async () => {
    say(working);
    try {
      url ??= trusted(worker);
      await inUse(await navigator.serviceWorker.register(url, { scope: root, updateViaCache: 'none' }));
      say(kept, true);
      take.focus();
    } catch (error) {
      console.warn('[keep]', error);
      say(failed, false);
      await takeOut(root).catch(() => undefined);
    }
  });
  take.addEventListener('click', async () => {
    try {
      await takeOut(root);
      say(removed, false);
      put.focus();
    } catch (error) {
      console.warn('[keep]', error);
      say(stays);
    }
  });
}
