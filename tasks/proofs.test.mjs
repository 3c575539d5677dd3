// The proofs are found by what they import, and their figures are shown in one table.
import { expect, test } from "vitest";
import { figureTable, isProof } from "./proofs.mjs";

test("a proof is a test that asks how large it should be", () => {
  expect(isProof('import { proofSize } from "./proof-size.test-source.ts";')).toBe(true);
  expect(isProof('import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";')).toBe(true);
  expect(isProof('import { start } from "./start.ts"; // proof-size')).toBe(false);
});

test("figures stand under each other by their rows, and what was skipped comes last", () => {
  const lines = [
    { row: "power loss", figure: "SKIPPED: only root may" },
    { row: "process death", figure: "1000 kills" },
    { row: "full disk", figure: "200 saves" },
  ].map((figure) => `${JSON.stringify(figure)}\n`);
  expect(figureTable(lines.join(""))).toBe(["full disk      200 saves", "process death  1000 kills", "power loss     SKIPPED: only root may"].join("\n"));
  expect(figureTable("")).toBe("");
});
