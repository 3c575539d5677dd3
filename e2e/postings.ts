// Postings and letters as a person meets them, made for specs; everybody in them is made up.
import type { Locator, Page } from "@playwright/test";
import { type Paper, paper } from "./documents.ts";

/** The preview of a posting. */
export function preview(page: Page): Locator {
  return page.getByRole("dialog", { name: "Add from a posting" });
}

/** The preview of a letter. */
export function letterPreview(page: Page): Locator {
  return page.getByRole("dialog", { name: "Add a letter" });
}

/** A field of either. */
export function field(dialog: Locator, name: string): Locator {
  return dialog.getByLabel(name, { exact: true });
}

/** The part of a page that says in schema.org's words what it offers. */
export function postingScript(posting: object): string {
  const data = JSON.stringify({ "@context": "https://schema.org", "@type": "JobPosting", ...posting });
  return `<script type="application/ld+json">${data}</script>`;
}

/** A page with that part. */
export function postingPage(posting: object, title = "Jobs"): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${postingScript(posting)}</head><body><h1>${title}</h1></body></html>`;
}

/** What a pottery looks for; `validThrough` is added where it matters. */
export const CASTER = {
  title: "Caster of small bronzes",
  hiringOrganization: { "@type": "Organization", name: "Halm Pottery" },
  jobLocation: { "@type": "Place", address: { addressLocality: "Leipzig", addressCountry: "DE" } },
  baseSalary: { "@type": "MonetaryAmount", currency: "EUR", value: { minValue: 38_000, maxValue: 44_000, unitText: "YEAR" } },
  description: "<p>We cast bronzes.</p><ul><li>patience</li><li>steady hands</li></ul>",
} as const;

/** What a studio looks for. */
export const SCULPTOR = {
  title: "Sculptor",
  hiringOrganization: { "@type": "Organization", name: "Fernhill" },
  jobLocation: { "@type": "Place", address: { addressLocality: "Halden" } },
  description: "<p>Carve stone.</p><ul><li>Clay</li><li>Patience</li></ul>",
} as const;

/** A saved page. */
export function savedPage(html: string, name = "posting.html"): Paper {
  return paper(name, html, "text/html");
}

interface LetterParts {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** What stands in the document. */
  readonly attached?: string;
}

/** A letter with a document in it. */
export function letter({ from, subject, text, attached = "What we thought" }: LetterParts): Paper {
  const lines = [
    ...[`From: ${from}`, "To: ada@example.org", `Subject: ${subject}`, "Date: Mon, 03 Feb 2025 09:12:00 +0000", "MIME-Version: 1.0"],
    ...['Content-Type: multipart/mixed; boundary="parts"', "", "--parts", "Content-Type: text/plain; charset=utf-8", "", text, ""],
    ...["--parts", 'Content-Type: application/pdf; name="feedback.pdf"', 'Content-Disposition: attachment; filename="feedback.pdf"'],
    ...["Content-Transfer-Encoding: base64", "", Buffer.from(attached).toString("base64"), "--parts--", ""],
  ];
  return paper("answer.eml", lines.join("\r\n"), "message/rfc822");
}
