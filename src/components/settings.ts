/**
 * Takes over what the reader chooses under "Reading", writes it to the address and carries it to the next page of the site. Nothing is stored.
 * Comes when there is a choice: in the address, or made on the page.
 */
import { readSettings, type Setting, type Settings, SETTINGS, withSettings } from '../models/reading.ts';

/** Told when a setting changed, by name. */
export const CHANGED = 'reading-changed';

const root = document.documentElement;

/** What holds on this page: put there by the first script or by the reader. */
export function settings(): Settings {
  return readSettings((name) => root.dataset[name]);
}

/** Changes one setting on this page and in its address. */
export function set<Name extends Setting>(name: Name, value: Settings[Name]): void {
  if (value === SETTINGS[name][0]) delete root.dataset[name];
  else root.dataset[name] = value;
  history.replaceState(history.state, '', `${location.pathname}${withSettings(location.search, settings())}${location.hash}`);
  root.dispatchEvent(new CustomEvent<Setting>(CHANGED, { detail: name }));
}

const carriers = new WeakSet<HTMLAnchorElement>();

/** A link to another page of this site takes the reader's settings along; one that sets some itself keeps those. */
function carry(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.getAttribute('href')?.startsWith('#') || /\.\w+$/.test(link.pathname)) return;
  const asked = new URLSearchParams(link.search);
  if (!carriers.has(link) && Object.keys(SETTINGS).some((name) => asked.has(name))) return;
  const { theme, motion } = settings();
  const query = withSettings(link.search, { ...readSettings(() => null), theme, motion });
  if (query === link.search) return;
  carriers.add(link);
  link.search = query;
}

/** Reading in steps is fetched when it is asked for; where it cannot come, the page is scrolled. */
function readInSteps(from: 'address' | 'view'): void {
  if (settings().read !== 'steps') return;
  root.removeEventListener(CHANGED, inView);
  import('./slides.ts').then(
    ({ showSlides }) => showSlides(from),
    () => set('read', 'scroll'),
  );
}

const inView = () => readInSteps('view');

function showChoices(): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>('#reading input')) radio.checked = settings()[radio.name as Setting] === radio.value;
}

/** Follows the choice made with a radio button. */
export function choose({ name, value }: HTMLInputElement): void {
  set(name as Setting, value as never);
}

showChoices();
addEventListener('click', carry, { capture: true });
addEventListener('auxclick', carry, { capture: true });
root.addEventListener(CHANGED, inView);
root.addEventListener(CHANGED, showChoices);
readInSteps('address');
