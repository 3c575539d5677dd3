// A file on its way in: read once, planned again with each choice, and not in the document before it is applied.
import { useEffect, useRef, useState } from "react";
import type { ImportChoices, ReadingChoices, RowChoice, TableFormat } from "#shared/formats/import/import-plan.ts";
import { tooLarge } from "#shared/formats/table/decode-text.ts";
import { isWholeZip, WHOLE_ZIP_HEAD } from "#shared/formats/whole-zip.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "../document/document-store.ts";
import { applyPlan } from "./apply-plan.ts";
import type { ImportReader } from "./import-reader.ts";
import type { Progress } from "./import-work.ts";
import type { FileFound, PlanFacts } from "./plan-facts.ts";
import type { RowsAsked } from "./shown-rows.ts";
import { useReader } from "./use-reader.ts";

/** What the person chose of the file as a whole; what they chose of its rows stays with the worker. */
type Choices = Omit<ImportChoices, "rows">;

/** A file that was read, with everything the person changed of it. A new one for each change. */
interface Draft {
  readonly file: File;
  readonly found: FileFound;
  readonly reading: ReadingChoices;
  readonly choices: Choices;
  /** What kind of table the person says it is. */
  readonly format?: TableFormat;
}

/** A plan and what it was made for. */
interface Planned {
  readonly draft: Draft;
  readonly document: Document;
  readonly facts: PlanFacts;
}

type State =
  | { readonly kind: "choosing"; readonly why?: Said }
  /** `again`: what was read of it before, which stays in sight. */
  | { readonly kind: "reading"; readonly fileName: string; readonly again?: Draft }
  | { readonly kind: "reviewing"; readonly draft: Draft }
  | { readonly kind: "applying"; readonly draft: Draft };

/** Where the import stands, and what the person can do with it. */
export interface ImportDraft {
  readonly state: State;
  /** What is in sight of a file; undefined as long as none is read. */
  readonly read: Draft | undefined;
  /** What would become of the file; undefined as long as none is read. */
  readonly facts: PlanFacts | undefined;
  /** Whether a choice is still being worked in. */
  readonly planning: boolean;
  /** How far that is, where it takes longer than a moment. */
  readonly progress: Progress | undefined;
  readonly reader: () => ImportReader;
  readonly open: (file: File) => Promise<void>;
  /** Lets go of the file, also while it is read or planned. */
  readonly close: () => void;
  /** Reads the bytes again in another encoding, delimiter or sheet; the other choices start anew, since the columns may be others. */
  readonly readAs: (reading: ReadingChoices) => Promise<void>;
  readonly choose: (choices: Choices) => void;
  /** Says what kind of table it is. */
  readonly takeAs: (format: TableFormat) => void;
  /** Forgets what was chosen and what is remembered of such files. */
  readonly beginAnew: () => void;
  /** Says what becomes of a row, or of all that are asked for; null: as it was read. */
  readonly chooseRows: (rows: number | RowsAsked, choice: RowChoice | null) => void;
  /** Adds what the plan says as one step. Resolves to whether it was taken. */
  readonly apply: () => Promise<boolean>;
}

/** What was looked through as the page was left, with every choice: a look at the board must not cost them. */
let left: { readonly draft: Draft; readonly planned: Planned; readonly reader: ImportReader } | undefined;

/** The import of the page that calls this. */
export function useImportDraft(): ImportDraft {
  const [found] = useState(() => left);
  const [state, setState] = useState<State>(found ? { kind: "reviewing", draft: found.draft } : { kind: "choosing" });
  const [planned, setPlanned] = useState(found?.planned);
  const [progress, setProgress] = useState<Progress>();
  const { reader, restart } = useReader(setProgress, found?.reader, (running) => {
    left = running && state.kind === "reviewing" && planned ? { draft: state.draft, planned, reader: running } : undefined;
    return left !== undefined;
  });
  const document = useDocument((shown) => shown.document);
  const today = useDocument((shown) => shown.today);
  const draft = state.kind === "reviewing" ? state.draft : undefined;
  const line = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (!draft) return;
    let stale = false;
    const plan = async () => {
      if (stale) return;
      await reader().bring(document);
      if (stale) return;
      const facts = await reader().plan(draft.choices, { today, locale: navigator.language, format: draft.format });
      setProgress(undefined);
      if (!stale) setPlanned({ draft, document, facts });
    };
    // One after the other: of the choices that are made while a plan is under way, only the last is planned.
    line.current = line.current.then(plan).catch(() => {
      if (stale) return;
      restart();
      setState({ kind: "choosing", why: unreadable(draft.file) });
    });
    return () => {
      stale = true;
    };
  }, [draft, document, today, reader, restart]);
  const read = async (file: File, reading: ReadingChoices, again?: Draft) => {
    setState({ kind: "reading", fileName: file.name, ...(again ? { again } : {}) });
    if (!again) setPlanned(undefined);
    setProgress(undefined);
    const worker = reader();
    // A folder that was dropped, a file that was moved or locked since it was chosen, or one that was too much for the worker.
    const answer = await worker.read(file, reading).catch(() => ({ refused: unreadable(file) }));
    // It may have been let go of meanwhile.
    if (worker !== reader()) return;
    setState(
      "refused" in answer ? { kind: "choosing", why: answer.refused } : { kind: "reviewing", draft: { file, found: answer.found, reading, choices: {} } },
    );
  };
  const isPlanned = planned !== undefined && planned.draft === draft && planned.document === document;
  return {
    state,
    read: state.kind === "choosing" ? undefined : state.kind === "reading" ? state.again : state.draft,
    facts: planned?.facts,
    planning: state.kind === "reading" || (state.kind === "reviewing" && !isPlanned),
    progress,
    reader,
    open: async (file) => {
      const large = tooLarge(file.size);
      if (large) setState({ kind: "choosing", why: (await isWhole(file)) ? { key: "whole.importElsewhere" } : large });
      else await read(file, {});
    },
    close: () => {
      restart();
      line.current = Promise.resolve();
      setPlanned(undefined);
      setProgress(undefined);
      setState({ kind: "choosing" });
    },
    readAs: async (reading) => {
      if (draft) await read(draft.file, { ...draft.reading, ...reading }, draft);
    },
    choose: (choices) => draft && setState({ kind: "reviewing", draft: { ...draft, choices: { ...draft.choices, ...choices } } }),
    takeAs: (format) => draft && setState({ kind: "reviewing", draft: { ...draft, format } }),
    beginAnew: () => draft && setState({ kind: "reviewing", draft: { ...draft, choices: { anew: true } } }),
    chooseRows: (rows, choice) => {
      if (!draft) return;
      void reader().choose(rows, choice);
      setState({ kind: "reviewing", draft: { ...draft } });
    },
    apply: async () => {
      if (!draft || !isPlanned || !planned.facts.hasIntent) return false;
      setState({ kind: "applying", draft });
      const isTaken = await applyPlan(reader(), { ...planned, choices: draft.choices, format: draft.format });
      if (!isTaken) setState({ kind: "reviewing", draft: { ...draft } });
      return isTaken;
    },
  };
}

function unreadable({ name }: File): Said {
  return { key: "importPage.unreadable", values: { name } };
}

/** Whether a file too large to be imported is a whole export. */
async function isWhole(file: File): Promise<boolean> {
  const head = await file
    .slice(0, WHOLE_ZIP_HEAD)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return isWholeZip(new Uint8Array(head));
}
