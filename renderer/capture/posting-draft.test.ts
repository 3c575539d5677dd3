// What a preview holds of a posting, and what comes of it.
import { expect, test } from "vitest";
import type { Captured } from "#shared/formats/capture/captured.ts";
import { EMPTY_DRAFT, fieldsOf, isOfAnother, type PostingDraft, toldBy, typedDraft, withTold } from "./posting-draft.ts";

const TODAY = "2031-11-03";
const AT = "2031-11-03T09:00:00.000Z";
const format = () => "€52,000 – 58,000 a year";
const captured: Captured = {
  company: { value: "Halm Pottery", in: "json-ld" },
  role: { value: "Caster", in: "page" },
  salary: { value: { min: 52_000, max: 58_000, currency: "EUR", period: "year" }, in: "json-ld" },
  closes: { value: "2031-12-01", in: "json-ld" },
  text: { value: "We cast bronze.", in: "json-ld" },
  url: "https://halm.example/jobs/3",
};
const told = toldBy(captured, format);
const made = { captured, told, url: "https://halm.example/jobs/3", at: AT, locale: "en" };
const draft = (part: Partial<PostingDraft>) => ({ ...EMPTY_DRAFT, ...part });

test("a bare link names no company, and one line is what the person says", () => {
  expect(typedDraft("https://www.halm.example/jobs/3", TODAY).draft).toEqual(draft({ link: "https://www.halm.example/jobs/3" }));
  expect(typedDraft("Halm - Caster https://halm.example/3", TODAY).draft).toEqual(draft({ company: "Halm", role: "Caster", link: "https://halm.example/3" }));
});

test("of many lines all are kept as the posting, and the first is a guess at most", () => {
  expect(typedDraft("About us\nWe cast bronze.", TODAY)).toEqual({ draft: draft({ text: "About us\nWe cast bronze." }), guess: {} });
  expect(typedDraft("Met Ada at the fair, she said to write to her.\nCall Tom.", TODAY).guess).toEqual({});
  const named = typedDraft("Caster at Halm\nWe cast bronze.", TODAY);
  expect(named.draft).toEqual(draft({ text: "Caster at Halm\nWe cast bronze." }));
  expect(named.guess).toEqual({ company: { text: "Halm", in: "text" }, role: { text: "Caster", in: "text" } });
});

test("what the page tells fills what is blank, and what was typed stands", () => {
  expect(withTold(draft({ company: "Halm" }), told)).toMatchObject({ company: "Halm", role: "Caster", location: "", link: "https://halm.example/jobs/3" });
});

test("a draft becomes fields, with pay as the page told it and the posting with its source and days", () => {
  expect(fieldsOf(withTold(EMPTY_DRAFT, told), made)).toEqual({
    fields: {
      ...{ company: "Halm Pottery", role: "Caster", link: "https://halm.example/jobs/3" },
      salary: { min: 52_000, max: 58_000, currency: "EUR", period: "year" },
      posting: { text: "We cast bronze.", savedAt: AT, url: "https://halm.example/jobs/3", closesOn: "2031-12-01" },
    },
  });
});

test("pay that was typed is read, and pay that cannot be read is asked about", () => {
  expect(fieldsOf(draft({ role: "Caster", salary: "€60,000 – 70,000 a year" }), made)).toMatchObject({
    fields: { salary: { min: 60_000, max: 70_000, currency: "EUR", period: "year" } },
  });
  expect(fieldsOf(draft({ role: "Caster", salary: "plenty" }), made)).toMatchObject({ problem: { field: "salary" } });
});

test("neither a company nor a role, or a name that is too long, cannot be added", () => {
  expect(fieldsOf(draft({ link: "https://halm.example" }), made)).toMatchObject({ problem: { field: "company" } });
  expect(fieldsOf(draft({ role: "x".repeat(301) }), made)).toMatchObject({ problem: { field: "role" } });
});

test("days without a text are kept with the name, and a posting that did not change keeps its day", () => {
  expect(fieldsOf(draft({ company: "Halm", role: "Caster", closes: "2031-12-01" }), made)).toMatchObject({
    fields: { posting: { text: "Caster\nHalm", closesOn: "2031-12-01" } },
  });
  const posting = { text: "We cast bronze.", savedAt: "2030-01-01", url: "https://old.example/" };
  const before = { posting, salaryText: "" };
  expect(fieldsOf(draft({ role: "Caster", text: "We cast bronze.", posted: "2030-01-01" }), { ...made, before })).toMatchObject({
    fields: { posting: { ...posting, postedOn: "2030-01-01" } },
  });
  expect(fieldsOf(draft({ role: "Caster", text: "Another text." }), { ...made, before })).toMatchObject({
    fields: { posting: { text: "Another text.", savedAt: AT, url: "https://halm.example/jobs/3" } },
  });
});

test("a posting that fell on a card is of another one where it names another company, and no role of that card's", () => {
  const card = { company: "Halm Pottery GmbH", role: "Founder" };
  expect(isOfAnother(told, card)).toBe(false);
  expect(isOfAnother(told, { ...card, company: "Halm" })).toBe(false);
  expect(isOfAnother(told, { company: "Ridge Works", role: "Founder" })).toBe(true);
  expect(isOfAnother(told, { company: "Ridge Works", role: "caster" })).toBe(false);
  expect(isOfAnother({}, card)).toBe(false);
  expect(isOfAnother(told, { company: "", role: "Founder" })).toBe(false);
});
