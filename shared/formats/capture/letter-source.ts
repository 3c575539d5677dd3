// Whether a text is the source of a letter, as a mail program shows or saves it: header lines first, among them some that only machines write.

const LOOKED_AT = 10_000;
/** A first line as mailboxes write it between letters, and lines of nothing. */
const BEFORE = /^\ufeff?\s*(?:From \S+ [^\n]*\n)?\s*/u;
const HEAD_LINE = /^(?:([a-z][\w-]*):|[ \t])/iu;
const TELLING = new Set(["from", "subject", "received"]);
const BY_MACHINES =
  /^(?:message-id|mime-version|received|return-path|delivered-to|content-(?:type|transfer-encoding)|dkim-signature|authentication-results|x-.+)$/u;

/** Whether a text begins as the source of a letter does; its beginning is enough to tell. */
export function isLetterSource(text: string): boolean {
  const names = new Set<string>();
  for (const line of letterSource(text.slice(0, LOOKED_AT)).split(/\r\n?|\n/u)) {
    const head = HEAD_LINE.exec(line);
    if (!head) break;
    if (head[1]) names.add(head[1].toLowerCase());
  }
  return names.size > 2 && [...names].some((name) => TELLING.has(name)) && [...names].some((name) => BY_MACHINES.test(name));
}

/** The source without what may stand before its first header line. */
export function letterSource(text: string): string {
  return text.replace(BEFORE, "");
}
