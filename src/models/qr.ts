import encodeQR from 'qr';

/** A code as one path of squares of one unit, with the quiet zone the standard asks for. */
export type Code = { size: number; path: string };

/** Units of blank margin: four, by ISO/IEC 18004. */
const QUIET = 4;

/** The QR code of a text, or nothing where the text is too long for one. */
export function qrCode(text: string): Code | undefined {
  let rows: boolean[][];
  try {
    rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  } catch {
    return undefined;
  }
  const path = rows
    .flatMap((row, y) => {
      const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
      return starts.map((x) => `M${x} ${y}h${row.slice(x).findIndex((dark) => !dark)}v1H${x}z`);
    })
    .join('');
  return { size: rows.length, path };
}
