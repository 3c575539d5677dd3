// What a letter that was looked at becomes: a note of its day, the documents that came with it, and a move where the person chose that.

import type { Outcome } from "#shared/contract/backend.ts";
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Note } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { attachFiles } from "../document/attaching.ts";
import { newContext } from "../document/clock.ts";
import { useDocument } from "../document/document-store.ts";
import { moveToTop } from "../document/moving.ts";
import { act } from "../document/session.ts";
import type { LetterDraft } from "./letter-draft.ts";

/** What it is made of, beside what was read. */
interface Kept {
  /** The letter as it was dropped; undefined where it has no file. */
  readonly file: File | undefined;
  /** The id of the application that it would make. */
  readonly made: Id;
}

/** Adds it, all in one step of undo; what is refused is told. */
export async function addLetter(letter: Letter, draft: LetterDraft, { file, made }: Kept): Promise<"done" | "refused"> {
  const deed = crypto.randomUUID();
  const application = draft.onto ?? made;
  const outcome = await (draft.onto === null ? addNew(letter, draft, made, deed) : addNote(letter, draft, application, deed));
  if (outcome?.kind === "refused") return "refused";
  if (draft.moves && letter.suggests) void moveToTop(application, letter.suggests.stage, { deed });
  const files = [...draft.kept.flatMap((place) => fileOf(letter, place) ?? []), ...(draft.whole && file ? [file] : [])];
  if (files.length > 0) await attachFiles(application, files, deed);
  return "done";
}

function addNew(letter: Letter, draft: LetterDraft, id: Id, deed: string): Promise<Outcome> {
  const fields = { company: draft.company.trim(), role: draft.role.trim() };
  const note = noteOf(letter, draft);
  return act(
    { type: "application.add", id, stage: draft.stage, fields, ...(note ? { timeline: [note] } : {}) },
    { key: "board.added", values: { name: applicationName(fields) } },
    { deed },
  );
}

async function addNote(letter: Letter, draft: LetterDraft, id: Id, deed: string): Promise<Outcome | undefined> {
  const note = noteOf(letter, draft);
  const application = useDocument.getState().document.applications.get(id);
  const name = application ? applicationName(application) : "";
  return note && act({ type: "entry.add", application: id, entry: note }, { key: "capture.letter.added", values: { name } }, { deed });
}

/** A letter is of the day it was sent, as far as that is not ahead. */
function noteOf({ sentAt }: Letter, { note }: LetterDraft): Note | undefined {
  const { at } = newContext();
  const text = note.trim();
  return text === "" ? undefined : { id: crypto.randomUUID(), kind: "note", at: sentAt !== undefined && sentAt < at ? sentAt : at, text };
}

function fileOf({ attachments, subject }: Letter, place: number): File | undefined {
  const attachment = attachments[place];
  return attachment && new File([attachment.bytes], attachment.name || subject || attachment.type, { type: attachment.type });
}
