/** Moves the focus to what takes the place of a control that went away; the page scrolls only where that is out of sight, and no further than needed. */
export function focusOn(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
