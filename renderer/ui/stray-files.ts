// Files dropped where nothing takes them: a browser would leave the page for the file.
import { handToImport, isForImport } from "../document/handed-file.ts";

/** Keeps the page where it is when a file misses what would take it; what does take it still does. A table that nothing takes is imported. */
export function keepFromStrayFiles(): void {
  addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    const isTaken = event.defaultPrevented;
    event.preventDefault();
    const table = [...(event.dataTransfer?.files ?? [])].find(isForImport);
    if (table && !isTaken) handToImport(table);
  });
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
