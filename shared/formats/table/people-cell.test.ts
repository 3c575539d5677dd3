// Names are read as people write them down; what is no name is left alone.
import { describe, expect, it } from "vitest";
import { emailIn, peopleIn, phoneIn } from "./people-cell.ts";

describe("a cell of people", () => {
  it.each([
    ["Dana Merrow", [{ name: "Dana Merrow" }]],
    ["Dana Merrow (Senior Recruiter)", [{ name: "Dana Merrow", title: "Senior Recruiter" }]],
    ["Dana Merrow, Head of Talent", [{ name: "Dana Merrow", title: "Head of Talent" }]],
    ["Dana Merrow - Hiring Manager", [{ name: "Dana Merrow", title: "Hiring Manager" }]],
    ["Merrow, Dana", [{ name: "Dana Merrow" }]],
    ["Dana Merrow, Oskar Lind", [{ name: "Dana Merrow" }, { name: "Oskar Lind" }]],
    ["Dana Merrow; Oskar Lind", [{ name: "Dana Merrow" }, { name: "Oskar Lind" }]],
    ["Dana Merrow and Oskar Lind", [{ name: "Dana Merrow" }, { name: "Oskar Lind" }]],
    ["Dana Merrow\nOskar Lind", [{ name: "Dana Merrow" }, { name: "Oskar Lind" }]],
    ["Dana Merrow <dana@quillhaven.example>", [{ name: "Dana Merrow", email: "dana@quillhaven.example" }]],
    ["Dana Merrow (dana@quillhaven.example)", [{ name: "Dana Merrow", email: "dana@quillhaven.example" }]],
    ["Dana Merrow [+43 660 1234567] (Recruiter)", [{ name: "Dana Merrow", title: "Recruiter", phone: "+43 660 1234567" }]],
    ["Dana Merrow, dana@quillhaven.example, +43 660 1234567", [{ name: "Dana Merrow", email: "dana@quillhaven.example", phone: "+43 660 1234567" }]],
    ["Dana Merrow https://www.linkedin.com/in/dana-m", [{ name: "Dana Merrow", link: "https://www.linkedin.com/in/dana-m" }]],
    ["Dana", [{ name: "Dana" }]],
    ["de la Cruz Maria", [{ name: "de la Cruz Maria" }]],
    ["王小明", [{ name: "王小明" }]],
    ["田中 花子さん", [{ name: "田中 花子さん" }]],
  ])("%s", (cell, people) => {
    expect(peopleIn(cell)).toEqual(people);
  });

  it.each([
    "yes",
    "No",
    "LinkedIn",
    "recruiter",
    "?",
    "https://quillhaven.example",
    "dana@quillhaven.example",
    "+43 660 1234567",
    "called them twice and nobody answered the phone",
    "2031-03-04",
    "Dana Merrow, we spoke about the binding machine",
    "x".repeat(500),
  ])("names nobody: %s", (cell) => {
    expect(peopleIn(cell)).toEqual([]);
  });

  it("tells an address and a number", () => {
    expect(emailIn("mailto:dana@quillhaven.example")).toBe("dana@quillhaven.example");
    expect(emailIn("dana at quillhaven")).toBeUndefined();
    expect(phoneIn("(0660) 123-4567")).toBe("(0660) 123-4567");
    expect(phoneIn("room 12")).toBeUndefined();
  });
});
