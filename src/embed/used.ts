/** Leaves out of a style sheet what a document cannot use: an embed carries its styles with it, each time. */
import { type AST, parseCss } from 'svelte/compiler';
import { withoutIdleTokens } from '../styles/idle-tokens.ts';

type Node = AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration;

/** Whether each element, class and attribute that a selector names occurs; conditions on states always may. */
function mayMatch({ children }: AST.CSS.ComplexSelector, words: ReadonlySet<string>): boolean {
  return children.every(({ selectors }) =>
    selectors.every((part) => {
      if (part.type === 'TypeSelector') return part.name === '*' || words.has(part.name);
      if (part.type === 'ClassSelector' || part.type === 'AttributeSelector') return words.has(part.name);
      if (part.type === 'PseudoClassSelector' && ['is', 'where'].includes(part.name)) return part.args?.children.some((inner) => mayMatch(inner, words)) ?? true;
      return true;
    }),
  );
}

/** Where rules stand that can match nothing. */
function idle(nodes: readonly Node[], words: ReadonlySet<string>): { start: number; end: number }[] {
  return nodes.flatMap((node) => {
    if (node.type === 'Declaration') return [];
    if (node.type === 'Rule' && !node.prelude.children.some((selector) => mayMatch(selector, words))) return [node];
    return idle((node.block?.children ?? []) as Node[], words);
  });
}

/** The rules of a style sheet that may apply to a document, given everything the document and its scripts say, and the tokens those use. */
export function usedStyles(css: string, text: string): string {
  const words = new Set(text.match(/[A-Za-z][\w-]*/g)?.flatMap((word) => [word, word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), `data-${word}`]));
  let used = css;
  for (const { start, end } of idle(parseCss(css).children as Node[], words).reverse()) used = used.slice(0, start) + used.slice(end);
  used = withoutIdleTokens(used);
  // Sheets joined into one say some tokens twice.
  return used.replace(/((?:--[\w-]+:[^;{}]*;)+?)\1+/g, '$1');
}
