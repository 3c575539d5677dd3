// Only addresses of the web and of mail are opened.
import { expect, test } from "vitest";
import { linkAddress, mailAddress, shownLink } from "./contact-address.ts";

test.each([
  ["https://ana.example/work", "https://ana.example/work"],
  ["ana.example", "https://ana.example/"],
  ["javascript:alert(1)", undefined],
  ["file:///etc/hosts", undefined],
  ["two words", undefined],
  ["", undefined],
])("the link %j opens %j", (text, expected) => expect(linkAddress(text)).toBe(expected));

test.each([
  ["ana@halm.example", "mailto:ana@halm.example"],
  [" ana+jobs@halm.example ", "mailto:ana%2Bjobs@halm.example"],
  ["ana@halm.example?bcc=x@y.example", undefined],
  ["ana at halm", undefined],
])("%j writes to %j", (text, expected) => expect(mailAddress(text)).toBe(expected));

test("a link is read without what every link has", () => expect(shownLink("https://www.ana.example/")).toBe("ana.example"));
