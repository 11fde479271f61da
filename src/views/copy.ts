/** Copies a text. Where the browser does not allow it, its field is shown and selected for the reader's own hands. Says whether it was copied. */
export async function copied(text: string, field: HTMLInputElement | HTMLTextAreaElement | undefined): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (field) field.hidden = false;
    field?.focus();
    field?.select();
    return false;
  }
}
