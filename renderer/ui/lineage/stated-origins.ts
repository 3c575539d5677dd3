// The origins that somebody said of an application or a person, with the step of it that says so.
import { isMilestone, originsOf, recordsOf, stepKey, stepOf } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { GrowingStep } from "#shared/queries/proposed-origins.ts";

/** Whose lineage is shown. */
export interface Grown {
  readonly kind: "application" | "person";
  readonly id: Id;
}

/** What can say of itself what it grew from, as the commands take it. */
export type Growing = GrowingStep | { readonly kind: "person"; readonly id: Id };

/** An origin somebody said. `key` is that of the step it names; absent where its record is gone. */
export interface Stated {
  readonly of: Growing;
  readonly from: Origin;
  readonly key: string | undefined;
}

/** Every origin that was said of it, at its beginning and at each of its milestones. */
export function statedOrigins(document: Document, { kind, id }: Grown): Stated[] {
  const records = recordsOf(document);
  const application = kind === "application" ? document.applications.get(id) : undefined;
  const moves = application?.timeline.filter(isMilestone).map((move): Growing => ({ kind: "move", id, move: move.id })) ?? [];
  return [{ kind, id }, ...moves].flatMap((of: Growing) =>
    originsOf(of, records).map((from) => {
      const step = stepOf(from, records);
      return { of, from, key: step && stepKey(step) };
    }),
  );
}

/** The step that a new origin is said of: the latest reconnection or offer, or its beginning; a person. */
export function growingOf(document: Document, { kind, id }: Grown): Growing {
  const application: Application | undefined = kind === "application" ? document.applications.get(id) : undefined;
  const move = application?.timeline.filter(isMilestone).findLast(({ to }) => to !== "rejected");
  return move ? { kind: "move", id, move: move.id } : { kind, id };
}
