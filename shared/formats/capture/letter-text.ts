// A letter that came as text: copied out of a mail program with the lines over it, or without them, where the person says that it is one.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { plainLine, plainText } from "./clean-text.ts";
import { letterHead } from "./letter-head.ts";
import { sentWhen } from "./letter-sent.ts";
import { isLetterSource } from "./letter-source.ts";
import { letterSuggests } from "./letter-suggests.ts";
import type { Letter } from "./read-letter.ts";

const ADDRESS = /[^\s<>[\]()"',;:|]{1,200}@[^\s<>[\]()"',;:|]{1,200}/u;
/** How much of a text is looked at to tell what it is. */
const LOOKED_AT = 20_000;

/** Whether a text says by its first lines that it is a letter; a posting is headed otherwise. */
export function isLetterText(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  return isLetterSource(beginning) || letterHead(beginning) !== undefined;
}

/** Reads a text as a letter, by the lines over it where there are any. A day that can be read two ways stays in the text, as it is written. */
export function readLetterText(text: string): Letter {
  const head = letterHead(text);
  const body = plainText(head ? head.body : text);
  const subject = plainLine((head?.subject ?? "").slice(0, LINE_LIMIT));
  const sentAt = head && sentWhen(head.sent);
  const unread = head && sentAt === undefined ? plainLine(head.sent) : "";
  const from = head && senderIn(head.from);
  const suggests = letterSuggests(subject, body);
  return {
    ...(from ? { from } : {}),
    subject,
    ...(sentAt ? { sentAt } : {}),
    text: [head ? plainText(head.above) : "", unread, body].filter((part) => part !== "").join("\n\n"),
    ...{ attachments: [], leftOut: 0 },
    ...(suggests ? { suggests } : {}),
  };
}

/** `Ines Okafor <ines@halm.example>`, and the other ways in which it is written. */
function senderIn(text: string): Letter["from"] {
  const address = ADDRESS.exec(text)?.[0] ?? "";
  const before = address === "" ? text : text.slice(0, text.indexOf(address));
  const after = /\(([^()@]{1,100})\)/u.exec(text)?.[1] ?? "";
  const name = plainLine(
    before
      .replace(/mailto:/giu, " ")
      .replace(/[<[("'|]+\s*$/gu, "")
      .replace(/^\s*["'[(]+|["'\])]+\s*$/gu, "")
      .trim(),
  );
  const sender = { name: name === "" ? plainLine(after) : name.replace(/["']$/u, ""), address: address.slice(0, LINE_LIMIT) };
  return sender.name === "" && address === "" ? undefined : sender;
}
