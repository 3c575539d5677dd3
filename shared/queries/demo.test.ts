// The demo search is found by its ids, whatever became of it.
import { expect, test } from "vitest";
import { demoOf } from "./demo.ts";
import { documentWith } from "./sample.test-source.ts";

test("the demo search is told apart from what was added, on the board, archived and in the bin", () => {
  const { here, inBin } = demoOf(
    documentWith([
      { id: "demo-kestrel" },
      { id: "demo-aoba", archived: { reason: "closed", at: "2026-02-01" } },
      { id: "demo-minka", removed: { at: "2026-02-01T08:00:00.000Z" } },
      { id: "5b0f8a52-2f0b-4f6e-9a53-2a7f3a8e6d11" },
    ]),
  );
  expect(here.map(({ id }) => id)).toEqual(["demo-kestrel", "demo-aoba"]);
  expect(inBin.map(({ id }) => id)).toEqual(["demo-minka"]);
});
