// Where a letter is proposed to go, and what keeps it from going there.
import { expect, test } from "vitest";
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import type { Application } from "#shared/model/application.ts";
import type { SenderCompany } from "#shared/queries/sender-company.ts";
import { letterDraft, letterProblem } from "./letter-draft.ts";

const letter: Letter = { subject: "News", text: "Hello.", attachments: [], leftOut: 0 };
const one = (id: string, part: Partial<Application> = {}): Application => ({
  ...{ id, company: "Halm", role: id, stage: "applied", rank: "a", tags: [], createdAt: "2031-01-01T09:00:00.000Z", timeline: [] },
  ...part,
});
const sender = (...applications: readonly Application[]): SenderCompany => ({ company: "Halm", applications, by: "domain" });
const dropped = { onto: undefined, stage: "interviewed" } as const;

test("the one open application of its sender is proposed, else the only one there is", () => {
  const closed = one("closed", { archived: { reason: "closed", at: "2031-02-01" } });
  expect(letterDraft(letter, sender(one("turner"), one("caster", { stage: "rejected" }), closed), dropped).onto).toBe("turner");
  expect(letterDraft(letter, sender(closed), dropped).onto).toBe("closed");
});

test("of several the person says which, and a sender that nobody knows makes a new one without a name", () => {
  expect(letterDraft(letter, sender(one("turner"), one("caster")), dropped).onto).toBeUndefined();
  expect(letterDraft(letter, undefined, dropped)).toMatchObject({ onto: null, company: "", role: "", stage: "interviewed", whole: false, moves: false });
});

test("the card it fell on is the one, and the letter is kept whole there", () => {
  expect(letterDraft(letter, sender(one("turner")), { ...dropped, onto: "other" })).toMatchObject({
    onto: "other",
    whole: true,
    note: "News\n\nHello.",
    kept: [],
  });
});

test("it needs an application, a name for a new one, and something to keep", () => {
  const draft = letterDraft(letter, undefined, dropped);
  expect(letterProblem({ ...draft, onto: undefined })?.field).toBe("onto");
  expect(letterProblem(draft)?.field).toBe("company");
  expect(letterProblem({ ...draft, role: "x".repeat(301) })?.field).toBe("role");
  expect(letterProblem({ ...draft, onto: "turner", note: " " })?.field).toBe("note");
  expect(letterProblem({ ...draft, onto: "turner", note: " ", whole: true })).toBeUndefined();
  expect(letterProblem({ ...draft, company: "Halm" })).toBeUndefined();
});
