/**
 * `client:near`: a chart answers once the reader comes near it. The picture and the words are on the page from the start; the script
 * and the chart's data are fetched when the chart is about to be seen and the reader has stirred, or the page has been quiet a while.
 * If anything cannot be fetched, or the chart breaks, the page keeps its first picture and says so.
 */
import type { ClientDirective } from 'astro';
import { AWAKE } from '../views/awake.ts';
import { BROKEN } from '../views/broken.ts';

/** How long before it can be seen a chart begins to load, in CSS pixels above and below the window. */
const AHEAD = '300px 0px';

/** A page nobody stirs on lets its charts answer after this many milliseconds. */
const QUIET = 2000;

const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

let stirred: Promise<void> | undefined;

/** The reader did something, arrived with a state in the address, or has been looking at the page for a while. */
function readerStirs(): Promise<void> {
  stirred ??= new Promise((resolve) => {
    const done = () => {
      for (const sign of signs) removeEventListener(sign, done);
      resolve();
    };
    if (location.search !== '') done();
    for (const sign of signs) addEventListener(sign, done, { passive: true });
    setTimeout(done, QUIET);
  });
  return stirred;
}

/** Resolves when any of the elements comes near the window. The island itself has no box. */
function comesNear(elements: Iterable<Element>): Promise<void> {
  if (!('IntersectionObserver' in window)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: AHEAD },
    );
    for (const element of elements) observer.observe(element);
  });
}

const files = new Map<string, Promise<unknown>>();

/** How long to wait before asking a second time, in milliseconds; as long as Astro waits for a script. */
const AGAIN = 1000;

async function ask(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The contents of a data file, asked for once however many charts need it, and once more if that failed. */
function dataIn(address: string): Promise<unknown> {
  const known = files.get(address);
  if (known) return known;
  const asked = ask(address).catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN)).then(() => ask(address)));
  files.set(address, asked);
  return asked;
}

/** What Astro keeps on an island once its scripts are there. */
type Island = HTMLElement & { hydrator?: (island: Element) => (view: unknown, props: object, ...rest: unknown[]) => Promise<void> };

/**
 * Fetches the data that was moved out of the page. The function it gives hands it to the view as it is: through the island's attribute
 * it would be written and read once more, and Svelte would watch each of its thousand parts for changes; what has no prototype it leaves alone.
 */
async function fetchData(island: Island): Promise<() => void> {
  const from = island.dataset['from'];
  if (from === undefined) return () => {};
  const chart = Object.setPrototypeOf(await dataIn(from), null) as object;
  return () => {
    const { hydrator } = island;
    if (!hydrator) throw new Error('the island has no way to start its view');
    island.hydrator = (element) => async (view, props, ...rest) => {
      await hydrator(element)(view, { ...props, chart }, ...rest);
      while (island.querySelector('[data-part=asleep]')) await new Promise((resolve) => island.addEventListener(AWAKE, resolve, { once: true }));
    };
  };
}

/** Marks a figure as one that does not answer: its controls go, a sentence comes. See `steps.css` and `ChartFrame.astro`. */
function giveUp(figure: HTMLElement | null, why: unknown): void {
  console.warn('[chart]', why);
  if (figure) figure.dataset['broken'] = '';
}

const near: ClientDirective = async (load, _options, island) => {
  const figure = island.closest('figure');
  island.addEventListener('astro:hydration-error', (event) => {
    event.preventDefault();
    giveUp(figure, (event as CustomEvent<{ error: unknown }>).detail.error);
  });
  await Promise.all([comesNear(island.children), readerStirs()]);
  try {
    const picture = [...island.childNodes].map((node) => node.cloneNode(true));
    island.addEventListener(BROKEN, () => {
      island.replaceChildren(...picture);
      giveUp(figure, 'broke');
    });
    const [hydrate, give] = await Promise.all([load(), fetchData(island)]);
    give();
    // To read the scripts was one task; to take over the chart is another.
    await new Promise((resolve) => setTimeout(resolve));
    await hydrate();
  } catch (error) {
    giveUp(figure, error);
  }
};

// The steps of a story are moved by the page's own script. Where that did not arrive, charts do as if without it.
addEventListener('load', () => {
  if ('script' in document.documentElement.dataset) return;
  for (const stage of document.querySelectorAll('[data-stage]')) giveUp(stage.closest('figure'), 'the page’s script is missing');
});

export default near;
