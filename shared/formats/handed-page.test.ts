// What a browser hands over travels in an address and holds three texts, whatever was put in.
import { describe, expect, test } from "vitest";
import { LINE_LIMIT, LINK_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import { addressOfHanded, handedPage, readHanded } from "./handed-page.ts";

const PAGE = { url: "https://fernhill.example/jobs/7?a=1&b=2#apply", title: "Sculptor – Fernhill", text: 'Grüße,\n\n- 次の春 100 % "sure" / \\ #' };

test("it comes out of the address as it went in", () => {
  const address = addressOfHanded(PAGE);
  expect(address).toMatch(/^#\/add\/[^/#]+$/);
  expect(readHanded(decodeURIComponent(address.slice("#/add/".length)))).toEqual(PAGE);
});

describe("only what belongs there is taken", () => {
  test.each(["", "x", "null", "7", "[]", "{}", '{"url":7}', '{"url":"javascript:alert(1)"}', '{"title":"  "}', '{"__proto__":{"title":"a"}}'])(
    "nothing of %j",
    (json) => {
      expect(readHanded(json)).toBeUndefined();
    },
  );

  test.each([
    [{ url: "file:///etc/passwd", title: "a" }, { title: "a" }],
    [{ url: `https://fernhill.example/${"a".repeat(LINK_LIMIT)}`, title: "a" }, { title: "a" }],
    [{ url: " www.fernhill.example ", deed: "remove" }, { url: "https://www.fernhill.example" }],
    [{ title: ` a\n\n b${"c".repeat(LINE_LIMIT)}` }, { title: `a b${"c".repeat(LINE_LIMIT - 3)}` }],
    [{ text: "a".repeat(TEXT_LIMIT + 1) }, { text: "a".repeat(TEXT_LIMIT) }],
    [Object.create({ title: "inherited" }), undefined],
  ])("of %o", (given, taken) => {
    expect(handedPage(given)).toEqual(taken);
  });
});
