/** Closes what is open in the item of a list where the focus stands, by the button that opened it, and leaves the focus there. */
export function closeOnEscape({ key, target }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  const opener = (target as Element).closest('li')?.querySelector<HTMLElement>('[aria-expanded=true], [open] > summary');
  opener?.focus();
  opener?.click();
}
