import { describe, expect, it } from "vitest";
import { typedPeople } from "./typed-people.ts";

describe("people as typed", () => {
  it.each([
    ["Ingrid Falk", [{ name: "Ingrid Falk" }]],
    ["  Ingrid   Falk , ", [{ name: "Ingrid Falk" }]],
    ["Ingrid Falk, designer", [{ name: "Ingrid Falk", title: "designer" }]],
    ["Ingrid Falk (designer)", [{ name: "Ingrid Falk", title: "designer" }]],
    ["Ingrid Falk, Head of Design", [{ name: "Ingrid Falk", title: "Head of Design" }]],
    ["Ingrid Falk, Tomas Berg", [{ name: "Ingrid Falk" }, { name: "Tomas Berg" }]],
    [
      "Ingrid Falk, designer, Tomas Berg, CTO",
      [
        { name: "Ingrid Falk", title: "designer" },
        { name: "Tomas Berg", title: "CTO" },
      ],
    ],
    ["Ingrid Falk (head, design), Tomas", [{ name: "Ingrid Falk", title: "head, design" }, { name: "Tomas" }]],
    ["Ingrid; tomas", [{ name: "Ingrid" }, { name: "tomas" }]],
    ["ingrid", [{ name: "ingrid" }]],
    ["佐藤 花子", [{ name: "佐藤 花子" }]],
    [" , ;", []],
    ["(designer)", []],
  ])("reads %j", (text, people) => {
    expect(typedPeople(text)).toEqual(people);
  });
});
