// Companies are the same whatever their case, spaces and legal form.
import { expect, it } from "vitest";
import { foldCompany, sameApplicationKey } from "./same-application.ts";

it.each([
  ["Acorn", "ACORN, Inc."],
  ["Acorn Works", " acorn  works GmbH"],
  ["Acorn", "Acorn Pvt Ltd"],
  ["Acorn", "Acorn S.A."],
  ["Acorn", "Acorn AG"],
  ["Acorn", "Acorn GmbH & Co. KG"],
  ["橡果", "橡果股份有限公司"],
  ["どんぐり", "株式会社どんぐり"],
])("%s is %s", (one, other) => {
  expect(foldCompany(other)).toBe(foldCompany(one));
});

it.each([
  ["Acorn", "Acorns"],
  ["Acorn North", "Acorn South"],
  ["SA", "AG"],
  ["Limited", "Ltd"],
])("%s is not %s", (one, other) => {
  expect(foldCompany(other)).not.toBe(foldCompany(one));
});

it("takes a date on one side only for another application", () => {
  const acorn = { company: "Acorn", role: "Gardener" };
  expect(sameApplicationKey(acorn)).toBe(sameApplicationKey({ company: "acorn ltd", role: " gardener " }));
  expect(sameApplicationKey({ ...acorn, appliedOn: "2031-05-06" })).not.toBe(sameApplicationKey(acorn));
});
