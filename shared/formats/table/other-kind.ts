// Text that is no table though it could be cut into one: a calendar, a page, a letter. Each of its lines would become an application.

type OtherKind = "importing.isCalendar" | "importing.isContacts" | "importing.isPage" | "importing.isLetter" | "importing.isDocument";

const BEGINNINGS: readonly { readonly begins: RegExp; readonly key: OtherKind }[] = [
  { begins: /^BEGIN:VCALENDAR\s/iu, key: "importing.isCalendar" },
  { begins: /^BEGIN:VCARD\s/iu, key: "importing.isContacts" },
  { begins: /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|table)\b/iu, key: "importing.isPage" },
  { begins: /^(?:<\?xml\s|\{\\rtf)/iu, key: "importing.isDocument" },
];
/** A line such as `Subject: …` at the head of a letter, or one that goes on with it. */
const HEAD_LINE = /^(?:[a-z][\w-]*:|[ \t])/iu;
const LETTER_LINE = /^(?:message-id|mime-version|received|return-path|delivered-to):/iu;
const PAGE_LINE = /^content-type:\s*multipart\/related/iu;
const LOOKED_AT = 10_000;

/** What a text is that is no table, as the key of the sentence that refuses it; undefined where it may be one. */
export function otherKind(text: string): OtherKind | undefined {
  const start = text.slice(0, LOOKED_AT).trimStart();
  const known = BEGINNINGS.find(({ begins }) => begins.test(start));
  if (known) return known.key;
  const lines = start.split(/\r\n?|\n/u);
  const end = lines.findIndex((line) => !HEAD_LINE.test(line));
  const head = lines.slice(0, end === -1 ? lines.length : end);
  // A table may begin with a remark like "Received: 12", a letter has more lines of its kind.
  if (head.length < 3 || !head.some((line) => LETTER_LINE.test(line))) return undefined;
  return head.some((line) => PAGE_LINE.test(line)) ? "importing.isPage" : "importing.isLetter";
}
