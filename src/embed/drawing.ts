/** A drawing as the server made it, for a page that draws it anew: without the places of parts that are taken over one by one. */
export function withoutParts(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<div\b[^>]*>|<\/div>/g, (tag) => {
    const isPart = tag === '</div>' ? open.pop() : tag.startsWith('<div data-part');
    if (tag !== '</div>') open.push(isPart === true);
    return isPart ? '' : tag;
  });
}
