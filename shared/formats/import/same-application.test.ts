// What makes two entries one and the same application.
import { expect, it } from "vitest";
import { sameApplicationKey } from "./same-application.ts";

it("takes a date on one side only for another application", () => {
  const acorn = { company: "Acorn", role: "Gardener" };
  expect(sameApplicationKey(acorn)).toBe(sameApplicationKey({ company: "acorn ltd", role: " gardener " }));
  expect(sameApplicationKey({ ...acorn, appliedOn: "2031-05-06" })).not.toBe(sameApplicationKey(acorn));
});
