/** Does what an embed's address asks for, before anything is drawn. Styles do the rest: see `embed.css`. */
import { languageIn, optionParams, parseOptions, pinnedIn } from '../models/embed-options.ts';
import { readParams } from '../views/address.ts';
import { TOUCHED } from './keep.ts';

const root = document.documentElement;
const params = readParams(location.search);
for (const [name, value] of optionParams(parseOptions(params))) root.dataset[name] = value;

// Readers may be quicker than the chart's script, which comes last.
document.addEventListener('input', ({ target }) => target instanceof Element && target.setAttribute(TOUCHED, ''));

document.addEventListener('DOMContentLoaded', () => {
  const language = languageIn(params);
  const pinned = pinnedIn(params);
  for (const part of document.querySelectorAll<HTMLElement>('[data-language]')) {
    if (part.dataset['language'] === language) part.hidden = false;
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-corrected]')) {
    if (pinned !== undefined && pinned < (part.dataset['corrected'] ?? '')) part.hidden = false;
  }
});
