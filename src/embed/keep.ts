/** Keeps what a reader did to a drawing before its view was there. The script in the head marks the controls that were touched. */

export const TOUCHED = 'data-touched';

const CONTROLS = 'input, select, details';
const FOCUSABLE = 'a, button, input, select, summary';

type Control = HTMLInputElement | HTMLDetailsElement;

/** Remembers the controls of a drawing; the function it gives hands what was changed to the view that replaced them. */
export function keep(within: Element): () => void {
  const controls = () => [...within.querySelectorAll<Control>(CONTROLS)];
  const before = controls().map((control) => ({ ...('value' in control && { value: control.value, checked: control.checked }), touched: control.matches(`[${TOUCHED}], [open]`) }));
  const at = document.activeElement ? [...within.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement) : -1;
  return () => {
    controls().forEach((control, index) => {
      const { touched, ...values } = before[index] ?? {};
      if (!touched) return;
      Object.assign(control, values);
      for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
      // Once the view has taken in what the other controls said: opening tells it only later.
      if ('open' in control) queueMicrotask(() => (control.open = true));
    });
    within.querySelectorAll<HTMLElement>(FOCUSABLE)[at]?.focus({ preventScroll: true });
  };
}
