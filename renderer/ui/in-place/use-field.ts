// A field edited in place: what is typed is a draft until it is saved, and a draft is never lost.
import { useEffect, useRef, useState } from "react";
import type { Outcome } from "#shared/contract/backend.ts";
import type { Id } from "#shared/model/id.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../../document/document-store.ts";
import { keepDraft, useDraft } from "../../document/drafts.ts";

/** What a field holds and how its text is saved. */
interface FieldParts {
  /** The application or the person that the field belongs to. */
  readonly record: Id;
  /** The field's name among the drafts of its record. */
  readonly name: string;
  /** The saved value as text. */
  readonly value: string;
  /** What keeps a text from being saved, if anything. */
  readonly check: (text: string) => Said | undefined;
  readonly save: (text: string) => Promise<Outcome>;
}

export interface Field {
  /** What is shown: the draft, or the saved value. */
  readonly text: string;
  readonly error: string | undefined;
  readonly dirty: boolean;
  readonly change: (text: string) => void;
  /** Saves the draft; keeps it, with its error, where it cannot be saved. */
  readonly commit: () => void;
  /** Lets go of the draft. */
  readonly restore: () => void;
}

/** A field that saves when it is told to, and when it leaves the page with a draft that can be saved. */
export function useField(parts: FieldParts): Field {
  const { record, name, value, check } = parts;
  const draft = useDraft(record, name);
  // A draft that was there before the field was: it was kept because it could not be saved, so its error is told at once.
  const [checked, setChecked] = useState(draft !== undefined);
  const [refusal, setRefusal] = useState<Said>();
  const problem = refusal ?? (draft !== undefined && checked ? check(draft.trim()) : undefined);

  const latest = useRef({ ...parts, draft });
  latest.current = { ...parts, draft };
  const keep = (text: string | undefined) => {
    setRefusal(undefined);
    latest.current = { ...latest.current, draft: text };
    keepDraft(record, name, text);
  };
  const commit = () => {
    const now = latest.current;
    const typed = now.draft?.trim();
    if (typed === undefined) return;
    const same = typed === now.value.trim();
    if (!same && now.check(typed)) return setChecked(true);
    keep(undefined);
    setChecked(false);
    if (same) return;
    void now.save(typed).then((outcome) => {
      if (outcome.kind !== "refused") return;
      keepDraft(now.record, now.name, typed);
      setRefusal(outcome.why);
    });
  };

  const onLeave = useRef(commit);
  onLeave.current = commit;
  useEffect(() => {
    const leave = () => {
      if (canBeEdited(record)) onLeave.current();
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [record]);

  return {
    text: draft ?? value,
    error: problem && say(problem),
    dirty: draft !== undefined && draft.trim() !== value.trim(),
    change: keep,
    commit,
    restore: () => {
      setChecked(false);
      keep(undefined);
    },
  };
}

/** Whether an application or a person can be changed now: it is there, not in the bin, and the folder can be written. */
export function canBeEdited(id: Id): boolean {
  const { document, access } = useDocument.getState();
  const record = document.applications.get(id) ?? document.people.get(id);
  return access.mode === "writable" && record !== undefined && record.removed === undefined;
}
