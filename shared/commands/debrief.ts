// What can be done to debriefs: save, leave for later, snooze, remove.
import type { Application } from "#shared/model/application.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Id } from "#shared/model/id.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Envelope } from "./envelope.ts";
import { meet, withPeople } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";
import { refuseTooFarAhead } from "./when-due.ts";

type GoBack = Extract<Envelope["intent"], { type: "debrief.save" }>["goBack"];

/** Keeps what the dialog holds: the debrief, whom the person met, and the reminder to go back. */
export const saveDebrief: Recipe<"debrief.save"> = (draft, { id, application: applicationId, move, fields, people: named, goBack, finished }, context) => {
  const application = draft.application(applicationId);
  const was = draft.get("debriefs", id);
  if (was && was.application !== applicationId) throw new Refusal({ key: "refusal.idTaken" });
  if (!was) checkMove(application, move);
  const people = meet(draft, named, application, context, was?.people);
  draft.put("applications", withPeople(application, people));
  const begun: Debrief = was ?? { ...EMPTY, id, application: applicationId, ...(move ? { move } : {}), at: context.at };
  const { snoozedUntil: _, finishedAt, goBack: before, theirWords: __, ended: ___, ...others } = begun;
  draft.put("debriefs", {
    ...others,
    ...written(fields),
    people,
    ...remindToGoBack(draft, applicationId, before, goBack, context.today),
    ...(finished ? { finishedAt: finishedAt ?? context.at } : {}),
  } as Debrief);
};

/** Leaves debriefs of rejections for later; where one is there already, nothing changes. */
export const postponeDebriefs: Recipe<"debrief.postpone"> = (draft, { debriefs }, context) => {
  const rejections = new Set([...draft.before("debriefs").values()].map((debrief) => `${debrief.application} ${debrief.move ?? ""}`));
  for (const { id, application, move } of debriefs) {
    checkMove(draft.application(application), move);
    if (draft.get("debriefs", id) || rejections.has(`${application} ${move ?? ""}`)) continue;
    draft.put("debriefs", { ...EMPTY, id, application, ...(move ? { move } : {}), at: context.at });
  }
};

/** Leaves a debrief alone until a day. */
export const snoozeDebrief: Recipe<"debrief.snooze"> = (draft, { id, until }, { today }) => {
  if (until <= today) throw new Refusal({ key: "refusal.snoozeInPast" });
  refuseTooFarAhead(until, today);
  draft.put("debriefs", { ...find(draft, id), snoozedUntil: until });
};

/** Takes a debrief away, with its reminder to go back where that is still open. The people it named stay. */
export const removeDebrief: Recipe<"debrief.remove"> = (draft, { id }) => {
  const { goBack } = find(draft, id);
  takeReminder(draft, goBack);
  draft.take("debriefs", id);
};

const EMPTY = { wanted: [], wentWell: [], workOn: [], people: [] };

function find(draft: Draft, id: Id): Debrief {
  const debrief = draft.get("debriefs", id);
  if (!debrief) throw new Refusal({ key: "refusal.debriefGone" });
  return debrief;
}

/** A debrief is about a rejection that happened. */
function checkMove(application: Application, move: Id | undefined): void {
  if (move === undefined) return;
  if (!application.timeline.some((entry) => entry.kind === "move" && entry.id === move && entry.to === "rejected"))
    throw new Refusal({ key: "refusal.entryGone" });
}

/** Each point once and without the white space around it; a text that says nothing is left out. */
function written({ wanted, wentWell, workOn, theirWords = "", ended, ...others }: Pick<Debrief, "wanted" | "wentWell" | "workOn" | "theirWords" | "ended">) {
  const points = (list: readonly string[]) => [...new Set(list.map((point) => point.trim()).filter(Boolean))];
  return {
    ...others,
    wanted: points(wanted),
    wentWell: points(wentWell),
    workOn: points(workOn),
    ...(theirWords.trim() ? { theirWords: theirWords.trim() } : {}),
    ...(ended === undefined ? {} : { ended }),
  };
}

/** The decision as the debrief keeps it; its reminder is added, moved or taken away with it. */
function remindToGoBack(draft: Draft, application: Id, before: Debrief["goBack"], goBack: GoBack, today: string): Pick<Debrief, "goBack"> {
  if (goBack === null || "never" in goBack) {
    takeReminder(draft, before);
    return goBack === null ? {} : { goBack: { never: true } };
  }
  const { on, reminder: id, text } = goBack;
  if (before?.on === on) return { goBack: before };
  if (on <= today) throw new Refusal({ key: "refusal.goBackInPast" });
  refuseTooFarAhead(on, today);
  const reminder = openReminder(draft, before);
  if (reminder) {
    draft.put("reminders", { ...reminder, due: on + reminder.due.slice(on.length) });
    return { goBack: { on, reminder: reminder.id } };
  }
  if (draft.get("reminders", id)) throw new Refusal({ key: "refusal.idTaken" });
  draft.put("reminders", { id, application, due: on, text });
  return { goBack: { on, reminder: id } };
}

function takeReminder(draft: Draft, goBack: Debrief["goBack"]): void {
  const reminder = openReminder(draft, goBack);
  if (reminder) draft.take("reminders", reminder.id);
}

function openReminder(draft: Draft, goBack: Debrief["goBack"]): Reminder | undefined {
  const reminder = goBack?.reminder === undefined ? undefined : draft.get("reminders", goBack.reminder);
  return reminder?.done ? undefined : reminder;
}
