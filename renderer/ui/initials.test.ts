// Initials of names of many shapes.
import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test("the first letters of the first and last word, of one word its first", () => {
  expect(initialsOf("Ingrid Falk")).toBe("IF");
  expect(initialsOf("  élodie de la Tour ")).toBe("ÉT");
  expect(initialsOf("Tomas")).toBe("T");
  expect(initialsOf("")).toBe("");
});

test("brackets and quotes are no letters, and what stands in brackets is not the name", () => {
  expect(initialsOf("Sato Yuki (佐藤)")).toBe("SY");
  expect(initialsOf("“Bo” Lind")).toBe("BL");
  expect(initialsOf("(佐藤)")).toBe("佐");
});
