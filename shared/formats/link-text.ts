// Links as people write them: found in a line, told from words that only stand where a link was.

/** Both sides have the WHATWG URL parser; neither its DOM nor its Node types belong in here. */
declare const URL: { canParse(text: string): boolean; new (text: string): { readonly hostname: string; readonly protocol: string } };

const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/iu;
const PLACEHOLDERS = new Set([
  "here",
  "link",
  "url",
  "click here",
  "click",
  "see link",
  "job link",
  "apply",
  "apply here",
  "posting",
  "website",
  "view",
  "view job",
  "job",
  "ad",
  "x",
  "anzeige",
  "stellenanzeige",
  "hier",
  "offre",
  "annonce",
  "oferta",
  "enlace",
  "vaga",
  "annuncio",
  "vacature",
  "annons",
  "länk",
  "ponuka",
  "链接",
  "リンク",
]);
const HYPERLINK = /^=hyperlink\(\s*"([^"]+)"/iu;

/** The first http(s) link of a text, as written but for punctuation that ends a sentence; `https://` is put before a bare `www.`. */
export function firstLink(text: string): string | undefined {
  const found = LINK.exec(text)?.[0].replace(/[.,;:!?'”’]+$|[)\]]+$/u, (end) => (end.startsWith(")") && text.includes("(") ? end : ""));
  return found && linkOf(found) ? found : undefined;
}

/** The link a whole cell holds (http or https, `www.` completed, a spreadsheet's HYPERLINK opened), or undefined. */
export function linkOf(cell: string): string | undefined {
  const text = (HYPERLINK.exec(cell)?.[1] ?? cell).trim();
  if (/\s/u.test(text)) return undefined;
  const full = /^www\./iu.test(text) ? `https://${text}` : text;
  return /^https?:\/\//iu.test(full) && URL.canParse(full) ? full : undefined;
}

/** Whether a cell of a link column only says that there was a link, such as "here". */
export function isLinkPlaceholder(cell: string): boolean {
  return PLACEHOLDERS.has(cell.trim().toLowerCase());
}

/** The words that a spreadsheet's HYPERLINK shows, of a cell that was written as a formula; any other text as it is. */
export function shownText(cell: string): string {
  return cell.startsWith("=") ? (/^=hyperlink\(\s*"[^"]+"\s*[,;]\s*"([^"]*)"\s*\)$/iu.exec(cell)?.[1] ?? cell) : cell;
}

/** The host of a link without `www.`. */
export function hostOf(link: string): string {
  return new URL(linkOf(link) ?? link).hostname.replace(/^www\./u, "");
}
