/** On a chart's own page: where the state that is shown has a picture, that picture is offered first, and named. */

type Pictured = { query: string; file: string; lead: string };

for (const list of document.querySelectorAll<HTMLElement>('[data-pictures]')) {
  const pictured = JSON.parse(list.dataset['pictures'] ?? '[]') as Pictured[];
  const figure = list.closest('figure') ?? document.body;
  const name = list.previousElementSibling?.querySelector('span');
  let offered = pictured.find(({ query }) => query === '');

  const offer = () => {
    const shown = figure.querySelector<HTMLElement>('[data-query]')?.dataset['query'] ?? '';
    const found = pictured.find(({ query }) => query === shown) ?? pictured.find(({ query }) => query === '');
    if (!found || !offered || !name || found === offered) return;
    const before = `/${offered.file}`;
    // The rest of a file's name says in which colours and size it is.
    for (const link of list.querySelectorAll('a')) {
      const at = link.href.lastIndexOf(before);
      link.href = `${link.href.slice(0, at)}/${found.file}${link.href.slice(at + before.length)}`;
    }
    name.textContent = found.lead;
    offered = found;
  };

  new MutationObserver(offer).observe(figure, { subtree: true, childList: true, attributeFilter: ['data-query'] });
  offer();
}
