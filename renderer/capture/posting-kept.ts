// What a posting that was looked at becomes: a new application, more of one that is there, or a rejected one that comes back.
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import { sameValue } from "#shared/model/same-value.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { moveToTop } from "../document/moving.ts";
import { act } from "../document/session.ts";
import { goTo } from "../ui/route.ts";
import type { DraftFields } from "./posting-draft.ts";

const NAMES = ["company", "role", "location", "link", "source", "salary", "posting"] as const;

/** Adds it on top of a stage; what is refused is told. */
export async function addPosting(id: Id, stage: Stage, fields: DraftFields): Promise<"done" | "refused"> {
  const offer = { said: { key: "known.openIt" }, run: () => goTo({ place: "application", id }) } as const;
  const said: Said = { key: "board.added", values: { name: applicationName(fields) } };
  return (await act({ type: "application.add", id, stage, fields }, said, { offer })).kind === "refused" ? "refused" : "done";
}

/** Gives an application the fields as they stand in the preview; one that was emptied there is cleared. */
export async function fillWithPosting(application: Application, fields: DraftFields): Promise<"done" | "refused"> {
  const changed = NAMES.filter((name) => !sameValue(application[name], fields[name]));
  return edit(application, fields, changed);
}

/** Brings a rejected application back, with the posting in what it knows nothing of yet, in one step of undo. */
export function reconnectWithPosting(application: Application, fields: Partial<DraftFields>, people: readonly Id[] | undefined): void {
  const deed = crypto.randomUUID();
  const blank = NAMES.filter((name) => fields[name] !== undefined && (application[name] === undefined || application[name] === ""));
  void edit(application, fields, blank, deed);
  void moveToTop(application.id, "reconnected", { deed, ...(people ? { people } : {}) });
}

async function edit(
  application: Application,
  fields: Partial<DraftFields>,
  names: readonly (typeof NAMES)[number][],
  deed?: string,
): Promise<"done" | "refused"> {
  if (names.length === 0) return "done";
  const next = Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  const said: Said = { key: "capture.filled", values: { name: applicationName({ ...application, ...fields }) } };
  const outcome = await act({ type: "application.edit", id: application.id, fields: next }, said, deed === undefined ? {} : { deed, quietly: true });
  return outcome.kind === "refused" ? "refused" : "done";
}
