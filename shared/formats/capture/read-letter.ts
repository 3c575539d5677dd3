// A letter kept as a file (.eml): who wrote it, when, what it says, what came with it, and what its wording suggests.
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { cleanTree, plainLine, plainText } from "./clean-text.ts";
import { letterSource } from "./letter-source.ts";
import { type LetterSuggests, letterSuggests } from "./letter-suggests.ts";
import { pageTree } from "./page-tree.ts";

/** Most bytes of a letter that is read, attachments and all. */
export const LETTER_BYTES_LIMIT = 64 * 1024 * 1024;
/** Most lines: each costs time, and attachments of that size have fewer. How many attachments are offered. */
const LINE_COUNT = 1_000_000;
const ATTACHMENT_COUNT = 50;

/** A plain part as short as this may be nothing but a notice, such as "View this in your browser". */
const NOTICE_LENGTH = 160;

export interface LetterAttachment {
  /** "" where the letter gives it none. */
  readonly name: string;
  /** The MIME type that the letter tells, such as `application/pdf`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Letter {
  /** Absent where the letter names nobody; `name` is "" where it tells only the address. */
  readonly from?: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** When it was sent, an instant (ISO 8601, UTC); absent where it does not say. */
  readonly sentAt?: string;
  /** Clean text with its paragraphs and lists. */
  readonly text: string;
  /** What is attached, without pictures that only adorn the text. */
  readonly attachments: readonly LetterAttachment[];
  /** How many attachments there are beyond those. */
  readonly leftOut: number;
  /** What the wording reads like; a suggestion that is to be asked about, never done. */
  readonly suggests?: LetterSuggests;
}

/** Reads a letter; undefined where the bytes are none, or too many. */
export async function readLetter(bytes: Uint8Array<ArrayBuffer>): Promise<Letter | undefined> {
  if (bytes.length > LETTER_BYTES_LIMIT || linesIn(bytes) > LINE_COUNT) return undefined;
  let email: Email;
  try {
    email = await PostalMime.parse(letterSource(bytes), { attachmentEncoding: "arraybuffer" });
  } catch {
    // It rejects what is nested or headed beyond its limits: no letter that a person was sent.
    return undefined;
  }
  const { from, subject = "", date, headers } = email;
  if (!headers.some(({ key }) => key === "from" || key === "subject" || key === "date" || key === "received")) return undefined;
  const text = textOf(email);
  const attached = email.attachments.filter((attachment) => !isAdornment(attachment));
  const sender = from?.address ? { name: plainLine(from.name), address: from.address.trim().slice(0, LINE_LIMIT) } : undefined;
  const sentAt = date && instantOf(date);
  const title = plainLine(subject.slice(0, LINE_LIMIT));
  const suggests = letterSuggests(title, text);
  return {
    ...(sender ? { from: sender } : {}),
    subject: title,
    ...(sentAt ? { sentAt } : {}),
    text,
    attachments: attached.slice(0, ATTACHMENT_COUNT).map(attachmentOf),
    leftOut: Math.max(0, attached.length - ATTACHMENT_COUNT),
    ...(suggests ? { suggests } : {}),
  };
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0 && lines <= LINE_COUNT; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** The plain part of a letter, unless that only says that the letter is in the other one. */
function textOf({ text, html }: Email): string {
  const plain = plainText(text ?? "");
  if (html === undefined || plain.length > NOTICE_LENGTH) return plain;
  const shown = cleanTree(pageTree(html));
  return shown.length > 3 * plain.length ? shown : plain;
}

/** A picture that the letter's own HTML shows, such as a logo in a signature. */
function isAdornment({ related, mimeType, disposition }: Attachment): boolean {
  return mimeType.startsWith("image/") && (related === true || disposition === "inline");
}

function attachmentOf({ filename, mimeType, content }: Attachment): LetterAttachment {
  const bytes = typeof content === "string" ? new Uint8Array() : new Uint8Array(content as ArrayBuffer);
  return { name: plainLine((filename ?? "").slice(0, LINE_LIMIT)), type: mimeType, bytes };
}

function instantOf(date: string): string | undefined {
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
