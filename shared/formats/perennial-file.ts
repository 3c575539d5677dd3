// A Perennial file as something to import: its applications, and all that hangs together with them, join what is there.
import { applicationName } from "#shared/model/application-name.ts";
import type { Document } from "#shared/model/document.ts";
import { FORMAT, SCHEMA_VERSION } from "#shared/model/file-head.ts";
import { type File, fileSchema } from "#shared/model/file-schema.ts";
import { byRank } from "#shared/model/rank.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { finishPlan } from "./finish-plan.ts";
import type { ImportedApplication, ImportPlan, RowOutcome } from "./import-plan.ts";
import type { ImportSetting } from "./import-source.ts";
import { joinFile } from "./joined-file.ts";
import { sameApplicationKey } from "./same-application.ts";

/** The file, or why it is none; undefined where the text is not even JSON. */
export function readPerennial(text: string, fileName: string): { readonly file: File } | { readonly refused: Said } | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return /"format":\s*"perennial"/u.test(text.slice(0, 2_000))
      ? { refused: { key: "importing.damagedPerennial", values: { fileName, place: "JSON" } } }
      : undefined;
  }
  const envelope = json as { format?: unknown; schema?: unknown } | null;
  if (typeof envelope !== "object" || envelope?.format !== FORMAT) return { refused: { key: "importing.notPerennial", values: { fileName } } };
  if (typeof envelope.schema === "number" && envelope.schema > SCHEMA_VERSION) return { refused: { key: "importing.newerPerennial", values: { fileName } } };
  const parsed = fileSchema.safeParse(json);
  if (parsed.success) return { file: parsed.data };
  return { refused: { key: "importing.damagedPerennial", values: { fileName, place: parsed.error.issues[0]?.path.join(".") || "data" } } };
}

/**
 * What importing the file would do; `row` counts its applications from 1, in the order of its board. Two of its own applications are never
 * duplicates of each other, however alike: it tells them apart by their ids. Settings stay as they are.
 */
export function planPerennial(file: File, { document }: ImportSetting): ImportPlan {
  const known = thereAlready(document);
  const ordered = [...file.data.applications].sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || byRank(one, other));
  const seen = new Set<string>();
  const outcomes = ordered.map((found, index): RowOutcome => {
    const row = index + 1;
    const { rank: _, removed, ...rest } = found;
    const application = rest as ImportedApplication;
    const name = applicationName(found);
    if (removed) return { row, outcome: "skipped", text: name, reason: { key: "importing.skipped.inBin" } };
    if (!found.company && !found.role) return { row, outcome: "skipped", text: found.id, reason: { key: "importing.skipped.nameMissing" } };
    const same = document.applications.has(found.id) || seen.has(found.id) ? found.id : known.get(sameApplicationKey(found));
    if (same !== undefined) {
      return { row, outcome: "duplicate", application, of: { application: same }, reason: { key: "importing.duplicate.application", values: { name } } };
    }
    seen.add(found.id);
    return { row, outcome: "added", application };
  });
  const joined = joinFile(file.data, outcomes, document);
  return finishPlan(
    {
      format: "perennial",
      columns: [],
      headerRow: null,
      dateOrder: { order: null, by: "unneeded" },
      statuses: [],
      outcomes: joined.outcomes,
      problems: joined.problems,
    },
    joined.beside,
  );
}

/** The ids of the applications that are there, the bin aside, by what makes two the same. */
function thereAlready({ applications }: Document): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const application of applications.values()) if (!application.removed) known.set(sameApplicationKey(application), application.id);
  return known;
}
