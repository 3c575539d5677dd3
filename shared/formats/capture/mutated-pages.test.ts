// Pages and letters cut off and changed at random places: nothing throws, and what is read keeps to the shape and the limits.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsSchema } from "#shared/model/application.ts";
import { capturePage } from "./capture-page.ts";
import { captureHanded, captureText } from "./capture-text.ts";
import type { Captured } from "./captured.ts";
import { capturedFields } from "./captured-fields.ts";
import { readLetter } from "./read-letter.ts";
import { readSavedPage } from "./saved-page.ts";

const FOLDER = new URL("fixtures/", import.meta.url);
const pages = readdirSync(FOLDER).flatMap((name) => (name.endsWith(".html") ? [readFileSync(new URL(name, FOLDER), "utf8")] : []));
const LETTER = [
  "From: Quillhaven <jobs@quillhaven.example>",
  "Subject: =?utf-8?Q?B=C3=BCcher?=",
  "Date: Mon, 3 Nov 2031 09:30:00 +0100",
  'Content-Type: multipart/mixed; boundary="x"',
  "",
  "--x",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>We regret to inform you.</p>",
  "--x",
  'Content-Type: application/pdf; name="a.pdf"',
  "Content-Transfer-Encoding: base64",
  "",
  "JVBERi0xLjQ=",
  "--x--",
].join("\r\n");

/** Places and what is put there, deleted there, or doubled there. */
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    put: fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.constantFrom("<", ">", '"', "{", "}", "[", "&lt;", "<!--", "</script>", "\\u0000", "@id")),
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(text: string, all: readonly { readonly at: number; readonly length: number; readonly put: string }[]): string {
  return all.reduce((now, { at, length, put }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + length);
  }, text);
}

/** Fields that an application may hold as they are, but for both names missing. */
function expectSound(captured: Captured): void {
  expect(fieldsSchema.partial().safeParse(capturedFields(captured, "2031-01-01")).error).toBeUndefined();
}

describe("whatever comes in", () => {
  it("of a changed page, what is read can be kept", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), changes, (page, all) => expectSound(capturePage(changed(page, all), { url: "https://q.example/1" }))),
      { numRuns: 400 },
    );
  });

  it("of any words, what is read can be kept", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 100 }), (text, other) => {
        for (const captured of [capturePage(text), captureText(text), captureHanded({ url: other, title: other, text })]) expectSound(captured);
      }),
      { numRuns: 300 },
    );
  });

  it("of a changed letter or saved page, nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const bytes = new Uint8Array(Buffer.from(changed(LETTER, all), "utf8"));
        const letter = await readLetter(bytes);
        expect(letter?.subject.length ?? 0).toBeLessThanOrEqual(300);
        expect(letter?.text.length ?? 0).toBeLessThanOrEqual(100_000);
        await readSavedPage(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it("of any bytes, nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        await readLetter(new Uint8Array(bytes));
        await readSavedPage(new Uint8Array(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it("of a swollen letter, it ends soon", async () => {
    const swollen = [
      `${"X-Header: a\r\n".repeat(300_000)}\r\nHello`,
      `From: a@b.example\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n${"--x\r\n\r\na\r\n".repeat(20_000)}`,
      `From: a@b.example\r\nSubject: ${"=?utf-8?Q?a?= ".repeat(50_000)}\r\n\r\nHello`,
      `From: ${"a@b.example, ".repeat(50_000)}\r\n\r\nHello`,
      `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${"<div>".repeat(300_000)}`,
      `From: a@b.example\r\n\r\n${"> ".repeat(1_000_000)}`,
      `From: a@b.example\r\n\r\n${"a\n".repeat(2_000_000)}`,
    ];
    for (const text of swollen) expect((await readLetter(new Uint8Array(Buffer.from(text))))?.attachments.length ?? 0).toBeLessThanOrEqual(50);
  });
});
