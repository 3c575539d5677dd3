// Whether a text is the source of a letter, as a mail program shows or saves it: header lines first, among them some that only machines write.

const LOOKED_AT = 10_000;
/** A mark of the encoding (also of bytes that were not decoded), a first line as mailboxes write it between letters, and lines of nothing. */
const BEFORE = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:From \S+ [^\n]*\n)?\s*/u;
const HEAD_LINE = /^(?:([a-z][\w-]*):|[ \t])/iu;
const TELLING = new Set(["from", "subject", "received"]);
const BY_MACHINES =
  /^(?:message-id|mime-version|received|return-path|delivered-to|content-(?:type|transfer-encoding)|dkim-signature|authentication-results|x-.+)$/u;

/** Whether a text begins as the source of a letter does; its beginning is enough to tell. */
export function isLetterSource(text: string): boolean {
  const names = new Set<string>();
  for (const line of text.slice(before(text), LOOKED_AT).split(/\r\n?|\n/u)) {
    const head = HEAD_LINE.exec(line);
    if (!head) break;
    if (head[1]) names.add(head[1].toLowerCase());
  }
  return names.size > 2 && [...names].some((name) => TELLING.has(name)) && [...names].some((name) => BY_MACHINES.test(name));
}

/** The source without what may stand before its first header line, where a reader would take the letter for one without headers. */
export function letterSource(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const beginning = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  return bytes.subarray(before(beginning));
}

function before(text: string): number {
  return BEFORE.exec(text)?.[0].length ?? 0;
}
