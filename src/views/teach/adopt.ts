/**
 * Parts of an assignment are taken from the pages they live on, so that a text exists only once.
 * A page is read by XMLHttpRequest, which gives nodes: no text becomes markup in our hands, as the security policy asks.
 */
import type { Part } from '../../models/assignment.ts';
import { wear } from '../looks.ts';
import { giveUp, settleCharts, wake } from './charts.ts';

/** Views by chart, fetched when a chart is shown. */
const views = {
  borders: () => import('../Borders.svelte'),
  channels: () => import('../Channels.svelte'),
  stances: () => import('../Stances.svelte'),
} as const;

/** The address of the page a part lives on. */
export function addressOf(part: Part, root: string): string {
  if (part.kind === 'show') return `${root}charts/${part.chart}/${part.state}`;
  return part.kind === 'read' ? `${root}chapters/${part.chapter}/` : `${root}teach/${part.chapter}/questions/`;
}

function readPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status < 400 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`${address}: ${request.status}`)));
    request.onerror = () => reject(new Error(address));
    request.send();
  });
}

const worn = new Set<string>();

/** A page's styles come with what is taken from it. Their rules are for its own components, or the same on every page. */
function adoptStyles(page: Document): void {
  const styles = [...page.head.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  if (worn.has(styles)) return;
  worn.add(styles);
  const sheet = new CSSStyleSheet();
  // The typefaces are the page’s own.
  sheet.replaceSync(styles.replace(/@font-face\s*\{[^}]*\}/g, ''));
  document.adoptedStyleSheets.push(sheet);
}

async function readData(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** A page's notes count on from one another. Some of them will be left out, so each gets its number. */
function numberNotes(page: Document): void {
  for (const list of page.querySelectorAll('section.notes ol')) {
    let last = 0;
    for (const note of list.querySelectorAll<HTMLLIElement>('.note')) note.value = last = note.hasAttribute('value') ? note.value : last + 1;
  }
}

/** What a page holds of a part, in order. */
function piecesOf(part: Part, page: Document): Element[] {
  if (part.kind === 'read') return [...page.querySelectorAll('article.chapter')];
  if (part.kind === 'show') return [...page.querySelectorAll('main figure.chart'), ...page.querySelectorAll('main section.notes')];
  const wanted = new Set(part.numbers.map((number) => `${part.chapter}:${number}`));
  for (const question of page.querySelectorAll<HTMLElement>('[data-question]')) if (!wanted.has(question.dataset['question'] ?? '')) question.remove();
  const cited = new Set([...page.querySelectorAll<HTMLElement>('[data-question] .cite')].flatMap(({ textContent }) => textContent.match(/\d+/g) ?? []));
  for (const note of page.querySelectorAll<HTMLLIElement>('.note')) if (!cited.has(String(note.value))) note.remove();
  return [...page.querySelectorAll('.questions'), ...page.querySelectorAll('main section.notes')];
}

/** The page’s own title is the assignment’s; what was a page’s title is one heading of several here, and those of a chapter’s text are heard below it. */
function lowerTitles(piece: Element): void {
  for (const title of piece.querySelectorAll('h1')) {
    const lower = title.ownerDocument.createElement('h2');
    for (const { name, value } of title.attributes) lower.setAttribute(name, value);
    lower.append(...title.childNodes);
    title.replaceWith(lower);
  }
  for (const heading of piece.querySelectorAll('.prose :is(h2, h3, h4, h5)')) heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 1));
}

/** Notes, lists, keys and what is said of a scale are folded away, so that the next thing to do is not a long way down. The cards that open in place read the notes there. */
function foldAway(piece: Element): void {
  for (const fold of piece.querySelectorAll('details[open]')) fold.removeAttribute('open');
  const all = piece.matches('section.notes') ? [piece] : [...piece.querySelectorAll('section.notes, section.limits')];
  for (const notes of all) {
    const make = (name: string) => notes.ownerDocument.createElement(name);
    const [fold, summary] = [make('details'), make('summary')];
    const heading = notes.querySelector('h2, h3');
    summary.textContent = heading?.textContent ?? '';
    heading?.remove();
    fold.append(summary, ...notes.childNodes);
    notes.append(fold);
  }
}

/**
 * An id stands once in a page: a note that is there already is left out, anything else gets a name of its own.
 * Notes of questions give way to those of a text or chart, for on paper only these are left.
 */
function settleIds(piece: Element): void {
  for (const element of piece.querySelectorAll('[id]')) {
    const { id } = element;
    const there = document.getElementById(id);
    if (!there) continue;
    if (element.matches('.note')) {
      (there.closest('section.ask') ? there : element).remove();
      continue;
    }
    let fresh = `${id}-2`;
    while (document.getElementById(fresh)) fresh += '2';
    element.id = fresh;
    for (const user of piece.querySelectorAll(`[href="#${CSS.escape(id)}"]`)) user.setAttribute('href', `#${fresh}`);
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const user of piece.querySelectorAll(`[${name}~="${CSS.escape(id)}"]`)) {
        user.setAttribute(name, (user.getAttribute(name) ?? '').split(' ').map((each) => (each === id ? fresh : each)).join(' '));
      }
    }
  }
}

/** Fills a place with a part and says when it is there. The function it gives takes the part away again. */
export function adopt(part: Part, root: string, place: HTMLElement, { done, failed }: { done: () => void; failed: () => void }): () => void {
  let gone = false;
  const leaving: (() => void)[] = [];
  readPage(addressOf(part, root))
    .then((page) => {
      if (gone) return;
      numberNotes(page);
      const pieces = piecesOf(part, page);
      if (pieces.length === 0) throw new Error(`nothing found for ${part.kind}`);
      adoptStyles(page);
      for (const element of page.querySelectorAll('script, style, link, template')) element.remove();
      for (const piece of pieces) {
        lowerTitles(piece);
        foldAway(piece);
        const sleeping = settleCharts(piece, part.kind === 'show' ? part.state : undefined);
        settleIds(piece);
        place.append(piece);
        for (const chart of sleeping) {
          // The drawn picture stays until its view is there; if the view cannot come, it stays for good.
          Promise.all([views[chart.chart](), readData(chart.from), wear(chart.looks)]).then(
            ([{ default: View }, data]) => void (gone || leaving.push(wake(chart, View, data))),
            (error: unknown) => {
              console.warn('[assignment]', error);
              giveUp(chart);
            },
          );
        }
      }
      done();
    })
    .catch((error: unknown) => {
      if (gone) return;
      console.warn('[assignment]', error);
      failed();
    });
  return () => {
    gone = true;
    for (const leave of leaving) leave();
    place.replaceChildren();
  };
}
