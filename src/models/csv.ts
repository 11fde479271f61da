/** Comma-separated values as RFC 4180 has them, for spreadsheets and statistics programs. */

/** One value: quoted where it holds a comma, a quotation mark or a line break; with plain spaces, which a search finds. */
function cell(value: string): string {
  const plain = value.replaceAll('\u00a0', ' ');
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A table whose first line names the columns; what a row does not have stays empty. */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string | undefined>>[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
