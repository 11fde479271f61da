/**
 * Moves each chart with the steps beside it.
 * What is shown is a function of the step in view: nothing is counted or remembered, so a jump runs no step in between.
 */
import { CUE, OPENED } from '../views/cues.ts';

/** How far down the screen a step begins, as a share of its height: below a chart on top, or in the reading half beside one. */
const LINE = { above: 0.8, beside: 0.5 };

/** A chart with its controls has been passed when its end stands higher than this. */
const PAST = 0.3;

/** When charts are drawn anew in a changed layout, in milliseconds. */
const REDRAWN = 150;

const isPinned = (stage: HTMLElement) => getComputedStyle(stage).position === 'sticky';

/** Shows a step's state without scrolling to it, by the step's element. */
const shows = new WeakMap<Element, () => void>();

/** Shows the state of a step, whatever is in view. */
export function showStep(step: Element): void {
  shows.get(step)?.();
}

function follow(stage: HTMLElement): void {
  const scene = stage.parentElement;
  const steps = [...(scene?.querySelectorAll<HTMLElement>('.steps > li') ?? [])];
  const [use, back] = ['.use', '.back'].map((name) => stage.querySelector<HTMLButtonElement>(name));
  if (!scene || !use || !back) return;
  let shown: HTMLElement | undefined;
  /** The step that is read, and whether the reader is among the steps at all. */
  let at: HTMLElement | undefined;
  let near = false;
  let width = innerWidth;

  const cue = () => stage.dispatchEvent(new Event(CUE));

  function show(step: HTMLElement | undefined): void {
    if (step === shown) return;
    shown?.removeAttribute('data-current');
    step?.setAttribute('data-current', '');
    shown = step;
    // Before the first step the chart goes back to where it began.
    if (step) stage.dataset['show'] = step.dataset['state'] ?? '';
    else delete stage.dataset['show'];
    if (step) performance.mark(`step:${step.id}`);
    cue();
  }

  /** The last step that has reached the line. */
  function inView(): HTMLElement | undefined {
    const beside = stage.offsetWidth < (scene?.offsetWidth ?? 0) * 0.9;
    const line = innerHeight * (beside ? LINE.beside : LINE.above);
    return steps.findLast((step) => step.getBoundingClientRect().top <= line);
  }

  function setOpen(open: boolean): void {
    stage.classList.toggle(OPENED, open);
    cue();
  }

  /** A step has come into view or left it. */
  function look(): void {
    const step = (at = inView());
    if (stage.classList.contains(OPENED)) {
      // Whoever scrolls on to another step has left the controls behind; what they read stays where it is.
      if (step === undefined || step === shown || stage.getBoundingClientRect().bottom > innerHeight * PAST) return;
      const before = step.getBoundingClientRect().top;
      setOpen(false);
      scrollBy(0, step.getBoundingClientRect().top - before);
    }
    if (isPinned(stage)) show(step);
  }

  use.addEventListener('click', () => {
    setOpen(true);
    stage.scrollIntoView({ block: 'start' });
    back.focus({ preventScroll: true });
  });
  back.addEventListener('click', () => {
    setOpen(false);
    (shown ?? stage).scrollIntoView({ block: 'start' });
    use.focus({ preventScroll: true });
  });

  // A phone that is turned has another layout, with another height above every step, and charts that are drawn anew a little later: the reader stays at their step.
  addEventListener('resize', () => {
    if (width === (width = innerWidth) || !near || stage.classList.contains(OPENED)) return;
    const step = at;
    const { hash } = location;
    // Unless they went elsewhere meanwhile.
    for (const wait of [0, REDRAWN]) setTimeout(() => location.hash === hash && step?.scrollIntoView(), wait);
  });

  for (const step of steps) shows.set(step, () => show(step));
  const named = steps.find(({ id }) => id === location.hash.slice(1));
  if (named) show(named);

  // The browser puts a reader back where they were while the page loads; only then is there something to look at.
  const watch = () => {
    for (const line of Object.values(LINE)) {
      const observer = new IntersectionObserver(look, { rootMargin: `${-line * 100}% 0px ${line * 100 - 99.8}%` });
      steps.forEach((step) => observer.observe(step));
    }
    new IntersectionObserver(([entry]) => (near = !!entry?.isIntersecting)).observe(scene);
  };
  if (document.readyState === 'complete') watch();
  else addEventListener('load', () => requestAnimationFrame(watch), { once: true });
}

/** Starts every sequence of steps on the page. */
export function followSteps(): void {
  if (!('IntersectionObserver' in window)) return;
  document.querySelectorAll<HTMLElement>('[data-stage]').forEach(follow);
}
