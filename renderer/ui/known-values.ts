// What other applications hold already, to complete a field with: the most used first.
import { useMemo } from "react";
import type { Application } from "#shared/model/application.ts";
import { useDocument } from "../document/document-store.ts";

/** The values that `pick` finds on every application, each once. `pick` must stay the same function. */
export function useKnownValues(pick: (application: Application) => readonly (string | undefined)[]): readonly string[] {
  const applications = useDocument(({ document }) => document.applications);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const application of applications.values()) for (const value of pick(application)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort(([one, uses], [other, otherUses]) => otherUses - uses || one.localeCompare(other)).map(([value]) => value);
  }, [applications, pick]);
}
