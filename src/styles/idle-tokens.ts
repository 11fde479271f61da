/** Tokens that a style sheet defines or registers and nothing in it uses, nor in the markup it is for, are left out; so are rules with nothing left in them. */
export function withoutIdleTokens(css: string, markup = ''): string {
  const namesIn = (text: string) => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name);
  const drawn = namesIn(markup);
  let used = css;
  for (let before = ''; before !== used; ) {
    before = used;
    const names = new Set([...drawn, ...namesIn(before)]);
    used = used.replace(/--([\w-]+):[^;{}]*(?:;|(?=\}))/g, (declaration, name: string) => (names.has(name) ? declaration : '')).replace(/[^{};]*\{\}/g, '');
  }
  const registered = /@property (--[\w-]+)\{[^{}]*\}/g;
  const rest = used.replace(registered, '');
  return used.replace(registered, (rule, name: string) => (new RegExp(`${name}(?![\\w-])`).test(rest) ? rule : ''));
}
