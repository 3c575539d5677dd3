// What Merge does: the chosen records as one act, and the other version put away once that is on disk.

import { type Choices, meetingsOf, mergeOf } from "#shared/queries/merge.ts";
import type { Said } from "#shared/text/said.ts";
import { lookForCopies, useCopies } from "../document/copies-store.ts";
import { useDocument } from "../document/document-store.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import { act, besideDocument, settle } from "../document/session.ts";
import { FILE_ITSELF, type OtherVersion } from "./other-version.ts";

/** Merges, and tells what came of it. Gives whether everything was done. */
export async function merge(name: string, version: OtherVersion, choices: Choices): Promise<boolean> {
  const isFile = name === FILE_ITSELF && useDocument.getState().saving.state === "conflict";
  const aside = isFile ? await settleForOurs(version) : name;
  if (isFile && useDocument.getState().saving.state !== "saved") return refuse({ key: "merge.notSettled" });
  // What is here may have moved on since it was compared.
  const ours = useDocument.getState().document;
  const { change } = mergeOf(ours, version.document, meetingsOf(ours, version.document), choices);
  if (change.length > 0) {
    const outcome = await act({ type: "change.apply", change: [...change] }, { key: "merge.merged", values: { count: change.length } });
    if (outcome.kind === "refused") return false;
    if (outcome.kind === "unsaved") return refuse({ key: "merge.notSaved" });
  }
  if (aside === undefined) return true;
  return (await putAway(aside)) && (change.length > 0 || tell({ key: "merge.kept" }));
}

/** Has our version saved; gives the copy that theirs is kept in then, or undefined where it has to be compared once more. */
async function settleForOurs({ text }: OtherVersion): Promise<string | undefined> {
  const before = new Set((await besideDocument().copies()).map(({ name }) => name));
  await settle("ours");
  await lookForCopies();
  const copy = useCopies.getState().copies.find(({ name }) => !before.has(name))?.name;
  if (copy === undefined) return undefined;
  const read = await besideDocument().readCopy(copy);
  if (read.kind === "document" && read.text === text) return copy;
  sayNeeded({ key: "merge.theirsMoved" });
  return undefined;
}

async function putAway(name: string): Promise<boolean> {
  const left = await besideDocument().putAwayCopy(name);
  if ("kind" in left) return refuse(left.why);
  useCopies.setState({ copies: left });
  return true;
}

function refuse(why: Said): false {
  sayNeeded(why);
  return false;
}

function tell(said: Said): true {
  sayHappened(said);
  return true;
}
