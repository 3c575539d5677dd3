// Sizes of files at the edges of their units.
import { expect, test } from "vitest";
import { shownBytes } from "./shown-bytes.ts";

test("a size is told in the largest unit that holds it once", () => {
  expect([0, 1, 999, 1_000, 4_249, 999_000, 19_400_000, 67_108_864].map(shownBytes)).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1 kB",
    "4.2 kB",
    "999 kB",
    "19 MB",
    "67 MB",
  ]);
});
