import { checkAnswers } from '../../models/answers.ts';

/** Makes the comparison of a text with its code work. */
export function offerToCheck(): void {
  const box = document.querySelector<HTMLElement>('.check-answers');
  box?.querySelector('button')?.addEventListener('click', () => {
    const found = checkAnswers(box.querySelector('textarea')?.value ?? '', box.dataset['label'] ?? '');
    const says = { same: box.dataset['same'], changed: box.dataset['changed'], 'no code': box.dataset['none'] }[found];
    box.querySelector('[role=status]')?.replaceChildren(says ?? '');
  });
}
