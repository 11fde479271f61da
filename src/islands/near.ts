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

/** What is kept for a chart that cannot answer yet. */
const asks = ['click', 'input', 'change'] as const;

let stirred: Promise<void> | undefined;

/** The reader did something, arrived with a state in the address, or has been looking at the page for a while. */
function readerStirs(): Promise<void> {
  stirred ??= new Promise((resolve) => {
    if (location.search) resolve();
    for (const sign of signs) addEventListener(sign, () => resolve(), { once: true, passive: true });
    setTimeout(resolve, QUIET);
  });
  return stirred;
}

/** Resolves when anything in an island, which itself has no box, comes near the window, or somebody wakes it. */
function comesNear(island: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: AHEAD },
    );
    for (const element of island.children) observer.observe(element);
    island.addEventListener(AWAKE, resolve as () => void, { once: true });
  });
}

const files = new Map<string, Promise<unknown>>();

/** How long to wait before asking a second time, in milliseconds; as long as Astro waits for a script. */
const AGAIN = 1000;

/** The contents of a data file. */
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
    const { hydrator } = island as Required<Island>;
    island.hydrator = (element) => async (view, props, ...rest) => {
      await hydrator(element)(view, { ...props, chart }, ...rest);
      while (island.querySelector('[data-part=asleep]')) await new Promise((resolve) => island.addEventListener(AWAKE, resolve, { once: true }));
    };
  };
}

/** Keeps what the reader asks of an island that cannot answer yet, and what its controls then say, until the function it gives is called; that gives it all to be asked again. */
function keepAsked(island: Element): () => (() => void)[] {
  const asked: (() => void)[] = [];
  const keep = (event: Event) => {
    const { target, clientX, clientY } = event as MouseEvent;
    const control = target as HTMLInputElement;
    const { value, checked } = control;
    const top = () => control.getBoundingClientRect().top;
    const down = clientY - top();
    const details = control.closest('summary')?.parentElement as HTMLDetailsElement | undefined;
    const open = !details?.open;
    if (details)
      asked.push(() => {
        details.open = open;
        // Its own comes a task later: by then the view may have drawn itself anew.
        details.dispatchEvent(new Event('toggle'));
      });
    // A link is followed as it is, and what is clicked in a label says so itself.
    else if (event.type !== 'click' || control.closest('button,svg'))
      asked.push(() => {
        Object.assign(control, { value, checked });
        // The ladder looks at where in it was pointed; by then the page may have been scrolled.
        control.dispatchEvent(new MouseEvent(event.type, { bubbles: true, clientX, clientY: top() + down || 0 }));
      });
  };
  for (const sign of asks) island.addEventListener(sign, keep, true);
  return () => {
    for (const sign of asks) island.removeEventListener(sign, keep, true);
    return asked;
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
  const askedBefore = keepAsked(island);
  await Promise.all([comesNear(island), readerStirs()]);
  try {
    const picture = island.cloneNode(true);
    island.addEventListener(BROKEN, () => {
      island.replaceChildren(...picture.childNodes);
      giveUp(figure, 'broke');
    });
    const [hydrate, give] = await Promise.all([load(), fetchData(island)]);
    give();
    // To read the scripts was one task; to take over the chart is another.
    await new Promise((resolve) => setTimeout(resolve));
    const asked = askedBefore();
    const awake = hydrate();
    // Whoever has asked already gets all parts at once, as with any input.
    if (asked.length > 0) dispatchEvent(new Event('input'));
    await awake;
    for (const again of asked) again();
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
