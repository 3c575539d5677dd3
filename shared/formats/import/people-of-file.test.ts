// Each person of a file comes once, and is known again where they are there already.
import { describe, expect, it } from "vitest";
import type { Person } from "#shared/model/person.ts";
import type { ImportedApplication } from "./import-plan.ts";
import { type NamedInRow, peopleOfFile } from "./people-of-file.ts";

function counting() {
  let ids = 0;
  return () => {
    ids += 1;
    return `new-${ids}`;
  };
}

const there = (people: Partial<Person>[]) => ({
  people: new Map(people.map((person, at) => [`there-${at}`, { id: `there-${at}`, name: "", createdAt: "2030-01-01T00:00:00Z", ...person } as Person])),
});
const at = (company: string, more: Partial<ImportedApplication> = {}): ImportedApplication =>
  ({ id: `at-${company}`, company, role: "Binder", tags: [], stage: "applied", timeline: [], appliedOn: "2034-03-14", ...more }) as ImportedApplication;
const recruiter = (name: string, more: Partial<NamedInRow> = {}): NamedInRow => ({ name, as: "recruiter", header: "Recruiter", ...more });

describe("the people of a file", () => {
  it("are one by address, by whole name, and by a first name at one company", () => {
    const file = peopleOfFile(there([]), { newId: counting(), today: "2036-11-23" });
    expect(file.meet([recruiter("Dana Merrow", { email: "dana@q.example" })], at("Quillhaven"))).toEqual(["new-1"]);
    expect(file.meet([recruiter("D. Merrow", { email: "DANA@q.example" })], at("Quillhaven"))).toEqual(["new-1"]);
    expect(file.meet([recruiter("dana merrow", { phone: "+43 660 1" })], at("Mosswright"))).toEqual(["new-1"]);
    expect(file.meet([recruiter("Dana Merrow", { email: "dana@other.example" })], at("Orlo"))).toEqual(["new-2"]);
    expect(file.meet([recruiter("Petra")], at("Orlo"))).toEqual(["new-3"]);
    expect(file.meet([recruiter("Petra")], at("Orlo Ltd"))).toEqual(["new-3"]);
    expect(file.meet([recruiter("Petra"), recruiter("Petra")], at("Fernhollow"))).toEqual(["new-4"]);
    const [first, , third] = file.brought();
    expect(first).toMatchObject({ name: "Dana Merrow", title: "Recruiter", email: "dana@q.example", phone: "+43 660 1", createdAt: "2034-03-14T12:00:00Z" });
    // Met with two companies, so of neither for sure.
    expect(first).not.toHaveProperty("company");
    expect(first?.grewFrom).toEqual([{ kind: "application", id: "at-Quillhaven" }]);
    expect(third).toMatchObject({ company: "Orlo" });
  });

  it("are those who are there already, unless they lie in the bin or two are known by the name", () => {
    const document = there([
      { name: "Dana Merrow", company: "Quillhaven" },
      { name: "Oskar Lind", email: "o@lind.example" },
      { name: "Ilse Brandt", removed: { at: "2034-01-01T00:00:00Z" } },
      { name: "Tomas Vey", company: "Orlo" },
      { name: "Tomas Vey", company: "Mosswright" },
    ]);
    const file = peopleOfFile(document, { newId: counting(), today: "2036-11-23" });
    const met = ["Dana Merrow", "Oskar Lind", "Ilse Brandt"].map((name) => file.meet([recruiter(name)], at("Fernhollow"))[0]);
    expect(met).toEqual(["there-0", "there-1", "new-1"]);
    expect(file.meet([recruiter("Tomas Vey")], at("Mosswright, Inc."))).toEqual(["there-4"]);
    expect(file.meet([recruiter("Tomas Vey")], at("Tarnbeck"))).toEqual(["new-2"]);
    expect(file.brought().map(({ name }) => name)).toEqual(["Ilse Brandt", "Tomas Vey"]);
  });

  it("who recommended did not grow from the application, and say how they were met", () => {
    const file = peopleOfFile(there([]), { newId: counting(), today: "2036-11-23" });
    file.meet([{ name: "Ilse Brandt", as: "referrer", header: "Referred by" }], at("Quillhaven"));
    const rejected = at("Orlo", { stage: "rejected", timeline: [{ id: "move-1", kind: "move", at: "2034-04-01", from: "applied", to: "rejected" }] });
    file.meet([{ name: "Oskar Lind", as: "contact", header: "Contact", title: "Head of Binding" }], rejected);
    expect(file.brought()).toEqual([
      { id: "new-1", name: "Ilse Brandt", company: "Quillhaven", howMet: "Referred by", createdAt: "2034-03-14T12:00:00Z" },
      expect.objectContaining({ name: "Oskar Lind", title: "Head of Binding", grewFrom: [{ kind: "application", id: "at-Orlo", move: "move-1" }] }),
    ]);
  });
});
