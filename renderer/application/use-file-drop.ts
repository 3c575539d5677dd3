// Files dropped anywhere on the panel.
import { type DragEvent, useState } from "react";

/** The handlers that let an element take in files, and whether some are held over it. Links and text go to the fields under them. */
export function useFileDrop(onFiles: (files: readonly File[]) => void, { enabled }: { readonly enabled: boolean }) {
  const [over, setOver] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    over: over && enabled,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        // Not taken either where nothing can be added: the browser would leave the page for the file.
        event.preventDefault();
        event.dataTransfer.dropEffect = enabled ? "copy" : "none";
        if (!over) setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (enabled) onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
