// A letter as it stands in its preview: where it goes, what is written down of it, and what is kept of what came with it.
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import { shortened } from "#shared/formats/capture/shortened.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { SenderCompany } from "#shared/queries/sender-company.ts";
import type { Said } from "#shared/text/said.ts";

/** What a person says of a letter. */
export interface LetterDraft {
  /** The application that it belongs to; null makes a new one, undefined is not said yet. */
  readonly onto: Id | null | undefined;
  readonly company: string;
  readonly role: string;
  readonly stage: Stage;
  /** What goes on the timeline. */
  readonly note: string;
  /** Which of what is attached is kept, by its place. */
  readonly kept: readonly number[];
  /** Whether the letter itself is kept as a document. */
  readonly whole: boolean;
  /** Whether the card is moved as the letter suggests. */
  readonly moves: boolean;
}

/** What is proposed: the card it fell on, else the one application of its sender that is still open, else that the person says. */
export function letterDraft(
  letter: Letter,
  sender: SenderCompany | undefined,
  { onto, stage }: { readonly onto: Id | undefined; readonly stage: Stage },
): LetterDraft {
  const { company = "", applications = [] } = sender ?? {};
  const open = applications.filter((one) => !one.archived && one.stage !== "rejected");
  const [only] = open.length === 1 ? open : applications.length === 1 ? applications : [];
  return {
    onto: onto ?? only?.id ?? (applications.length === 0 ? null : undefined),
    ...{ company, role: "", stage },
    note: noteIn(letter),
    kept: [],
    // A letter that falls on a card was always kept with it.
    whole: onto !== undefined,
    moves: false,
  };
}

/** What is written down of a letter where nobody says otherwise. */
export function noteIn({ subject, text }: Letter): string {
  return shortened([subject, text].filter((part) => part.trim() !== "").join("\n\n"));
}

/** The field that keeps a letter from being added, and why. */
export interface LetterProblem {
  readonly field: "onto" | "company" | "role" | "note";
  readonly said: Said;
}

/** What keeps it from being added, if anything. */
export function letterProblem({ onto, company, role, note, kept, whole }: LetterDraft): LetterProblem | undefined {
  if (onto === undefined) return { field: "onto", said: { key: "capture.letter.ontoNeeded" } };
  if (onto === null && company.trim() === "" && role.trim() === "") return { field: "company", said: { key: "refusal.nameMissing" } };
  for (const field of ["company", "role"] as const) {
    const length = (field === "company" ? company : role).trim().length;
    if (onto === null && length > LINE_LIMIT) return { field, said: { key: "application.tooLong", values: { limit: LINE_LIMIT, length } } };
  }
  if (note.trim().length > TEXT_LIMIT)
    return { field: "note", said: { key: "application.tooLong", values: { limit: TEXT_LIMIT, length: note.trim().length } } };
  if (onto !== null && note.trim() === "" && kept.length === 0 && !whole) return { field: "note", said: { key: "application.note.empty" } };
  return undefined;
}
