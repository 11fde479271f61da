/** Short codes that show whether two texts are the same. They catch accidents and idle changes; they are no signature. */

/** Crockford’s base 32: no letter is mistaken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** Ten letters for a text, from the 64-bit FNV-1a hash (Fowler, Noll and Vo) of its UTF-16 units. */
export function checksum(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  // The upper bits mix poorly on short texts, so the halves are folded together.
  hash ^= hash >> 29n;
  return Array.from({ length: 10 }, (_, place) => LETTERS[Number((hash >> BigInt(place * 5)) & 31n)]).join('');
}
