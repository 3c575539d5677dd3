// A Perennial file as something to import: its applications, and all that hangs together with them, join what is there.
import { applicationName } from "#shared/model/application-name.ts";
import type { Document } from "#shared/model/document.ts";
import { FORMAT, SCHEMA_VERSION } from "#shared/model/file-head.ts";
import { type File, fileSchema } from "#shared/model/file-schema.ts";
import type { Id } from "#shared/model/id.ts";
import { byRank } from "#shared/model/rank.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { finishPlan, type UnfinishedPlan } from "./finish-plan.ts";
import type { ImportChoices, ImportedApplication, ImportPlan, RowOutcome } from "./import-plan.ts";
import type { ImportSetting } from "./import-source.ts";
import { joinFile } from "./joined-file.ts";
import { outcomeOf } from "./repeated-rows.ts";
import { sameApplicationKey } from "./same-application.ts";

/** Applications between two reports of progress. */
const REPORTED = 500;

/** The file that a JSON value is, or why it is none. */
export function readPerennial(json: unknown, fileName: string): { readonly file: File } | { readonly refused: Said } {
  const envelope = json as { format?: unknown; schema?: unknown } | null;
  if (typeof envelope !== "object" || envelope?.format !== FORMAT) return { refused: { key: "importing.unknownJson", values: { fileName } } };
  if (typeof envelope.schema === "number" && envelope.schema > SCHEMA_VERSION) return { refused: { key: "importing.newerPerennial", values: { fileName } } };
  const parsed = fileSchema.safeParse(json);
  if (parsed.success) return { file: parsed.data };
  return { refused: { key: "importing.damagedPerennial", values: { fileName, place: parsed.error.issues[0]?.path.join(".") || "data" } } };
}

/**
 * What importing the file would do; `row` counts its applications from 1, in the order of its board. Two of its own applications are never
 * duplicates of each other, however alike: it tells them apart by their ids. Settings stay as they are.
 */
export function planPerennial(file: File, { rows: choices }: Pick<ImportChoices, "rows">, setting: ImportSetting): ImportPlan {
  const { document, newId, onProgress } = setting;
  const known = thereAlready(document);
  const ordered = [...file.data.applications].sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || byRank(one, other));
  const seen = new Set<string>();
  const copies = new Map<Id, Id>();
  const outcomes = ordered.map((found, index): RowOutcome => {
    const row = index + 1;
    if (row % REPORTED === 0) onProgress?.(row, ordered.length);
    const { rank: _, removed, ...rest } = found;
    const application = rest as ImportedApplication;
    const name = applicationName(found);
    if (removed) return { row, outcome: "skipped", text: name, reason: { key: "importing.skipped.inBin" } };
    if (!found.company && !found.role) return { row, outcome: "skipped", text: found.id, reason: { key: "importing.skipped.nameMissing" } };
    const isTaken = document.applications.has(found.id) || seen.has(found.id);
    const same = isTaken ? found.id : known.get(sameApplicationKey(found));
    const repeated = same === undefined ? undefined : { of: { application: same }, name };
    const choice = choices?.get(row);
    // What stands twice in the file itself, or lies in the bin here, cannot be added to.
    const outcome = outcomeOf(row, { application }, repeated, choice === "merge" && !isJoinable(document, same) ? undefined : choice);
    if (outcome.outcome !== "added") return outcome;
    seen.add(found.id);
    if (!isTaken) return outcome;
    const id = newId();
    if (document.applications.has(found.id)) copies.set(found.id, id);
    return { ...outcome, application: { ...application, id } };
  });
  const joined = joinFile(withCopies(file.data, copies, document), outcomes, document);
  const plan: UnfinishedPlan = {
    format: "perennial",
    columns: [],
    headerRow: null,
    dateOrder: { order: null, by: "unneeded" },
    statuses: [],
    outcomes: joined.outcomes,
    problems: joined.problems,
  };
  return finishPlan(plan, setting, joined.beside);
}

/** What the file alone knows of an application that is added beside one of its id belongs to the one that is added. */
function withCopies(data: File["data"], copies: ReadonlyMap<Id, Id>, { debriefs, reminders }: Document): File["data"] {
  if (copies.size === 0) return data;
  const renamed = <About extends { id: Id; application?: Id | undefined }>(about: About, there: ReadonlyMap<Id, unknown>): About => {
    const application = about.application === undefined || there.has(about.id) ? undefined : copies.get(about.application);
    return application === undefined ? about : { ...about, application };
  };
  return {
    ...data,
    debriefs: data.debriefs?.map((debrief) => renamed(debrief, debriefs)),
    reminders: data.reminders?.map((reminder) => renamed(reminder, reminders)),
  };
}

function isJoinable({ applications }: Document, id: string | undefined): boolean {
  const application = id === undefined ? undefined : applications.get(id);
  return application !== undefined && !application.removed;
}

/** The ids of the applications that are there, the bin aside, by what makes two the same. */
function thereAlready({ applications }: Document): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const application of applications.values()) if (!application.removed) known.set(sameApplicationKey(application), application.id);
  return known;
}
