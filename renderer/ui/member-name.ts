// What the members of a record are called where a person reads that two versions of it differ.
import { en } from "#shared/text/catalogue.ts";
import { say } from "#shared/text/say.ts";

const KNOWN = en.comparison.member;

/** The words for members such as `stage` and `theirWords`, each once; those without a word of their own come last, as one. */
export function memberNames(members: readonly string[]): string[] {
  const names = members.map((member) => say({ key: isKnown(member) ? `comparison.member.${member}` : "comparison.otherMember" }));
  const other = say({ key: "comparison.otherMember" });
  const own = [...new Set(names)].filter((name) => name !== other);
  return names.includes(other) ? [...own, other] : own;
}

function isKnown(member: string): member is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, member);
}
