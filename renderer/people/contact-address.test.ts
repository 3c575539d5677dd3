// Only what is an address of mail is written to.
import { expect, test } from "vitest";
import { mailAddress, shownLink } from "./contact-address.ts";

test.each([
  ["ana@halm.example", "mailto:ana@halm.example"],
  [" ana+jobs@halm.example ", "mailto:ana%2Bjobs@halm.example"],
  ["ana@halm.example?bcc=x@y.example", undefined],
  ["ana at halm", undefined],
])("%j writes to %j", (text, expected) => expect(mailAddress(text)).toBe(expected));

test("a link is read without what every link has", () => expect(shownLink("https://www.ana.example/")).toBe("ana.example"));
