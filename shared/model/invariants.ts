// What is true of every document, whatever commands it went through.
import { recordsOf, type Step, stepKey } from "./ancestry.ts";
import { applicationName } from "./application-name.ts";
import { circlesAmong, stepsThatSay } from "./circles.ts";
import type { Document } from "./document.ts";
import type { Id } from "./id.ts";
import { isRank } from "./rank.ts";

/** Every invariant a document breaks, a line each; empty for a sound one. For tests and for `verify`. */
export function brokenInvariants(document: Document): string[] {
  const broken: string[] = [...brokenPeople(document), ...brokenAttachments(document), ...circles(document)];
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
    const { application, person } = reminder;
    if ((application === undefined) === (person === undefined)) broken.push(`reminder ${id} is not about one application or one person`);
    if (application !== undefined && !document.applications.has(application)) broken.push(`reminder ${id} belongs to no application`);
    if (person !== undefined && !document.people.has(person)) broken.push(`reminder ${id} belongs to no person`);
  }
  if (document.settings.size > 1) broken.push("there are two records of settings");
  return broken;
}

/** What is wrong with people and with what belongs to them. */
function* brokenPeople({ applications, people, touchpoints, debriefs }: Document): Generator<string> {
  for (const [id, person] of people) {
    if (person.id !== id) yield `person ${id} stands under another id`;
    if (person.name.trim() === "") yield `person ${id} has no name`;
  }
  for (const [id, touchpoint] of touchpoints) {
    if (touchpoint.id !== id) yield `touchpoint ${id} stands under another id`;
    if (!people.has(touchpoint.person)) yield `touchpoint ${id} belongs to no person`;
    if (touchpoint.application !== undefined && !applications.has(touchpoint.application)) yield `touchpoint ${id} is about an application that is gone`;
  }
  for (const [id, debrief] of debriefs) {
    if (debrief.id !== id) yield `debrief ${id} stands under another id`;
    if (!applications.has(debrief.application)) yield `debrief ${id} belongs to no application`;
    if (!debrief.people.every((person) => people.has(person))) yield `debrief ${id} names a person who is gone`;
  }
  for (const [id, application] of applications) {
    const named = application.people ?? [];
    if (new Set(named).size !== named.length) yield `application ${id} has a person twice`;
    const met = application.timeline.flatMap((entry) => (entry.kind === "round" ? (entry.people ?? []) : []));
    if (![...named, ...met].every((person) => people.has(person))) yield `application ${id} names a person who is gone`;
  }
}

/** What is wrong with attachments and with what names them. */
function* brokenAttachments({ applications, attachments }: Document): Generator<string> {
  const used = new Set<Id>();
  for (const [id, application] of applications) {
    const uses = application.attachments ?? [];
    if (new Set(uses.map((use) => use.id)).size !== uses.length) yield `application ${id} has an attachment twice`;
    if (!uses.every((use) => attachments.has(use.id))) yield `application ${id} names an attachment that is gone`;
    for (const use of uses) used.add(use.id);
  }
  for (const [id, attachment] of attachments) {
    if (attachment.id !== id) yield `attachment ${id} stands under another id`;
    if (attachment.name.trim() === "") yield `attachment ${id} has no name`;
    if (!used.has(id)) yield `attachment ${id} belongs to no application`;
  }
}

/** Each thing that grew from itself. */
function* circles(document: Document): Generator<string> {
  const people: Step[] = [...document.people.values()].flatMap(({ id, grewFrom }) => (grewFrom ? [{ kind: "person", id }] : []));
  const steps = [...[...document.applications.values()].flatMap(stepsThatSay), ...people];
  const found = circlesAmong(steps, recordsOf(document));
  for (const step of steps) if (found.has(stepKey(step))) yield `${step.kind === "person" ? "person" : "application"} ${step.id} grew from itself`;
}
