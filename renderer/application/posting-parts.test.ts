// Paragraphs and lists of a posting.
import { expect, test } from "vitest";
import { postingParts } from "./posting-parts.ts";

test("lines that begin like points are a list, the others paragraphs", () => {
  expect(postingParts("We cast bronze.\nIn a small town.\n\nYou bring:\n- patience\n- steady hands\nand a driving licence.")).toEqual([
    { kind: "paragraph", text: "We cast bronze.\nIn a small town." },
    { kind: "paragraph", text: "You bring:" },
    { kind: "list", points: ["patience", "steady hands"] },
    { kind: "paragraph", text: "and a driving licence." },
  ]);
});

test("a line that is set in goes on with its point, and an empty line ends a list", () => {
  expect(postingParts("• one\n  still one\n\n• two")).toEqual([
    { kind: "list", points: ["one\nstill one"] },
    { kind: "list", points: ["two"] },
  ]);
});

test("markup is text, a dash within a line is no point, and nothing gives nothing", () => {
  expect(postingParts("<b>bold</b> - not a point")).toEqual([{ kind: "paragraph", text: "<b>bold</b> - not a point" }]);
  expect(postingParts(" \n\n ")).toEqual([]);
});
