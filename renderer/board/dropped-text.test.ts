// The subject of a letter that is dropped on a column.
import { expect, test } from "vitest";
import { subjectOf } from "./dropped-text.ts";

const letter = (subject: string) => `From: ada@example.com\r\n${subject}\r\nDate: Mon, 2 Nov 2026 09:00:00 +0000\r\n\r\nSubject: not this one\r\n`;

test("a subject is read as it stands, folded lines joined", () => {
  expect(subjectOf(letter("Subject: Your application"))).toBe("Your application");
  expect(subjectOf(letter("subject: Your\r\n application"))).toBe("Your application");
});

test("encoded words are read, also when one sentence takes several", () => {
  expect(subjectOf(letter("Subject: =?utf-8?Q?Caf=C3=A9_manager?="))).toBe("Café manager");
  expect(subjectOf(letter("Subject: =?utf-8?B?UsOpc3Vtw6k=?=\r\n =?iso-8859-1?Q?_re=E7u?="))).toBe("Résumé reçu");
});

test("what cannot be read stays as it is, and a letter without a subject has none", () => {
  expect(subjectOf(letter("Subject: =?no-such-charset?Q?x?="))).toBe("=?no-such-charset?Q?x?=");
  expect(subjectOf(letter("Subject: =?utf-8?B?%%%?="))).toBe("=?utf-8?B?%%%?=");
  expect(subjectOf(letter("X-Other: 1"))).toBe("");
});
