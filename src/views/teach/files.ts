/** What a file is called that has a title, in letters and numbers of any script. */
export const fileNamed = (title: string, otherwise: string): string => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase() || otherwise;

/** Gives the reader a file that was made in the page. Nothing is sent anywhere. */
export function offerFile(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
