// What can be done to cards, by whatever way: a key, the menu, a drop.
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { ArchiveReason } from "#shared/model/archive-reason.ts";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { say } from "#shared/text/say.ts";
import { ask, hasRejection } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { sayHappened } from "../document/message-store.ts";
import { move, moveToTop } from "../document/moving.ts";
import { useReported } from "../document/reported.ts";
import { act } from "../document/session.ts";
import { addressOf, goTo } from "../ui/route.ts";
import { announce, choose, useBoard } from "./board-state.ts";
import { moveTo, topOf } from "./drop.ts";
import type { Place } from "./place.ts";
import { added, extended, inOrder, NOTHING, toggled } from "./selection.ts";
import { useShown } from "./shown-board.ts";

/** What an action is for: the chosen cards, else the card that has the focus. */
export function targets(): readonly Id[] {
  const { selection, focused } = useBoard.getState();
  const { board } = useShown.getState();
  if (selection.ids.size > 0) return inOrder(selection.ids, board).map(({ id }) => id);
  return focused === null ? [] : inOrder(new Set([focused]), board).map(({ id }) => id);
}

/** What is meant by taking hold of a card: the whole selection where it belongs to it, else the card alone. */
export function heldWith(id: Id): readonly Id[] {
  const { ids } = useBoard.getState().selection;
  return ids.has(id) ? inOrder(ids, useShown.getState().board).map((card) => card.id) : [id];
}

/** An application by its id. */
export function applicationOf(id: Id): Application | undefined {
  return useDocument.getState().document.applications.get(id);
}

/** One application by its name, several by their number. */
export function nameOf(ids: readonly Id[]): string {
  const only = ids.length === 1 ? applicationOf(ids[0] as Id) : undefined;
  return only ? applicationName(only) : say({ key: "board.applications", values: { count: ids.length } });
}

/** A stage's name. */
export function stageName(stage: Stage): string {
  return say({ key: `board.stage.${stage}` });
}

/** Moves cards into a place; gives whether anything had to move. */
export function moveInto(ids: readonly Id[], place: Pick<Place, "stage" | "before">): boolean {
  const { board } = useDocument.getState();
  const intent = moveTo(ids, place, useShown.getState().board, board);
  if (!intent) return false;
  void move(intent);
  return true;
}

/** Moves cards on top of a stage; those that are in it already stay where they are. */
export function moveToStage(ids: readonly Id[], stage: Stage): void {
  const moving = ids.filter((id) => applicationOf(id)?.stage !== stage);
  moveInto(moving, { stage, before: topOf(useDocument.getState().board[stage], new Set(moving)) });
}

/** Whether a card has a rejection to be debriefed. */
export function canDebrief(id: Id): boolean {
  return hasRejection(applicationOf(id)) && isWritable();
}

/** Asks what a card's rejection taught. */
export function debrief(id: Id): void {
  ask({ kind: "debrief", application: id });
}

/** Whether a card is in Rejected, from where it can come back. */
export function canReconnect(id: Id): boolean {
  return applicationOf(id)?.stage === "rejected" && isWritable();
}

/** Moves a card on top of Reconnected, which asks who and how. */
export function reconnect(id: Id): void {
  void moveToTop(id, "reconnected");
}

/** Whether anything can be changed in this window. */
export function isWritable(): boolean {
  return useDocument.getState().access.mode === "writable";
}

/** Puts cards away for a reason. */
export function archive(ids: readonly Id[], reason: ArchiveReason): void {
  void act({ type: "application.archive", ids: [...ids], reason }, { key: "board.archived", values: { count: ids.length, name: nameOf(ids) } });
  choose(NOTHING);
}

/** Puts cards into the bin. */
export function remove(ids: readonly Id[]): void {
  void act({ type: "application.remove", ids: [...ids] }, { key: "board.removed", values: { count: ids.length, name: nameOf(ids) } });
  choose(NOTHING);
}

/** Opens a report of these cards alone, over all their time. */
export function reportOn(ids: readonly Id[]): void {
  useReported.setState({ only: new Set(ids) });
  goTo({ place: "report", id: "all" });
}

/** Opens a card's panel. */
export function open(id: Id): void {
  goTo({ place: "application", id });
}

/** Puts the link of a posting into the clipboard, or, where there is none, the address of the card in Perennial. */
export async function copyLink(id: Id): Promise<void> {
  const link = applicationOf(id)?.link ?? new URL(addressOf({ place: "application", id }), location.href).href;
  await navigator.clipboard.writeText(link);
  sayHappened({ key: "board.linkCopied" });
}

/** Chooses a card as well, or no longer, and tells how many are chosen. */
export function toggleChosen(id: Id): void {
  choose(toggled(useBoard.getState().selection, id));
  tellChosen();
}

/** What a click with Ctrl or Cmd means for the selection. */
export function addChosen(id: Id): void {
  choose(added(useBoard.getState().selection, id));
  tellChosen();
}

/** Chooses everything from the anchor to a card. */
export function extendChosen(id: Id): void {
  choose(extended(useBoard.getState().selection, id, useShown.getState().board));
  tellChosen();
}

function tellChosen(): void {
  announce(say({ key: "board.chosen", values: { count: useBoard.getState().selection.ids.size } }));
}
