/** Comma-separated values as RFC 4180 has them, for spreadsheets and statistics programs. */
import { plainSpaces } from '../i18n/spaces.ts';

/** One value: quoted where it holds a comma, a quotation mark or a line break; with plain spaces, which a search finds. */
function cell(value: string): string {
  const plain = plainSpaces(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A table whose first line names the columns; what a row does not have stays empty. */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string | undefined>>[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
