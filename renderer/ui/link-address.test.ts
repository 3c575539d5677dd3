// Checks which links can be opened.
import { expect, test } from "vitest";
import { linkAddress } from "./link-address.ts";

test.each([
  ["https://alder.example/jobs/3?x=1#a", "https://alder.example/jobs/3?x=1#a"],
  ["  http://alder.example  ", "http://alder.example/"],
  ["mailto:jo@alder.example", "mailto:jo@alder.example"],
  ["alder.example/jobs", "https://alder.example/jobs"],
  ["www.alder.example", "https://www.alder.example/"],
  ["alder.example:8080/jobs", "https://alder.example:8080/jobs"],
])("opens %j", (text, address) => expect(linkAddress(text)).toBe(address));

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>1</script>",
  "file:///etc/passwd",
  "vbscript:x",
  "blob:https://alder.example/1",
  "ftp://alder.example",
  "perennial://open",
  "see the mail from Jo",
  "https://",
  "referral",
  "",
])("does not open %j", (text) => expect(linkAddress(text)).toBeUndefined());
