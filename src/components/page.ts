/** The script of every page: notes in place, steps that move their charts, states to share, the way back, a newer version on offer. What is seldom asked for comes when it is. */
import { openNotesInPlace } from '../views/note-card.ts';
import { offerNewer } from './newer.ts';
import { followSteps } from './steps.ts';
import { findTheWay } from './wayfinder.ts';

const choices = document.getElementById('reading');

openNotesInPlace();
followSteps();
findTheWay();
choices?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) void import('./settings.ts').then(({ choose }) => choose(target));
});
// The first script has put on the root what the address asks for.
if (document.documentElement.matches('[data-theme], [data-motion], [data-read]')) void import('./settings.ts');
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-share]') : null;
  if (button) void import('./share-state.ts').then(({ share }) => share(button));
});
if (navigator.serviceWorker?.controller) void offerNewer();

// Tells charts that their steps are followed.
document.documentElement.dataset['script'] = '';
