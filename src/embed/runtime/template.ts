/** Makes elements from the trees the compiler writes, and finds places in them. */
import { currentScope } from './signals.ts';
import { set_attribute } from './attributes.ts';

/** Text, nothing (a place where a part may stand), or an element with its attributes and what is inside. */
type Tree = string | undefined | [name: string, attributes?: Record<string, unknown> | null, ...inside: Tree[]];

const SVG = 'http://www.w3.org/2000/svg';
const FRAGMENT = 1;
const IN_SVG = 4;

function grow(trees: readonly Tree[], svg: boolean): DocumentFragment {
  const fragment = document.createDocumentFragment();
  // Holes in an array are places too, and a loop by index visits them.
  for (let index = 0; index < trees.length; index += 1) {
    const tree = trees[index];
    if (typeof tree === 'string') fragment.append(tree);
    else if (tree === undefined) fragment.append(document.createComment(''));
    else {
      const [name, attributes, ...inside] = tree;
      const drawn = svg || name === 'svg';
      const element = drawn ? document.createElementNS(SVG, name) : document.createElement(name);
      for (const key in attributes) set_attribute(element, key, attributes[key]);
      element.append(grow(inside, drawn));
      fragment.append(element);
    }
  }
  return fragment;
}

/** Copies of a tree: one node, or a fragment of several. */
/* @__NO_SIDE_EFFECTS__ */
export function from_tree(trees: Tree[], flags = 0): () => Node {
  let original: Node | undefined;
  return () => {
    if (!original) {
      const fragment = grow(trees, (flags & IN_SVG) > 0);
      original = flags & FRAGMENT ? fragment : (fragment.firstChild ?? fragment);
    }
    return original.cloneNode(true);
  };
}

/** An empty part: a mark where it begins and the place its content stands before. */
export function comment(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(document.createComment(''), document.createTextNode(''));
  return fragment;
}

/** A piece of text by itself, as a part. */
export function text(value = ''): Text {
  return document.createTextNode(value);
}

/** Puts a finished part before a place; the last one put there by a scope is what the scope consists of. */
export function append(place: ChildNode, part: ChildNode | DocumentFragment): void {
  const scope = currentScope();
  const whole = part instanceof DocumentFragment;
  if (scope) {
    scope.start = whole ? (part.firstChild ?? undefined) : part;
    scope.end = whole ? (part.lastChild ?? undefined) : part;
  }
  place.before(part);
}

/** The first thing within an element, or null. */
export function child(node: Node): ChildNode | null {
  return node.firstChild;
}

/** The first place in a fragment, behind the mark where it begins. */
export function first_child(fragment: Node): ChildNode | null {
  const { firstChild } = fragment;
  return firstChild instanceof Comment ? (firstChild.nextSibling as ChildNode | null) : firstChild;
}

/** The node so many places further on among its neighbours, or null. */
export function sibling(node: Node, count = 1): Node | null {
  let found: Node | null = node;
  for (let step = 0; step < count && found; step += 1) found = found.nextSibling;
  return found;
}
