// A text of this window as a file the person keeps.

/** Hands a text to the browser to be saved under a name. */
export function offerFile(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
