// The day a posting closes is known by its column's name in twelve languages, and goes where it tells most.
import { expect, it } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import type { StatusMeaning } from "../import/import-plan.ts";
import { planImport } from "../import/read-import.ts";
import { readTextImport } from "./read-text-import.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

function planOf(text: string, statuses: ReadonlyMap<string, StatusMeaning> = new Map()) {
  const read = readTextImport(new TextEncoder().encode(text), "file.csv");
  if ("refused" in read) throw new Error(read.refused.key);
  let ids = 0;
  const newId = () => `id-${++ids}`;
  return planImport(read.source, { statuses }, { document: emptyDocument(), today: "2036-11-23", locale: "en-US", newId });
}

it.each([
  ["English", "Closing date"],
  ["German", "Bewerbungsschluss"],
  ["French", "Date limite"],
  ["Spanish", "Fecha límite"],
  ["Portuguese", "Prazo de inscrição"],
  ["Italian", "Scadenza"],
  ["Dutch", "Sluitingsdatum"],
  ["Swedish", "Sista ansökningsdag"],
  ["Polish", "Termin składania"],
  ["Slovak", "Uzávierka prihlášok"],
  ["Chinese", "截止日期"],
  ["Japanese", "応募締切"],
  ["a longer name", "投递截止时间"],
  ["a name with more around it", "Application deadline (CET)"],
])("%s: %s", (_, name) => {
  const { columns, intent } = planOf(`Company,Role,${name}\nFernhill,Sculptor,2036-12-05\n`);
  expect(columns[2]).toMatchObject({ field: "closesOn", by: "header" });
  expect(intent?.reminders).toMatchObject([{ application: intent?.applications[0]?.id, due: "2036-12-05", text: "Posting closes" }]);
});

it("a deadline of something else is kept as it is", () => {
  expect(planOf("Company,Role,Offer deadline\nFernhill,Sculptor,2036-12-05\n").columns[2]).toMatchObject({ field: "keep" });
});

it("a lead that is put away waits for nothing, so its day stays in a note", () => {
  const { intent } = planOf(
    "Company,Role,Status,Deadline\nFernhill,Sculptor,Not for me,2036-12-05\n",
    new Map([["Not for me", { stages: ["lead"], archived: "declined" }]]),
  );
  expect(intent?.reminders ?? []).toEqual([]);
  expect(intent?.applications[0]).toMatchObject({
    archived: { reason: "declined" },
    timeline: [{ kind: "note", text: "Status: Not for me\nDeadline: 2036-12-05" }],
  });
});
