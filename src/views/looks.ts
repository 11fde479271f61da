/** Styles of a chart's controls, where a page shows a picture first: they come with the controls. The build says on the island where they are. */

const worn = new Map<string, Promise<void>>();

/** Puts a style sheet on the page, once. Resolves when it is there, and at once without an address; rejects if it cannot be fetched, and may be asked again then. */
export function wear(address: string | undefined): Promise<void> {
  if (address === undefined) return Promise.resolve();
  const known = worn.get(address);
  if (known) return known;
  const link = document.createElement('link');
  const there = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      worn.delete(address);
      reject(new Error(address));
    };
  });
  worn.set(address, there);
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return there;
}
