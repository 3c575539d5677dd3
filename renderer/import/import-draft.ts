// A file on its way in: read once, planned again with each choice, and not in the document before it is applied.
import { useEffect, useRef, useState } from "react";
import { tooLarge } from "#shared/formats/decode-text.ts";
import type { ImportChoices, ImportPlan, ReadingChoices } from "#shared/formats/import-plan.ts";
import type { ImportSource } from "#shared/formats/read-import.ts";
import { isWholeZip, WHOLE_ZIP_HEAD } from "#shared/formats/whole-zip.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { broughtIn } from "./brought.ts";
import { type ImportReader, startReader } from "./import-reader.ts";

/** What was read of a file, with everything the person changed of it. */
interface Draft {
  readonly bytes: Uint8Array;
  readonly source: ImportSource;
  readonly reading: ReadingChoices;
  readonly choices: ImportChoices;
}

/** A plan and the draft it was made for. */
interface Planned {
  readonly draft: Draft;
  readonly plan: ImportPlan;
}

type State =
  | { readonly kind: "choosing"; readonly why?: Said }
  | { readonly kind: "reading"; readonly fileName: string }
  | { readonly kind: "reviewing"; readonly draft: Draft }
  | { readonly kind: "applying"; readonly draft: Draft };

/** Where the import stands, and what the person can do with it. */
export interface ImportDraft {
  readonly state: State;
  /** What would become of the file; undefined as long as none is read. */
  readonly plan: ImportPlan | undefined;
  /** Whether a choice is still being worked in. */
  readonly planning: boolean;
  readonly open: (file: File) => Promise<void>;
  readonly close: () => void;
  /** Reads the bytes again in another encoding or with another delimiter; the other choices start anew, since the columns may be others. */
  readonly readAs: (reading: ReadingChoices) => Promise<void>;
  readonly choose: (choices: ImportChoices) => void;
  /** Adds what the plan says as one step. Resolves to whether it was taken. */
  readonly apply: () => Promise<boolean>;
}

/** The import of the page that calls this. */
export function useImportDraft(): ImportDraft {
  const [state, setState] = useState<State>({ kind: "choosing" });
  const [planned, setPlanned] = useState<Planned>();
  const reader = useReader();
  const document = useDocument((shown) => shown.document);
  const today = useDocument((shown) => shown.today);
  const draft = state.kind === "reviewing" ? state.draft : undefined;
  useEffect(() => {
    if (!draft) return;
    let stale = false;
    const unreadable = () => !stale && setState({ kind: "choosing", why: { key: "importPage.unreadable", values: { name: draft.source.fileName } } });
    reader()
      .plan(draft.choices, { document, today, locale: navigator.language })
      .then((plan) => !stale && setPlanned({ draft, plan }), unreadable);
    return () => {
      stale = true;
    };
  }, [draft, document, today, reader]);
  const readBytes = async (bytes: Uint8Array, fileName: string, reading: ReadingChoices): Promise<State> => {
    const answer = await reader().read(bytes, fileName, reading);
    if ("refused" in answer) return { kind: "choosing", why: answer.refused };
    return { kind: "reviewing", draft: { bytes, source: answer.source, reading, choices: {} } };
  };
  const read = async (fileName: string, bytes: () => Promise<Uint8Array>, reading: ReadingChoices) => {
    setState({ kind: "reading", fileName });
    setPlanned(undefined);
    try {
      setState(await readBytes(await bytes(), fileName, reading));
    } catch {
      // A folder that was dropped, or a file that was moved or locked since it was chosen.
      setState({ kind: "choosing", why: { key: "importPage.unreadable", values: { name: fileName } } });
    }
  };
  return {
    state,
    plan: planned?.plan,
    planning: state.kind === "reviewing" && planned?.draft !== state.draft,
    open: async (file) => {
      const large = tooLarge(file.size);
      if (large) setState({ kind: "choosing", why: (await isWhole(file)) ? { key: "whole.importElsewhere" } : large });
      else await read(file.name, async () => new Uint8Array(await file.arrayBuffer()), {});
    },
    close: () => setState({ kind: "choosing" }),
    readAs: async (reading) => {
      if (draft) await read(draft.source.fileName, async () => draft.bytes, { ...draft.reading, ...reading });
    },
    choose: (choices) => draft && setState({ kind: "reviewing", draft: { ...draft, choices: { ...draft.choices, ...choices } } }),
    apply: async () => {
      if (!draft || planned?.draft !== draft || planned.plan.intent === null) return false;
      setState({ kind: "applying", draft });
      const outcome = await act(planned.plan.intent, broughtIn(planned.plan));
      if (outcome.kind === "refused") setState({ kind: "reviewing", draft });
      return outcome.kind !== "refused";
    },
  };
}

/** Whether a file too large to be imported is a whole export. */
async function isWhole(file: File): Promise<boolean> {
  const head = await file
    .slice(0, WHOLE_ZIP_HEAD)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return isWholeZip(new Uint8Array(head));
}

/** The reader of this page, started when it is first asked for and ended with the page. */
function useReader(): () => ImportReader {
  const reader = useRef<ImportReader>(undefined);
  useEffect(
    () => () => {
      reader.current?.stop();
      reader.current = undefined;
    },
    [],
  );
  const [start] = useState(() => () => {
    reader.current ??= startReader();
    return reader.current;
  });
  return start;
}
