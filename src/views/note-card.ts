/**
 * Opens source notes and glossary words where the reader is, instead of jumping to the end of the chapter.
 * The links work without this; it only copies what they point to into one popover.
 */

/** Space between the link and the card, and between the card and the edge, in CSS pixels. */
const gap = 8;

/** What a link points to on this page: one note, several by their numbers, or a word. */
function targets(link: HTMLAnchorElement): HTMLElement[] {
  const numbers: string[] = link.textContent.match(/\d+/g) ?? [];
  if (numbers.length < 2 || link.matches('.term')) return [document.getElementById(link.hash.slice(1)) ?? []].flat();
  let number = 0;
  // A list of notes says a number only where it does not follow on.
  return [...document.querySelectorAll<HTMLLIElement>('li.note')].filter((note) => {
    number = note.value ||= note.previousElementSibling ? number + 1 : 1;
    return numbers.includes(String(number));
  });
}

/** Copies of the targets' contents, each of several with its number, and without ids, so that no id stands twice. */
function copies(elements: readonly HTMLElement[]): HTMLElement[] {
  return elements.map((element) => {
    const copy = document.createElement('div');
    if (elements.length > 1) copy.append(`${(element as HTMLLIElement).value}. `);
    copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
    for (const node of copy.querySelectorAll('[id]')) node.removeAttribute('id');
    return copy;
  });
}

/** Puts the card below the link, or above it where there is more room. Narrow screens have it at the foot, by style sheet. */
function place(card: HTMLElement, link: HTMLElement): void {
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  if (matchMedia('(width < 40rem)').matches) return;
  const at = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + gap;
  const top = below + height > innerHeight && at.top > height + gap ? at.top - height - gap : Math.min(below, innerHeight - height - gap);
  card.style.left = `${Math.max(gap, Math.min(at.left - width / 3, innerWidth - width - gap))}px`;
  card.style.top = `${Math.max(gap, top)}px`;
}

/** Listens for clicks on note marks and glossary words anywhere on the page, the charts included. */
export function openNotesInPlace(): void {
  const card = document.getElementById('note-card');
  const title = document.getElementById('note-card-title');
  const body = card?.querySelector('.body');
  if (!card || !title || !body || !('showPopover' in card)) return;
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite, a.term') : null;
    const found = link ? targets(link) : [];
    if (!link) return;
    if (found.length === 0) {
      // A chart's card may rest on a claim whose note only the chart's own page has.
      const home = link.closest('figure.chart')?.querySelector<HTMLAnchorElement>('.links a')?.href;
      if (home && link.hash !== '') link.href = `${home}${link.hash}`;
      return;
    }
    event.preventDefault();
    title.textContent = link.classList.contains('term') ? link.textContent : link.getAttribute('aria-label');
    const within = card.contains(link);
    body.replaceChildren(...copies(found));
    card.scrollTop = 0;
    if (within) return;
    // After the card a key goes on behind the mark that opened it.
    card.showPopover({ source: link });
    place(card, link);
    card.focus();
  });
}
