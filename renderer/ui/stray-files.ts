// Files dropped where nothing takes them: a browser would leave the page for the file.

/** Keeps the page where it is when a file misses what would take it; what does take it still does. */
export function keepFromStrayFiles(): void {
  for (const type of ["dragover", "drop"] as const) {
    addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
  }
}
