// What is dropped on the board from outside the page: links and lines become cards, what says more is looked at first, other files are kept with the card they fall on.
import { type DragEvent, useState } from "react";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { type Came, capture } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { handToImport, isForImport } from "../document/handed-file.ts";
import { type Offer, sayHappened, sayNeeded } from "../document/message-store.ts";
import { goTo } from "../ui/route.ts";
import { addNew, places, readNew, repeatedBy } from "./add-new.ts";
import { cameAs, cameAsLetter } from "./came-as.ts";
import { sorted, takersOf } from "./dropped-files.ts";
import { type Dropped, readDroppedText, readTextFiles } from "./dropped-text.ts";
import { cardOf } from "./focus.ts";

/** The handlers that let a column and its cards take in what is dropped on them. */
export function useReceiving(stage: Stage) {
  const [over, setOver] = useState(false);
  return {
    "data-receiving": over || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      const takers = takersOf(event.dataTransfer);
      const card = takers.card && event.target instanceof Element ? event.target.closest("[data-card]") : null;
      showTaking(card);
      const columnTakes = card === null && takers.column;
      if (over !== columnTakes) setOver(columnTakes);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
      showTaking(null);
      setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      showTaking(null);
      setOver(false);
      receive(event.dataTransfer, stage, cardOf(event.target));
    },
  };
}

let taking: Element | null = null;

/** Marks the card that would take what is held. It is marked by hand: hundreds of cards would each ask whether it is them. */
function showTaking(card: Element | null): void {
  if (card === taking) return;
  taking?.removeAttribute("data-taking");
  card?.setAttribute("data-taking", "");
  taking = card;
}

/** Must be called while the drop event is being handled. */
function receive(data: DataTransfer, stage: Stage, card: Id | undefined): void {
  const files = [...data.files];
  if (files.length === 0) void addAll([readDroppedText(data)], stage);
  else receiveFiles(files, stage, card);
}

/** Takes in files that were dropped or pasted; `card` is the one they fell on. */
export function receiveFiles(files: readonly File[], stage: Stage, card?: Id): void {
  const table = card === undefined ? files.find(isForImport) : undefined;
  if (table) handToImport(table);
  const { pages, letters, texts, papers } = sorted(files.filter((file) => file !== table));
  const came: Came[] = [...pages.map((file) => ({ kind: "page", file, application: card }) as const), ...letters.map((file) => cameAsLetter(file, card))];
  if (came.length > 0) capture(came, stage);
  if (texts.length > 0) void readTextFiles(texts).then((read) => addAll(read, stage, card));
  const [first] = papers;
  if (!first) return;
  if (card === undefined) sayNeeded({ key: "attachments.dropOnCard", values: { count: papers.length, name: first.name } });
  else void attach(card, papers);
}

/** What keeps files is fetched when the first one comes. */
async function attach(card: Id, files: readonly File[]): Promise<void> {
  const { attachFiles } = await import("../document/attaching.ts");
  await attachFiles(card, files);
}

/** What was dropped and not added, because it is there already. */
interface Repeat {
  readonly text: string;
  readonly of: Application;
}

/** Lines become cards at once; many lines, letters, and what fell on a card are looked at first. */
async function addAll(dropped: readonly Dropped[], stage: Stage, card?: Id): Promise<void> {
  const came = dropped.flatMap((read): readonly Came[] => {
    if ("letter" in read) return [cameAsLetter(read.letter, card)];
    return "text" in read && isLookedAt(read.text, card) ? [cameAs(read.text, card)] : [];
  });
  if (came.length > 0) capture(came, stage);
  const repeats: Repeat[] = [];
  for (const read of dropped) {
    if ("refused" in read) sayNeeded(read.refused);
    if (!("text" in read) || isLookedAt(read.text, card)) continue;
    const of = await repeated(read.text, stage);
    if (of) repeats.push({ text: read.text, of });
    else await add(read.text, stage);
  }
  if (repeats.length > 0) offerRepeats(repeats, stage);
}

function isLookedAt(text: string, card: Id | undefined): boolean {
  return card !== undefined || text.trim().includes("\n");
}

async function repeated(text: string, stage: Stage): Promise<Application | undefined> {
  const read = readNew(text);
  return "refused" in read ? undefined : repeatedBy(read.fields, stage);
}

async function add(text: string, stage: Stage): Promise<void> {
  const id = crypto.randomUUID();
  const why = await addNew(text, stage, { id, offer: await placeOffer(text, id) });
  if (why) sayNeeded(why);
}

/** At a company that is known, the new card's panel shows what is known of it. */
async function placeOffer(text: string, id: string): Promise<Offer | undefined> {
  const read = readNew(text);
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
      for (const { text } of repeats) void add(text, stage);
    },
  });
}
