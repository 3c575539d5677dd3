// Letters as mail programs keep them are read: who, when, what, and what came with them.
import { describe, expect, it } from "vitest";
import { readLetter } from "./read-letter.ts";

function bytesOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(lines.join("\r\n"), "utf8"));
}

const HEAD = [
  "From: Quillhaven Recruiting <jobs@quillhaven.example>",
  "To: ilse@letters.example",
  "Subject: Your application",
  "Date: Mon, 3 Nov 2031 09:30:00 +0100",
];

describe("a letter", () => {
  it("of plain text", async () => {
    const letter = await readLetter(
      bytesOf([
        ...HEAD,
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Dear Ilse,",
        "",
        "We regret to inform you that you have not been selected.",
        "",
        "* The team",
      ]),
    );
    expect(letter).toEqual({
      from: { name: "Quillhaven Recruiting", address: "jobs@quillhaven.example" },
      subject: "Your application",
      sentAt: "2031-11-03T08:30:00.000Z",
      text: "Dear Ilse,\n\nWe regret to inform you that you have not been selected.\n\n- The team",
      attachments: [],
      leftOut: 0,
      suggests: { stage: "rejected", sentence: "We regret to inform you that you have not been selected." },
    });
  });

  it("keeps what is written between angle brackets", async () => {
    const letter = await readLetter(bytesOf([...HEAD, "", "Reply to <jobs@quillhaven.example>, see <https://quillhaven.example> & x < 3 <b>bold</b>."]));
    expect(letter?.text).toBe("Reply to <jobs@quillhaven.example>, see <https://quillhaven.example> & x < 3 <b>bold</b>.");
  });

  it("of HTML alone, as text", async () => {
    const html =
      "<style>p{color:red}</style><p>Dear Ilse,</p><p>see <b>you</b> on</p><ul><li>Monday</li></ul><script>alert(1)</script><img src=https://hostile.invalid/pixel.gif>";
    const letter = await readLetter(bytesOf([...HEAD, "Content-Type: text/html; charset=utf-8", "", html]));
    expect(letter?.text).toBe("Dear Ilse,\n\nsee you on\n\n- Monday");
  });

  it("of both is its plain part, unless that only points to the other", async () => {
    const both = (plain: string, html: string) =>
      bytesOf([...HEAD, 'Content-Type: multipart/alternative; boundary="x"', "", "--x", "", plain, "--x", "Content-Type: text/html", "", html, "--x--", ""]);
    expect((await readLetter(both("We will call you.", "<p>We will <b>call</b> you.</p>")))?.text).toBe("We will call you.");
    expect((await readLetter(both("Please view in a browser.", `<p>${"We will call you. ".repeat(9)}</p>`)))?.text).toMatch(/^We will call you\. We/u);
  });

  it("with attachments, without the pictures of a signature", async () => {
    const parts = [
      ["Content-Type: text/html", "", "<p>See attached. <img src='cid:logo'></p>"],
      [
        'Content-Type: image/png; name="logo.png"',
        "Content-Disposition: inline",
        "Content-ID: <logo>",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
      ],
      [
        'Content-Type: application/pdf; name="Offer.pdf"',
        'Content-Disposition: attachment; filename="Offer.pdf"',
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERi0xLjQ=",
      ],
    ];
    const body = parts.flatMap((part) => ["--x", ...part]);
    const letter = await readLetter(bytesOf([...HEAD, 'Content-Type: multipart/mixed; boundary="x"', "", ...body, "--x--", ""]));
    expect(letter?.attachments.map(({ name, type, bytes }) => [name, type, Buffer.from(bytes).toString()])).toEqual([
      ["Offer.pdf", "application/pdf", "%PDF-1.4"],
    ]);
  });

  it("in another charset, with a subject in coded words", async () => {
    const head = [
      "From: =?iso-8859-1?Q?B=FCttenhof?= <a@b.example>",
      "Subject: =?utf-8?B?UsO8Y2ttZWxkdW5n?=",
      "Content-Type: text/plain; charset=iso-8859-1",
      "",
    ];
    const bytes = new Uint8Array(Buffer.concat([Buffer.from(head.join("\r\n")), Buffer.from("\r\nSch\u00f6ne Gr\u00fc\u00dfe", "latin1")]));
    expect(await readLetter(bytes)).toMatchObject({ from: { name: "Büttenhof" }, subject: "Rückmeldung", text: "Schöne Grüße" });
  });

  it("below what a mailbox or an editor put before it", async () => {
    for (const before of ["\ufeff", "\r\n \r\n", "\r\nFrom jobs@quillhaven.example Mon Nov  3 09:30:00 2031\r\n"]) {
      const letter = await readLetter(bytesOf([`${before}${HEAD[0]}`, ...HEAD.slice(1), "", "Grüße."]));
      expect(letter).toMatchObject({ subject: "Your application", from: { name: "Quillhaven Recruiting" }, text: "Grüße." });
    }
  });

  it("that says neither who nor when", async () => {
    const letter = await readLetter(bytesOf(["Subject: Hello", "Date: some day", "", "Hello."]));
    expect(letter).toEqual({ subject: "Hello", text: "Hello.", attachments: [], leftOut: 0 });
  });

  it("is none where the bytes are something else", async () => {
    expect(await readLetter(new Uint8Array())).toBeUndefined();
    expect(await readLetter(bytesOf(["<!doctype html><p>Hello</p>"]))).toBeUndefined();
    expect(await readLetter(new Uint8Array(Buffer.from("%PDF-1.4\n%âãÏÓ", "latin1")))).toBeUndefined();
    const deep = Array.from({ length: 400 }, (_, at) => [`Content-Type: multipart/mixed; boundary="b${at}"`, "", `--b${at}`]).flat();
    expect(await readLetter(bytesOf([...HEAD, ...deep]))).toBeUndefined();
  });
});
