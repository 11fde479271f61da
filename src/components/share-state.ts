/** Passes on the address of a page, or of what a chart shows: by the device's own sheet where there is one, or copied, or shown to be copied by hand. */

import { copied } from '../views/copy.ts';

/** What a chart shows: the state its controls say, or the step of the story beside it; nothing where it is as it began. */
function queryOf(figure: Element | null): string | undefined {
  const query = figure?.querySelector<HTMLElement>('[data-query]')?.dataset['query'];
  return query ?? figure?.querySelector<HTMLElement>('[data-stage]')?.dataset['show'];
}

/** The address of that state on the chart's own page. A chart of one issue leaves its name out of its states. */
function addressOf(button: HTMLButtonElement): string {
  const address = new URL(button.dataset['share'] ?? '');
  const issue = address.searchParams.get('issue');
  const query = queryOf(button.closest('figure'));
  if (query !== undefined) address.search = query;
  if (issue !== null && !address.searchParams.has('issue')) address.searchParams.set('issue', issue);
  return address.href;
}

/** Whether the device's own sheet has taken care of it. Closing it is an answer too; where it is refused the address is left to copy. */
async function passedOn(url: string): Promise<boolean> {
  if (!('share' in navigator) || !matchMedia('(pointer: coarse)').matches) return false;
  try {
    await navigator.share({ title: document.title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

/** Passes on what a share button stands for, and says beside it what was done. */
export async function share(button: HTMLButtonElement): Promise<void> {
  const output = button.parentElement?.querySelector('output');
  const field = button.parentElement?.querySelector('input');
  if (!output || !field) return;
  field.value = addressOf(button);
  if (await passedOn(field.value)) return;
  const done = await copied(field.value, field);
  if (done) field.hidden = true;
  output.textContent = button.dataset[done ? 'copied' : 'byHand'] ?? '';
}
