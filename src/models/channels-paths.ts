/** Ways through a net of channels. Knows nothing of dates or of the diagram. */

/** Two actors that can speak to each other without anyone between them. Works both ways. */
export type Link = { a: string; b: string };

/** A net: its links, and the actors that pass messages on. Everybody else only sends and receives. */
export type Net = { links: readonly Link[]; carriers: ReadonlySet<string> };

/**
 * Every way from one actor to another that passes nobody twice and only carriers in between.
 * Fewest hands first; ways of equal length keep the order of the links.
 */
export function everyWay({ links, carriers }: Net, from: string, to: string): string[][] {
  if (from === to) return [];
  const next = new Map<string, Set<string>>();
  const join = (a: string, b: string) => next.set(a, (next.get(a) ?? new Set()).add(b));
  for (const { a, b } of links) {
    join(a, b);
    join(b, a);
  }
  const found: string[][] = [];
  let open: string[][] = [[from]];
  while (open.length > 0) {
    const longer: string[][] = [];
    for (const way of open) {
      for (const actor of next.get(way.at(-1) ?? '') ?? []) {
        if (way.includes(actor)) continue;
        if (actor === to) found.push([...way, to]);
        else if (carriers.has(actor)) longer.push([...way, actor]);
      }
    }
    open = longer;
  }
  return found;
}
