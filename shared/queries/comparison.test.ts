// Two versions of a document, told apart by name.
import { describe, expect, test } from "vitest";
import { type Document, emptyDocument, settingsOf } from "#shared/model/document.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { comparisonOf, differingMembers } from "./comparison.ts";
import { documentWith } from "./sample.test-source.ts";

const AT = "2031-05-04T09:00:00.000Z";

function withOthers(document: Document): Document {
  return {
    ...document,
    people: new Map([["p", { id: "p", name: "Ilse Quint", createdAt: AT }]]),
    touchpoints: new Map([["t", { id: "t", person: "p", at: "2031-05-04", channel: "met", text: "Tea by the river" }]]),
    debriefs: new Map([["d", { id: "d", application: "a", wanted: ["Calm"], wentWell: [], workOn: [], people: [], at: "2031-05-04" }]]),
  };
}

const reminder: Reminder = { id: "r", application: "a", due: "2031-06-01", text: "Send the drawings" };
const full = withOthers(documentWith([{ id: "a", company: "Fernhill", role: "Sculptor" }], [reminder]));

describe("two versions", () => {
  test("of which one holds all and the other nothing differ in every record, by name", () => {
    const named = [
      { table: "applications", id: "a", name: "Sculptor at Fernhill" },
      { table: "people", id: "p", name: "Ilse Quint" },
      { table: "touchpoints", id: "t", name: "Ilse Quint: Tea by the river" },
      { table: "debriefs", id: "d", name: "Sculptor at Fernhill" },
      { table: "reminders", id: "r", name: "Send the drawings" },
    ];
    expect(comparisonOf(emptyDocument(), full)).toEqual({ added: named, changed: [], removed: [], settings: false });
    expect(comparisonOf(full, emptyDocument())).toEqual({ added: [], changed: [], removed: named, settings: false });
  });

  test("that say the same do not differ, whichever objects they are made of", () => {
    expect(comparisonOf(full, structuredClone(full))).toEqual({ added: [], changed: [], removed: [], settings: false });
  });

  test("tell which members of a record differ, by the name that it has now", () => {
    const was = full.applications.get("a");
    if (!was) throw new Error("the application of the sample");
    const moved: Document = { ...full, applications: new Map([["a", { ...was, role: "Carver", stage: "interviewed", location: "Aarhus" }]]) };
    expect(comparisonOf(full, moved).changed).toEqual([
      { table: "applications", id: "a", name: "Sculptor at Fernhill", members: ["role", "stage", "location"] },
    ]);
    expect(differingMembers({ tags: ["x"], extra: 1 }, { tags: ["x"] })).toEqual(["extra"]);
  });

  test("only say of the settings that they differ", () => {
    const dark: Document = { ...full, settings: new Map([["settings", { ...settingsOf(full), theme: "dark" }]]) };
    expect(comparisonOf(full, dark)).toEqual({ added: [], changed: [], removed: [], settings: true });
  });

  test("name what has no name of its own by what is known of it", () => {
    const long = `${"We talked about glazes ".repeat(9)}\nand kilns`;
    const alone: Document = {
      ...emptyDocument(),
      touchpoints: new Map([
        ["t1", { id: "t1", person: "gone", at: "2031-05-04", channel: "met", text: long }],
        ["t2", { id: "t2", person: "gone", at: "2031-05-04", channel: "met", text: "" }],
      ]),
    };
    const names = comparisonOf(emptyDocument(), alone).added.map(({ name }) => name);
    expect(names).toEqual(["We talked about glazes We talked about glazes We talked…", "t2"]);
  });
});
