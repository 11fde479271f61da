/**
 * A visitor with WebKit as Debian packages it: MiniBrowser on a screen of its own, driven by WebKitWebDriver.
 * W3C WebDriver is JSON over HTTP: https://www.w3.org/TR/webdriver2/.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { called, type Key, PATIENCE, type Place, type Role, type Target, type Visitor } from './visitor.ts';

/** What WebDriver calls an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type Found = { [ELEMENT]: string };

/** Keys have places in Unicode's private area. */
const KEYS: Record<Key, string> = {
  ArrowDown: '\ue015', ArrowLeft: '\ue012', ArrowRight: '\ue014', Enter: '\ue007', Escape: '\ue00c', Home: '\ue011', Space: ' ', Tab: '\ue004',
};

const SELECTORS: Record<Role, string> = { button: 'button', combobox: 'select', radio: 'input[type=radio]', slider: 'input[type=range]' };

async function send<T>(method: 'GET' | 'POST' | 'DELETE', url: string, body: unknown = {}): Promise<T> {
  const response = await fetch(url, { method, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}), headers: { 'Content-Type': 'application/json' }, signal: AbortSignal.timeout(6 * PATIENCE) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

function visitor(session: string, close: () => Promise<void>): Visitor {
  const post = <T>(command: string, body: unknown) => send<T>('POST', `${session}/${command}`, body);

  const run = <T>(script: string, ...args: unknown[]) => post<T>('execute/sync', { script, args });

  /** The visible elements of a selector. */
  const visible = (selector: string) => run<Found[]>('return [...document.querySelectorAll(arguments[0])].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0)', selector);

  async function firstOf(target: Target): Promise<Found | undefined> {
    if (typeof target === 'string') return (await visible(target))[0];
    for (const candidate of await visible(SELECTORS[target.role])) {
      const name = (await send<string>('GET', `${session}/element/${candidate[ELEMENT]}/computedlabel`)).replace(/\s+/g, ' ').trim();
      if (typeof target.name === 'string' ? name === target.name : target.name.test(name)) return candidate;
    }
    return undefined;
  }

  async function find(target: Target): Promise<Found> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const element = await firstOf(target);
      if (element) return element;
      await pause(50);
    }
    throw new Error(`there is no ${called(target)}`);
  }

  const act = (type: 'key' | 'pointer', actions: object[]) => post('actions', { actions: [{ type, id: type, actions }] });

  return {
    async open(address) {
      await post('url', { url: address });
    },
    async key(key) {
      const value = typeof key === 'string' ? KEYS[key] : key.letter;
      await act('key', [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    },
    async point(places: Place[]) {
      const [first, ...others] = places.map((place) => ({ type: 'pointerMove', duration: 0, ...place }));
      if (!first) return;
      await act('pointer', [first, { type: 'pointerDown', button: 0 }, ...others, { type: 'pointerUp', button: 0 }]);
    },
    async ask(target, question, given) {
      const once = async () => run<ReturnType<typeof question>>(`return (${question})(arguments[0], arguments[1])`, await find(target), given ?? null);
      // A chart that wakes draws an element anew between the finding and the asking.
      return once().catch((error: Error) => (error.message.startsWith('stale element') ? once() : Promise.reject(error)));
    },
    close,
  };
}

/** A port nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Starts a screen that nobody sees, and says its number. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.on('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    screen.on('error', reject);
    screen.on('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { screen, display };
}

async function ready(driver: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (await fetch(`${driver}/status`).then(({ ok }) => ok, () => false)) return;
    await pause(50);
  }
  throw new Error('WebKitWebDriver does not answer');
}

export async function inWebKit(miniBrowser: string): Promise<Visitor> {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, GDK_BACKEND: 'x11', LC_ALL: 'C.UTF-8' };
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env });
  const stop = async () => {
    driver.kill();
    screen.kill();
    // The browser goes with its screen and may write until then: what it leaves in a temporary folder is no fault of the site.
    await rm(home, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    const root = `http://127.0.0.1:${port}`;
    await ready(root);
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } };
    const { sessionId } = await send<{ sessionId: string }>('POST', `${root}/session`, { capabilities });
    const session = `${root}/session/${sessionId}`;
    await send('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1024, height: 900 });
    return visitor(session, async () => {
      await send('DELETE', session).catch(() => undefined);
      await stop();
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
