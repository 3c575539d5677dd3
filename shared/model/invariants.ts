// What is true of every document, whatever commands it went through.
import { applicationName } from "./application-name.ts";
import type { Document } from "./document.ts";
import { isRank } from "./rank.ts";

/** Every invariant a document breaks, a line each; empty for a sound one. For tests and for `verify`. */
export function brokenInvariants(document: Document): string[] {
  const broken: string[] = [];
  for (const [id, application] of document.applications) {
    const told = `application ${id}`;
    if (application.id !== id) broken.push(`${told} stands under another id`);
    if (applicationName(application) === "") broken.push(`${told} has neither company nor role`);
    if (!isRank(application.rank)) broken.push(`${told} has no place in its column`);
    if (new Set(application.timeline.map((entry) => entry.id)).size !== application.timeline.length) broken.push(`${told} has two entries with one id`);
    if (new Set(application.tags).size !== application.tags.length) broken.push(`${told} has a tag twice`);
    const moves = application.timeline.filter((entry) => entry.kind === "move");
    moves.forEach((move, index) => {
      const next = moves[index + 1];
      if (next && next.from !== move.to) broken.push(`${told} has moves that do not join`);
    });
    const last = moves.at(-1);
    if (last && last.to !== application.stage) broken.push(`${told} is not where its last move went`);
  }
  for (const [id, reminder] of document.reminders) {
    if (reminder.id !== id) broken.push(`reminder ${id} stands under another id`);
    if (!document.applications.has(reminder.application)) broken.push(`reminder ${id} belongs to no application`);
  }
  if (document.settings.size > 1) broken.push("there are two records of settings");
  return broken;
}
