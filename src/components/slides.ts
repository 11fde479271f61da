/**
 * Reading step by step: one paragraph, figure or step at a time, by button, arrow key or swipe; on a projector in large type.
 * The slides are the page's own elements in their own order; only what is not the present slide is left out of sight.
 */
import looks from '../styles/slides.css?inline';
import { OPENED } from '../views/cues.ts';
import { CHANGED, set, settings } from './settings.ts';
import { showStep } from './steps.ts';

/** What stands on the screen together, and the step that moves the chart, if it is one. */
type Slide = { parts: HTMLElement[]; step?: HTMLElement };

/** How far a finger travels sideways for a swipe, in CSS pixels, and how much further than up or down. */
const SWIPE = { far: 48, straight: 2 };

const children = (element: Element | null | undefined) => [...(element?.children ?? [])].filter((child) => child instanceof HTMLElement);

/** Slides of a chart: what comes before it with its finding, then each step with the picture and whose letters it has. A chart without steps is one. */
function chartSlides(figure: HTMLElement, before: readonly HTMLElement[]): Slide[] {
  const [head, scene] = [figure.querySelector<HTMLElement>('header'), figure.querySelector<HTMLElement>('.scene')];
  const stage = scene?.querySelector<HTMLElement>('.stage');
  const steps = children(scene?.querySelector('.steps'));
  if (!head || !stage || steps.length === 0) return [{ parts: [...before, figure] }];
  const codes = [...head.querySelectorAll<HTMLElement>('.codes')];
  return [{ parts: [...before, head] }, ...steps.map((step) => ({ parts: [...codes, stage, step], step }))];
}

/** Slides of running text: each block, with the heading before it. */
function textSlides(blocks: readonly HTMLElement[]): Slide[] {
  let heads: HTMLElement[] = [];
  return blocks.flatMap((block): Slide[] => {
    if (/^H[2-6]$/.test(block.tagName)) {
      heads.push(block);
      return [];
    }
    const before = heads;
    heads = [];
    if (block.matches('figure.chart')) return chartSlides(block, before);
    return [{ parts: [...before, block] }];
  });
}

/** Every slide of the page, in reading order. */
function slidesOf(main: HTMLElement): Slide[] {
  return children(main).flatMap((part): Slide[] => {
    if (part.matches('article.chapter')) return [{ parts: children(part).filter((child) => child.tagName === 'HEADER') }, ...textSlides(children(part.querySelector('.prose')))];
    return part.matches('.prose') ? textSlides(children(part)) : part.matches('.opening, #since') ? [{ parts: [part] }] : [];
  });
}

