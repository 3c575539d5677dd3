// A move whose day an import did not tell is dated by the person, and is a move like any other from then on.
import { expect, it } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import { apply } from "./apply.ts";
import type { Intent } from "./envelope.ts";

it("loses its mark with its date corrected, and only then", () => {
  const timeline = [{ id: "m", kind: "move" as const, at: "2031-01-01", from: "applied" as const, to: "rejected" as const, undated: true as const }];
  const intents: Intent[] = [
    { type: "document.import", applications: [{ id: "a", company: "Quillhaven", role: "", tags: [], stage: "rejected", timeline }] },
    { type: "application.edit", id: "a", fields: { role: "Binder" } },
    { type: "entry.edit", application: "a", id: "m", fields: { at: "2031-01-09" } },
  ];
  let document = emptyDocument();
  const moves = intents.map((intent, index) => {
    const applied = apply(document, { id: `c${index}`, at: "2031-02-01T10:00:00Z", today: "2031-02-01", intent });
    if ("refused" in applied) throw new Error(applied.refused.key);
    document = applied.document;
    return document.applications.get("a")?.timeline[0];
  });
  expect(moves).toEqual([timeline[0], timeline[0], { id: "m", kind: "move", at: "2031-01-09", from: "applied", to: "rejected" }]);
});
