/**
 * Feedback for questions that stand in the page: on the questions’ own page, in an assignment, in a package for a learning platform.
 * Markup and words come from the page; nothing is kept beyond it. Without this script the answers are folded away below each question.
 */

export type Answer = {
  /** `the-weapons:3` */
  id: string;
  ask: string;
  /** In the words of the option or the pupil; empty without an answer. */
  answer: string;
  /** As it can be put back: the option’s number or the pupil’s words. */
  raw: string;
  /** Whether the chosen option is right; nothing where the answer is written freely or missing. */
  right?: boolean | undefined;
};

const part = <Kind extends Element>(question: Element, selector: string) => question.querySelector<Kind>(selector);

function read(question: HTMLElement): Answer {
  const id = question.dataset['question'] ?? '';
  const ask = part(question, '.ask')?.textContent ?? '';
  const chosen = part<HTMLInputElement>(question, 'input:checked');
  const raw = chosen?.value ?? part<HTMLTextAreaElement>(question, 'textarea')?.value.trim() ?? '';
  if (question.dataset['kind'] !== 'choice') return { id, ask, answer: raw, raw };
  const answer = chosen?.nextElementSibling?.textContent ?? '';
  return { id, ask, answer, raw, right: chosen ? Boolean(part(question, `.answer .right[data-option="${chosen.value}"]`)) : undefined };
}

/** The questions within an element, as they are answered so far. */
export function answersIn(root: ParentNode): Answer[] {
  return [...root.querySelectorAll<HTMLElement>('[data-question]')].map(read);
}

/** Says whether the answer is right and why, with the note it rests on, and unfolds the full answer. */
function judge(question: HTMLElement, words: DOMStringMap): void {
  const { answer, right, raw } = read(question);
  const verdict = part<HTMLElement>(question, '.verdict');
  const key = part<HTMLDetailsElement>(question, '.answer');
  if (!verdict || !key) return;
  const choice = question.dataset['kind'] === 'choice';
  if (choice && answer === '') return verdict.replaceChildren(words['choose'] ?? '');
  const why = choice ? (part(question, `.answer [data-option="${raw}"] .why`)?.textContent ?? '') : '';
  const text = choice ? `${(right ? words['right'] : words['wrong']) ?? ''} ${why}` : (words['compare'] ?? '');
  const cite = part(question, '.answer .cite')?.cloneNode(true);
  verdict.replaceChildren(text, ...(cite ? [cite] : []));
  key.dataset['shown'] = '';
  key.open = !choice;
}

/** Puts what is written in each field where paper shows all of it. */
function layOut(root: ParentNode): void {
  for (const field of root.querySelectorAll('textarea')) if (field.previousElementSibling?.matches('.written')) field.previousElementSibling.textContent = field.value;
}

/** Makes the questions within an element answer. `onchange` is told of each change and each check, after it. */
export function startQuiz(root: HTMLElement, onchange: (event: Event) => void = () => undefined): void {
  addEventListener('beforeprint', () => layOut(root));
  for (const question of root.querySelectorAll<HTMLElement>('[data-question]')) {
    const words = question.closest<HTMLElement>('.questions')?.dataset ?? {};
    part(question, '.check')?.addEventListener('click', (event) => {
      judge(question, words);
      onchange(event);
    });
    question.addEventListener('input', (event) => {
      part(question, '.verdict')?.replaceChildren();
      onchange(event);
    });
  }
}

/** Takes every answer back, and what was said of it. */
export function forgetAnswers(root: ParentNode): void {
  for (const question of root.querySelectorAll<HTMLElement>('[data-question]')) {
    for (const field of question.querySelectorAll('textarea')) field.value = '';
    for (const input of question.querySelectorAll<HTMLInputElement>('input')) input.checked = false;
    part(question, '.verdict')?.replaceChildren();
    const key = part<HTMLDetailsElement>(question, '.answer');
    if (!key) continue;
    delete key.dataset['shown'];
    key.open = false;
  }
}

/** Puts answers of an earlier visit back. What does not fit is passed over. */
export function restoreAnswers(root: ParentNode, answers: Readonly<Record<string, string>>): void {
  for (const question of root.querySelectorAll<HTMLElement>('[data-question]')) {
    const raw = answers[question.dataset['question'] ?? ''];
    if (raw === undefined) continue;
    const field = part<HTMLTextAreaElement>(question, 'textarea');
    if (field) field.value = raw;
    for (const input of question.querySelectorAll<HTMLInputElement>('input')) input.checked = input.value === raw;
  }
}
