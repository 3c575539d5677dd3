// What is dropped on a column from outside the page: links, text and files become cards.
import { type DragEvent, useState } from "react";
import type { Stage } from "#shared/model/stage.ts";
import { sayNeeded } from "../document/message-store.ts";
import { addNew } from "./add-new.ts";
import { readDropped } from "./dropped-text.ts";

/** The handlers that let a column take in what is dropped on it. */
export function useReceiving(stage: Stage) {
  const [over, setOver] = useState(false);
  return {
    "data-receiving": over || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      if (!over) setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void receive(event.dataTransfer, stage);
    },
  };
}

async function receive(data: DataTransfer, stage: Stage): Promise<void> {
  for (const read of await readDropped(data)) {
    const why = "refused" in read ? read.refused : await addNew(read, stage);
    if (why) sayNeeded(why);
  }
}
