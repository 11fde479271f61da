/** Puts a line in place of the figure’s headline, for as long as a view says something that the headline would give away. */
export const headed = (text: string) => (view: Element) => {
  const line = view.closest('figure')?.querySelector('.finding');
  const own = [...(line?.childNodes ?? [])];
  line?.replaceChildren(text);
  return () => line?.replaceChildren(...own);
};
