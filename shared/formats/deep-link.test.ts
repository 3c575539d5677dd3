// A deep link leads to the preview of what would be added, and nowhere else.
import { expect, test } from "vitest";
import { readDeepLink } from "./deep-link.ts";
import { readHanded } from "./handed-page.ts";

const handedBy = (link: string) => {
  const address = readDeepLink(link);
  return address && readHanded(decodeURIComponent(address.replace("#/add/", "")));
};

test.each([
  ["perennial://add?url=https%3A%2F%2Ffernhill.example%2Fjobs%3Fid%3D7%26a%3Db", { url: "https://fernhill.example/jobs?id=7&a=b" }],
  ["perennial://add/?url=https://fernhill.example/", { url: "https://fernhill.example/" }],
  ["PERENNIAL://ADD?title=Sculptor+at%20Fern%2Bhill", { title: "Sculptor at Fern+hill" }],
  [
    "perennial://add?url=https://fernhill.example/&title=Sculptor&text=Gr%C3%BC%C3%9Fe%0A-%20clay#part",
    { url: "https://fernhill.example/", title: "Sculptor", text: "Grüße\n- clay" },
  ],
  ["perennial://add?url=javascript:alert(1)&title=Sculptor", { title: "Sculptor" }],
  ["perennial://add?title=one&title=two", { title: "one" }],
  ["perennial://add?title=%FF%F0&text=%", { title: "\uFFFD\uFFFD", text: "%" }],
])("%s", (link, handed) => {
  expect(handedBy(link)).toEqual(handed);
});

test.each([
  ...["", "perennial:", "perennial://", "perennial://add", "perennial://add?", "perennial://add?url=", "perennial://add?url=file:///etc/passwd"],
  ...["perennial://remove?url=https://fernhill.example/", "perennial://add/all?url=https://fernhill.example/", "perennial://add.example?title=a"],
  ...[
    "perennial://somebody@remove?title=a",
    "perennial:add?title=a",
    "perennial-x://add?title=a",
    "https://fernhill.example/?perennial://add",
    "--data",
    "add?title=a",
  ],
  `perennial://add?text=${"a".repeat(400_000)}`,
])("nothing for %.60s", (link) => {
  expect(readDeepLink(link)).toBeUndefined();
});
