// The page's end of the worker that reads and plans a file: one question at a time, each answered in turn.
import type { ImportChoices, ImportPlan, ReadingChoices } from "#shared/formats/import-plan.ts";
import type { ImportRead, ImportSetting } from "#shared/formats/import-source.ts";

/** What the worker is asked. */
export type ImportRequest =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly fileName: string; readonly reading: ReadingChoices }
  | ({ readonly kind: "plan"; readonly choices: ImportChoices } & Omit<ImportSetting, "newId">);

/** What the worker answers. */
export type ImportAnswer = { readonly kind: "read"; readonly read: ImportRead } | { readonly kind: "planned"; readonly plan: ImportPlan };

/** Reads files and plans the one read last. */
export interface ImportReader {
  readonly read: (bytes: Uint8Array, fileName: string, reading: ReadingChoices) => Promise<ImportRead>;
  readonly plan: (choices: ImportChoices, setting: Omit<ImportSetting, "newId">) => Promise<ImportPlan>;
  /** Ends the worker; what was asked and not yet answered stays open for ever. */
  readonly stop: () => void;
}

/** Starts the worker. Rejects a question when the worker breaks on it. */
export function startReader(): ImportReader {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  let last: Promise<unknown> = Promise.resolve();
  const ask = (request: ImportRequest): Promise<ImportAnswer> => {
    const answer = last.then(
      () =>
        new Promise<ImportAnswer>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(request);
        }),
    );
    last = answer.catch(() => {});
    return answer;
  };
  return {
    read: async (bytes, fileName, reading) => {
      const answer = await ask({ kind: "read", bytes, fileName, reading });
      if (answer.kind !== "read") throw new Error("The answers came out of turn.");
      return answer.read;
    },
    plan: async (choices, setting) => {
      const answer = await ask({ kind: "plan", choices, ...setting });
      if (answer.kind !== "planned") throw new Error("The answers came out of turn.");
      return answer.plan;
    },
    stop: () => worker.terminate(),
  };
}
