// What is dropped on a column from outside the page: links, text and files become cards.
import { type DragEvent, useState } from "react";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Stage } from "#shared/model/stage.ts";
import { useDocument } from "../document/document-store.ts";
import { type Offer, sayHappened, sayNeeded } from "../document/message-store.ts";
import { goTo } from "../ui/route.ts";
import { addNew, type New, places, readNew, repeatedBy } from "./add-new.ts";
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

/** What was dropped and not added, because it is there already. */
interface Repeat {
  readonly dropped: New;
  readonly of: Application;
}

async function receive(data: DataTransfer, stage: Stage): Promise<void> {
  const repeats: Repeat[] = [];
  for (const read of await readDropped(data)) {
    const of = "refused" in read ? undefined : await repeated(read, stage);
    if ("refused" in read) sayNeeded(read.refused);
    else if (of) repeats.push({ dropped: read, of });
    else await add(read, stage);
  }
  if (repeats.length > 0) offerRepeats(repeats, stage);
}

async function repeated(dropped: New, stage: Stage): Promise<Application | undefined> {
  const read = readNew(dropped);
  return "refused" in read ? undefined : repeatedBy(read.fields, stage);
}

async function add(dropped: New, stage: Stage): Promise<void> {
  const id = crypto.randomUUID();
  const why = await addNew(dropped, stage, { id, offer: await placeOffer(dropped, id) });
  if (why) sayNeeded(why);
}

/** At a company that is known, the new card's panel shows what is known of it. */
async function placeOffer(dropped: New, id: string): Promise<Offer | undefined> {
  const read = readNew(dropped);
  if ("refused" in read) return undefined;
  if (!(await places())?.isKnownPlace(useDocument.getState().document, read.fields.company)) return undefined;
  return { said: { key: "known.offer" }, run: () => goTo({ place: "application", id }) };
}

/** Says what was not added a second time, and offers to add it all the same. */
function offerRepeats(repeats: readonly Repeat[], stage: Stage): void {
  const [first] = repeats;
  if (!first) return;
  sayHappened({ key: "known.notAdded", values: { count: repeats.length, name: applicationName(first.of) } }, undefined, {
    said: { key: "known.addAnyway" },
    run: () => {
      for (const { dropped } of repeats) void add(dropped, stage);
    },
  });
}
