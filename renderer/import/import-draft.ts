// A file on its way in: read once, planned again with each choice, and not in the document before it is applied.
import { useDeferredValue, useMemo, useState } from "react";
import { tooLarge } from "#shared/formats/decode-text.ts";
import type { ImportChoices, ImportPlan, ReadingChoices } from "#shared/formats/import-plan.ts";
import { type ImportSource, planImport, readImport } from "#shared/formats/read-import.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "../document/document-store.ts";

/** What was read of a file, with everything the person changed of it. */
interface Draft {
  readonly bytes: Uint8Array;
  readonly source: ImportSource;
  readonly reading: ReadingChoices;
  readonly choices: ImportChoices;
}

type State =
  | { readonly kind: "choosing"; readonly why?: Said }
  | { readonly kind: "reading"; readonly fileName: string }
  | { readonly kind: "reviewing"; readonly draft: Draft };

/** Where the import stands, and what the person can do with it. */
export interface ImportDraft {
  readonly state: State;
  /** What would become of the file; undefined as long as none is read. */
  readonly plan: ImportPlan | undefined;
  /** Whether a choice is still being worked in. */
  readonly planning: boolean;
  readonly open: (file: globalThis.File) => Promise<void>;
  readonly close: () => void;
  /** Reads the bytes again in another encoding or with another delimiter; the other choices start anew, since the columns may be others. */
  readonly readAs: (reading: ReadingChoices) => void;
  readonly choose: (choices: ImportChoices) => void;
}

/** The import of the page that calls this. */
export function useImportDraft(): ImportDraft {
  const [state, setState] = useState<State>({ kind: "choosing" });
  const document = useDocument((shown) => shown.document);
  const today = useDocument((shown) => shown.today);
  const draft = state.kind === "reviewing" ? state.draft : undefined;
  const planned = useDeferredValue(draft);
  const plan = useMemo(
    () => planned && planImport(planned.source, planned.choices, { document, today, locale: navigator.language, newId: () => crypto.randomUUID() }),
    [planned, document, today],
  );
  return {
    state,
    plan: draft && plan,
    planning: planned !== draft,
    open: async (file) => {
      const large = tooLarge(file.size);
      if (large) return setState({ kind: "choosing", why: large });
      setState({ kind: "reading", fileName: file.name });
      setState(await read(file));
    },
    close: () => setState({ kind: "choosing" }),
    readAs: (reading) => {
      if (!draft) return;
      const wanted = { ...draft.reading, ...reading };
      setState(readBytes(draft.bytes, draft.source.fileName, wanted));
    },
    choose: (choices) => draft && setState({ kind: "reviewing", draft: { ...draft, choices: { ...draft.choices, ...choices } } }),
  };
}

async function read(file: globalThis.File): Promise<State> {
  try {
    return readBytes(new Uint8Array(await file.arrayBuffer()), file.name, {});
  } catch {
    // A folder that was dropped, or a file that was moved or locked since it was chosen.
    return { kind: "choosing", why: { key: "importPage.unreadable", values: { name: file.name } } };
  }
}

function readBytes(bytes: Uint8Array, fileName: string, reading: ReadingChoices): State {
  const answer = readImport(bytes, fileName, reading);
  if ("refused" in answer) return { kind: "choosing", why: answer.refused };
  return { kind: "reviewing", draft: { bytes, source: answer.source, reading, choices: {} } };
}
