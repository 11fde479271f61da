/** Says which chapter is in view, and takes readers back to where they were before they followed a link. Nothing is stored: the browser's own history knows. */

/** How far down the screen a chapter begins to be the one in view. */
const LINE = 0.4;

/** Keeps the name of the chapter in view at the foot of the screen, and marked in the contents. */
function nameChapter(bar: HTMLElement): void {
  const where = bar.querySelector<HTMLElement>('.where');
  const chapters = [...document.querySelectorAll<HTMLElement>('main > article.chapter')];
  const links = [...bar.querySelectorAll<HTMLAnchorElement>('#contents a')];
  if (!where || chapters.length < 2) return;
  const look = () => {
    const here = chapters.findLast((chapter) => {
      const { top, bottom } = chapter.getBoundingClientRect();
      return top <= innerHeight * LINE && bottom > 0;
    });
    const index = here ? chapters.indexOf(here) : -1;
    const title = here?.querySelector('h2')?.textContent ?? '';
    where.textContent = here ? (where.dataset['where'] ?? '').replace('{number}', String(index + 1)).replace('{title}', title) : '';
    for (const link of links) {
      if (here && link.hash === `#${here.id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(look, { rootMargin: `0px 0px ${LINE * 100 - 100}%` });
  for (const chapter of chapters) observer.observe(chapter);
}

/** Offers the way back after a link within the page, or from a page of sources a reader was sent to. */
function offerReturn(bar: HTMLElement): void {
  const button = bar.querySelector<HTMLElement>('.return');
  if (!button) return;
  const story = bar.querySelector('.where') !== null;
  const offer = (possible: boolean) => {
    button.hidden = !possible;
    if (!story) bar.classList.toggle('shown', possible);
  };
  let left: HTMLElement | undefined;
  button.addEventListener('click', () => history.back());
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || link.matches('.skip') || !document.getElementById(link.hash.slice(1))) return;
    history.replaceState({ ...(history.state as object | null), left: true }, '');
    left = link;
    // A list that stood open over the page has done its work.
    link.closest<HTMLElement>('[popover]')?.hidePopover?.();
    offer(true);
  });
  // Back at a place that was left, nothing leads further back.
  addEventListener('popstate', ({ state }) => {
    if (!(state as { left?: boolean } | null)?.left) return;
    // The button goes: reading goes on at the link that was followed.
    if (document.activeElement === button) left?.focus({ preventScroll: true });
    offer(false);
  });
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const sent = document.referrer !== '' && new URL(document.referrer).origin === location.origin && new URL(document.referrer).pathname !== location.pathname;
  if (!story && location.hash !== '' && sent && entry?.type === 'navigate' && history.length > 1) offer(true);
}

/** Starts both on a page that has the bar for them. */
export function findTheWay(): void {
  const bar = document.querySelector<HTMLElement>('.wayfinder');
  if (!bar) return;
  if ('IntersectionObserver' in window) nameChapter(bar);
  offerReturn(bar);
}
