// Pasted and handed-over text says only what its own labels say.
import { describe, expect, it } from "vitest";
import { captureHanded, captureText } from "./capture-text.ts";

describe("pasted text", () => {
  it("is read by its labels", () => {
    const text =
      "Company: Quillhaven\n**Position:** Bookbinder (m/f/d)\nStandort: Leipzig\nSalary: £40,000 - £45,000 per year\nClosing date: 3 December 2031\n\nWe bind books.\nhttps://quillhaven.example/jobs/1";
    expect(captureText(text)).toEqual({
      company: { value: "Quillhaven", in: "text" },
      role: { value: "Bookbinder (m/f/d)", in: "text" },
      location: { value: "Leipzig", in: "text" },
      salary: { value: { min: 40_000, max: 45_000, currency: "GBP", period: "year" }, in: "text" },
      closes: { value: "2031-12-03", in: "text" },
      text: { value: expect.stringContaining("We bind books."), in: "text" },
      url: "https://quillhaven.example/jobs/1",
    });
  });

  it("without labels is only its text", () => {
    const text = "Bookbinder wanted\n\nQuillhaven: we bind books: all of them.\n- Sewing";
    expect(captureText(text)).toEqual({ text: { value: text, in: "text" } });
  });

  it("that says one label twice and differently leaves it blank", () => {
    expect(captureText("Company: Quillhaven\nRole: Bookbinder\nCompany: Mosswright")).toEqual({
      role: { value: "Bookbinder", in: "text" },
      text: expect.anything(),
    });
  });

  it("that is a page is read as one", () => {
    const page = '<html><script type="application/ld+json">{"@type":"JobPosting","title":"Bookbinder"}</script></html>';
    expect(captureText(page).role).toEqual({ value: "Bookbinder", in: "json-ld" });
  });

  it("that is nothing says nothing", () => {
    expect(captureText(" \n ")).toEqual({});
  });
});

describe("a page that was handed over", () => {
  const url = "https://quillhaven.example/jobs/1";

  it("with its data, as blocks or bare", () => {
    const posting =
      '{"@context":"https://schema.org","@type":"JobPosting","title":"Bookbinder","hiringOrganization":{"name":"Quillhaven"},"description":"<p>Bind</p></script>"}';
    const expected = {
      role: { value: "Bookbinder", in: "json-ld" },
      company: { value: "Quillhaven", in: "json-ld" },
      text: { value: "Bind", in: "json-ld" },
      url,
    };
    expect(captureHanded({ url, title: "Jobs", text: posting })).toEqual(expected);
    expect(captureHanded({ url, title: "Jobs", text: `[${posting}]` })).toEqual(expected);
    expect(captureHanded({ url, title: "Jobs", text: `<script type="application/ld+json">${posting.replaceAll("</", "<\\/")}</script>` })).toEqual(expected);
  });

  it("with words and a title, which is a guess", () => {
    const text = "We bind books.";
    expect(captureHanded({ url, title: "Job Application for Bookbinder at Quillhaven", text })).toEqual({
      role: { value: "Bookbinder", in: "page" },
      company: { value: "Quillhaven", in: "page" },
      text: { value: text, in: "text" },
      url,
    });
  });

  it("with nothing but an address, or with a wrong one", () => {
    expect(captureHanded({ url })).toEqual({ url });
    expect(captureHanded({ url: "javascript:alert(1)", title: "<b>x</b>" })).toEqual({});
  });
});
