/** What became of a text that a reader took away; of one changed since nothing is said. `now`: the text as it stands. To be called while a component begins. */
export function telling(now: () => string) {
  let told = $state.raw({ of: '', said: '' });
  return {
    said: () => (told.of === now() ? told.said : ''),
    /** Says it of the text as it stands, or as it stood when it was taken. */
    tell(said: string, of = now()) {
      told = { of, said };
    },
  };
}
