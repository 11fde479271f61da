/** The words of a claim from its note on the same page, so that what stands there is not sent twice; empty where there is none. */
export function noteText(id: string): string {
  return document.getElementById(id)?.firstChild?.textContent?.trim() ?? '';
}
