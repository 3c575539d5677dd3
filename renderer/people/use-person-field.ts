// A field of a person edited in place: what is typed is a draft until it is saved, and a draft is never lost.
import { useEffect, useRef, useState } from "react";
import type { Outcome } from "#shared/contract/backend.ts";
import type { Id } from "#shared/model/id.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { keepDraft, useDraft } from "../document/drafts.ts";

interface FieldParts {
  readonly person: Id;
  /** The field's name among the drafts of its person. */
  readonly name: string;
  /** The saved value as text. */
  readonly value: string;
  /** What keeps a text from being saved, if anything. */
  readonly check: (text: string) => Said | undefined;
  readonly save: (text: string) => Promise<Outcome>;
}

export interface PersonField {
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
export function usePersonField(parts: FieldParts): PersonField {
  const { person, name, value, check } = parts;
  const draft = useDraft(person, name);
  // A draft that was there before the field was: it was kept because it could not be saved, so its error is told at once.
  const [checked, setChecked] = useState(draft !== undefined);
  const [refusal, setRefusal] = useState<Said>();
  const problem = refusal ?? (draft !== undefined && checked ? check(draft.trim()) : undefined);

  const latest = useRef({ ...parts, draft });
  latest.current = { ...parts, draft };
  const keep = (text: string | undefined) => {
    setRefusal(undefined);
    latest.current = { ...latest.current, draft: text };
    keepDraft(person, name, text);
  };
  const commit = () => {
    const now = latest.current;
    const typed = now.draft?.trim();
    if (typed === undefined) return;
    if (typed !== now.value && now.check(typed)) return setChecked(true);
    keep(undefined);
    setChecked(false);
    if (typed === now.value) return;
    void now.save(typed).then((outcome) => {
      if (outcome.kind !== "refused") return;
      keepDraft(now.person, now.name, typed);
      setRefusal(outcome.why);
    });
  };

  const onLeave = useRef(commit);
  onLeave.current = commit;
  useEffect(() => {
    const leave = () => {
      if (canBeEdited(person)) onLeave.current();
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [person]);

  return {
    text: draft ?? value,
    error: problem && say(problem),
    dirty: draft !== undefined && draft.trim() !== value,
    change: keep,
    commit,
    restore: () => {
      setChecked(false);
      keep(undefined);
    },
  };
}

function canBeEdited(id: Id): boolean {
  const { document, access } = useDocument.getState();
  const person = document.people.get(id);
  return access.mode === "writable" && person !== undefined && person.removed === undefined;
}
