/** The order of the style layers, stated once and before every other style. Inline in each page's head, allowed by its hash. */
export const LAYERS = '@layer reset, tokens, base, prose, components, views, utilities, print;';