/** Starts reading in steps: where the address says, or at what is in view. */
export function showSlides(from: 'address' | 'view'): void {
  const main = document.getElementById('main');
  const bar = document.querySelector<HTMLElement>('.slides');
  const [previous, next, full, leave] = ['.previous', '.next', '.full', '.leave'].map((name) => bar?.querySelector<HTMLButtonElement>(name));
  const status = bar?.querySelector<HTMLElement>('[role=status]');
  if (!main || !bar || !previous || !next || !full || !leave || !status) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets.push(sheet);
  const slides = slidesOf(main);
  let at = 0;

  const articleOf = ({ parts }: Slide) => parts[0]?.closest('article.chapter, .about-source');
  const within = (article: Element) => slides.filter((slide) => articleOf(slide) === article);

  /** The address of a slide: a step's own, otherwise the chapter's with a number. */
  function nameOf(slide: Slide): string {
    const article = articleOf(slide);
    if (slide.step || !article) return (slide.step ?? slide.parts[0])?.id ?? '';
    const number = within(article).indexOf(slide);
    return number === 0 ? article.id : `${article.id}:${number}`;
  }

  /** The slide an address names: a step, a chapter, or the slide that holds the element. */
  function named(hash: string): number {
    const [, chapter = '', number] = /^#([\w-]+):(\d{1,3})$/.exec(hash) ?? [];
    const article = document.getElementById(chapter);
    const numbered = article && within(article)[Number(number)];
    if (numbered) return slides.indexOf(numbered);
    const target = document.getElementById(hash.slice(1));
    const index = target ? slides.findIndex(({ parts, step }) => step === target || parts.some((part) => part.contains(target)) || (target.contains(parts[0] ?? null) && target !== main)) : -1;
    return Math.max(index, 0);
  }

  /** Leaves out of sight whatever neither is, holds nor is held by a part of the slide. */
  function draw(): void {
    for (const hidden of main?.querySelectorAll('[data-off]') ?? []) hidden.removeAttribute('data-off');
    const slide = slides[at];
    if (!slide || settings().read !== 'steps') return;
    for (const part of slide.parts) {
      for (let element: Element = part; element !== main && element.parentElement; element = element.parentElement) {
        for (const other of children(element.parentElement)) {
          if (!slide.parts.some((each) => other.contains(each))) other.setAttribute('data-off', '');
        }
      }
    }
    if (slide.step) showStep(slide.step);
    status!.textContent = (status!.dataset['step'] ?? '').replace('{number}', String(at + 1)).replace('{count}', String(slides.length));
    previous!.setAttribute('aria-disabled', String(at === 0));
    next!.setAttribute('aria-disabled', String(at === slides.length - 1));
  }

  function go(to: number): void {
    const index = Math.min(Math.max(to, 0), slides.length - 1);
    if (index === at) return;
    at = index;
    const lost = document.activeElement?.closest('main') !== null;
    draw();
    const slide = slides[at];
    if (slide) history.replaceState(history.state, '', `#${nameOf(slide)}`);
    scrollTo(0, 0);
    // What had the focus may be out of sight; reading goes on where the slide begins.
    if (lost) main?.focus({ preventScroll: true });
  }

  /** Starts or ends reading in steps, staying at the same place of the text. */
  function change(from: 'address' | 'view'): void {
    const inSteps = settings().read === 'steps';
    const lost = !inSteps && bar!.contains(document.activeElement);
    bar!.hidden = !inSteps;
    if (inSteps) {
      at = from === 'view' || location.hash === '' ? inView() : named(location.hash);
      draw();
      scrollTo(0, 0);
    } else {
      const slide = slides[at];
      draw();
      const near = slide?.step?.id ?? (slide && articleOf(slide)?.id);
      if (near) history.replaceState(history.state, '', `#${near}`);
      // The button that ended it is gone.
      if (lost) main?.focus({ preventScroll: true });
      slide?.parts.at(-1)?.scrollIntoView();
    }
  }

  /** The slide nearest to the top of the screen. A large screen shows the second one, too, before anything is scrolled. */
  function inView(): number {
    if (scrollY === 0) return 0;
    return Math.max(0, slides.findLastIndex(({ parts }) => (parts.at(-1)?.getBoundingClientRect().top ?? Infinity) <= innerHeight / 3));
  }

  /** Whether keys move something sideways that the element stands in, such as a wide table. */
  const scrolls = (element: Element): boolean =>
    element !== document.body && ((element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)) || (element.parentElement !== null && scrolls(element.parentElement)));

  const forward = () => (getComputedStyle(document.documentElement).direction === 'rtl' ? -1 : 1);
  /** The slide each key goes to. */
  const keys: Record<string, () => number> = {
    ArrowRight: () => at + forward(),
    ArrowLeft: () => at - forward(),
    PageDown: () => at + 1,
    PageUp: () => at - 1,
    Home: () => 0,
    End: () => slides.length - 1,
  };

  previous.addEventListener('click', () => go(at - 1));
  next.addEventListener('click', () => go(at + 1));
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener('click', () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
  leave.addEventListener('click', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    set('present', 'no');
    set('read', 'scroll');
  });
  addEventListener('keydown', (event) => {
    const own = event.target instanceof Element && (event.target.closest('input, select, textarea, [popover]') || scrolls(event.target));
    const place = keys[event.key];
    if (settings().read !== 'steps' || own || !place || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A clicker knows two keys only: with them a slide taller than the screen is read to its end first.
    if ((event.key === 'PageDown' && innerHeight + scrollY < document.documentElement.scrollHeight - 1) || (event.key === 'PageUp' && scrollY > 0)) return;
    event.preventDefault();
    go(place());
  });

  let touch: { x: number; y: number } | undefined;
  main.addEventListener('touchstart', ({ touches: [finger], target }) => {
    const own = target instanceof Element && target.closest(`input, .scroll-x, .${OPENED}`);
    touch = finger && !own ? { x: finger.clientX, y: finger.clientY } : undefined;
  }, { passive: true });
  main.addEventListener('touchend', ({ changedTouches: [finger] }) => {
    if (!touch || !finger || settings().read !== 'steps') return;
    const [across, down] = [finger.clientX - touch.x, finger.clientY - touch.y];
    if (Math.abs(across) >= SWIPE.far && Math.abs(across) > SWIPE.straight * Math.abs(down)) go(at - Math.sign(across) * forward());
  }, { passive: true });

  addEventListener('hashchange', () => {
    // The way to the text leads to the slide that is shown.
    if (settings().read !== 'steps' || location.hash === `#${main.id}`) return;
    at = named(location.hash);
    draw();
    scrollTo(0, 0);
  });
  document.documentElement.addEventListener(CHANGED, (event) => {
    if ((event as CustomEvent<string>).detail === 'read') change('view');
  });
  change(from);
  // The browser goes to the place an address names once the page has loaded; a slide begins at the top.
  if (document.readyState !== 'complete') addEventListener('load', () => requestAnimationFrame(() => scrollTo(0, 0)), { once: true });
}
