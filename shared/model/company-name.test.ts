// Companies are the same whatever their case, spaces and legal form.
import { expect, it } from "vitest";
import { foldCompany } from "./company-name.ts";

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
