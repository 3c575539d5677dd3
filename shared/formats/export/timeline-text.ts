// A timeline as text that a person can read in a spreadsheet and that can be read back: one entry a paragraph, what follows it indented.
import { type Entry, entrySchema } from "#shared/model/entry.ts";

const INDENT = "  ";
const HEAD = /^(\S+) (move|note|round|edit)(?: (.*))?$/su;
const MOVE = /^(\w+) -> (\w+)( \(day not known\))?$/u;
const PART = /^(zone|with|went): (.*)$/su;

/** Each entry begins a line with its day or time and its kind: `2031-05-06 move applied -> interviewed`, `2031-05-07 note Called them`. */
export function timelineText(timeline: readonly Entry[]): string {
  return timeline.map(entryText).join("\n");
}

function entryText(entry: Entry): string {
  const head = `${entry.at} ${entry.kind}`;
  if (entry.kind === "move") return `${head} ${entry.from} -> ${entry.to}${entry.undated ? " (day not known)" : ""}`;
  if (entry.kind === "edit") return `${head} ${entry.fields.map((field) => JSON.stringify(field)).join(", ")}`;
  if (entry.kind === "note") return `${head} ${indented(entry.text, INDENT)}`;
  const parts = (["zone", "with", "went"] as const).flatMap((part) =>
    entry[part] === undefined ? [] : [`${INDENT}${part}: ${indented(entry[part], INDENT + INDENT)}`],
  );
  return [`${head} ${indented(entry.name, INDENT + INDENT)}`, ...parts].join("\n");
}

/** The timeline a text tells, with new ids; undefined where it tells none. */
export function readTimeline(text: string, newId: () => string): Entry[] | undefined {
  if (text === "") return [];
  const timeline: Entry[] = [];
  // An entry begins where a line is not indented; a note's own line breaks are followed by the indent.
  for (const paragraph of text.split(/\n(?! {2})/u)) {
    const [, at, kind, body = ""] = HEAD.exec(paragraph) ?? [];
    const parsed = at && kind ? entrySchema.safeParse({ id: newId(), at, kind, ...bodyOf(kind, body) }) : undefined;
    if (!parsed?.success) return undefined;
    timeline.push(parsed.data);
  }
  return timeline;
}

function bodyOf(kind: string, body: string): Record<string, unknown> {
  if (kind === "note") return { text: unindented(body, INDENT) };
  if (kind === "move") {
    const [, from, to, undated] = MOVE.exec(body) ?? [];
    return { from, to, ...(undated ? { undated: true } : {}) };
  }
  if (kind === "edit") return { fields: fieldsIn(body) };
  const [name = "", ...parts] = body.split(/\n {2}(?! {2})/u);
  const round: Record<string, unknown> = { name: unindented(name, INDENT + INDENT) };
  for (const part of parts) {
    const [, key, value] = PART.exec(part) ?? [];
    if (key) round[key] = unindented(value as string, INDENT + INDENT);
  }
  return round;
}

function fieldsIn(body: string): unknown {
  try {
    return JSON.parse(`[${body}]`);
  } catch {
    return undefined;
  }
}

function indented(text: string, indent: string): string {
  return text.replaceAll("\n", `\n${indent}`);
}

function unindented(text: string, indent: string): string {
  return text.replaceAll(`\n${indent}`, "\n");
}
