// The page's end of the worker that reads and plans a file.
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { differences } from "./differences.ts";
import type { ImportAnswer, ImportRequest, ImportWork, Progress } from "./import-work.ts";

/** How many records go to the worker in one message: few enough to be copied within a frame. */
const RECORDS_AT_ONCE = 250;

/** What can be asked, each answered later. */
type Asking = { readonly [Ask in keyof ImportWork]: (...given: Parameters<ImportWork[Ask]>) => Promise<Awaited<ReturnType<ImportWork[Ask]>>> };

/** Asks the worker; rejects a question when it breaks on it. */
export interface ImportReader extends Omit<Asking, "update"> {
  /** Brings the worker's copy of the document up to this one, in parts between which the page goes on. */
  readonly bring: (document: Document) => Promise<void>;
  /** Tells another from now on how far a question is. */
  readonly tell: (onProgress: (progress: Progress) => void) => void;
  /** Ends the worker; what was asked and not yet answered stays open for ever. */
  readonly stop: () => void;
}

/** Starts the worker. It ends when a question breaks it, as a file too large for it does. */
export function startReader(onProgress: (progress: Progress) => void): ImportReader {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const open = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }>();
  let asked = 0;
  let told = onProgress;
  let brought = emptyDocument();
  const breaks = (error: Error) => {
    for (const { reject } of open.values()) reject(error);
    open.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    if ("progress" in data) return told(data.progress);
    const waiting = open.get(data.id);
    open.delete(data.id);
    if ("broke" in data) waiting?.reject(new Error(data.broke));
    else waiting?.resolve(data.answer);
  };
  worker.onerror = ({ message }) => breaks(new Error(message));
  const ask = <Ask extends keyof ImportWork>(name: Ask): Asking[Ask] => {
    const put = (...given: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        asked += 1;
        open.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, ask: name, with: given } satisfies ImportRequest);
      });
    return put as unknown as Asking[Ask];
  };
  const update = ask("update");
  return {
    read: ask("read"),
    plan: ask("plan"),
    choose: ask("choose"),
    rows: ask("rows"),
    prepare: ask("prepare"),
    changes: ask("changes"),
    bring: async (document) => {
      const records = differences(brought, document);
      brought = document;
      for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) await update(records.slice(from, from + RECORDS_AT_ONCE));
    },
    tell: (another) => {
      told = another;
    },
    stop: () => worker.terminate(),
  };
}
