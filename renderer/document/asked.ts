// What the person is being asked: the debrief of a rejection, or through whom an application came back.

import { create } from "zustand";
import type { Application } from "#shared/model/application.ts";
import type { Id } from "#shared/model/id.ts";
import { rejectionOf } from "#shared/queries/debriefs.ts";

/** A question about one application. What is answered belongs to the same step of undo as the deed that raised it. */
export type Asked =
  /** `debrief` is one that was begun; without it, that of the latest rejection is meant. */
  | { readonly kind: "debrief"; readonly application: Id; readonly debrief?: Id | undefined; readonly deed?: string | undefined }
  /** `people` are named already, because they were come from. */
  | { readonly kind: "reconnect"; readonly application: Id; readonly deed?: string | undefined; readonly people?: readonly Id[] };

interface Asking {
  readonly asked: Asked | null;
}

/** The question that stands open; one at a time. */
export const useAsked = create<Asking>(() => ({ asked: null }));

/** Asks; what was asked before and not answered gives way. */
export function ask(asked: Asked): void {
  useAsked.setState({ asked });
}

/** The question was answered or left for later. */
export function answered(): void {
  useAsked.setState({ asked: null });
}

/** Whether there is a rejection to ask about, be it that the application came back since. */
export function hasRejection(application: Application | undefined): boolean {
  return application !== undefined && (application.stage === "rejected" || rejectionOf(application) !== undefined);
}
