/** Tokens that a style sheet defines and nothing in it uses, nor in the markup it is for, are left out; so are rules with nothing left in them. */
export function withoutIdleTokens(css: string, markup = ''): string {
  let used = css;
  for (let before = ''; before !== used; ) {
    before = used;
    used = used.replace(/--([\w-]+):[^;{}]*(?:;|(?=\}))/g, (declaration, name) => (`${before}${markup}`.includes(`var(--${name}`) ? declaration : '')).replace(/[^{};]*\{\}/g, '');
  }
  return used;
}
