// Pages as browsers save them: as HTML in any charset, and with all that belongs to them in one file.
import { describe, expect, it } from "vitest";
import { capturePage } from "./capture-page.ts";
import { readSavedPage } from "./saved-page.ts";

function bytesOf(text: string, encoding: BufferEncoding = "utf8"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, encoding));
}

describe("a saved page", () => {
  it("as HTML tells its address where the browser wrote it", async () => {
    const page = await readSavedPage(bytesOf("<!-- saved from url=(0036)https://quillhaven.example/jobs/1 -->\n<title>Bookbinder at Quillhaven</title>"));
    expect(page?.url).toBeUndefined();
    expect(capturePage(page?.html ?? "").url).toBe("https://quillhaven.example/jobs/1");
    expect(capturePage("<!--\n Page saved with SingleFile \n url: https://quillhaven.example/jobs/2 \n saved date: x-->").url).toBe(
      "https://quillhaven.example/jobs/2",
    );
  });

  it("in another charset", async () => {
    expect((await readSavedPage(bytesOf('<meta charset="iso-8859-1"><h1>Glasbl\u00e5sare</h1>', "latin1")))?.html).toContain("Glasblåsare");
  });

  it("as .mhtml", async () => {
    const lines = [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://quillhaven.example/jobs/1",
      "Subject: Bookbinder",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
      "",
      "--x",
      "Content-Type: text/html",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://quillhaven.example/jobs/1",
      "",
      '<html><script type=3D"application/ld+json">{"@type":"JobPosting","title":"B=C3=BCcher"}</script></html>',
      "--x--",
    ];
    const page = await readSavedPage(bytesOf(lines.join("\r\n")));
    expect(page?.url).toBe("https://quillhaven.example/jobs/1");
    expect(capturePage(page?.html ?? "", { url: page?.url }).role?.value).toBe("Bücher");
  });

  it("is none where the bytes are a document, a picture or an archive", async () => {
    for (const beginning of ["%PDF-1.7", "PK\u0003\u0004", "\u0089PNG", "{\\rtf1", "\u007fELF\u0002\u0001\0\0"])
      expect(await readSavedPage(bytesOf(beginning, "latin1"))).toBeUndefined();
    expect((await readSavedPage(bytesOf("<!doctype html>\0<title>Bookbinder</title>")))?.html).toContain("Bookbinder");
  });
});
