// What can be done with a line of the page, by key and by button: done, snoozed, followed up, settled.
import type { Intent } from "#shared/commands/envelope.ts";
import { addDays, addMonths, dayOf } from "#shared/model/calendar.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { saysAnything } from "#shared/queries/debriefs.ts";
import type { Item, QuietApplication, WaitingDebrief } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { shortDate } from "../ui/dates.ts";
import { followUpText, whatOf } from "./item-words.ts";
import { leaveLine } from "./line-focus.ts";
import { closeOpen, openAt, select, useToday } from "./today-state.ts";

const DAY_LENGTH = "YYYY-MM-DD".length;

/** For how long a line can be snoozed by one key; a day of choice comes after them. */
export const SPANS = ["day", "week", "month"] as const;
export type Span = (typeof SPANS)[number];

/** Whether a line can be done or snoozed: an interview is over by itself. */
export function canBeDone(item: Item): item is Exclude<Item, { kind: "round" }> {
  return item.kind !== "round";
}

/** Does a line: a next step is done, a touchpoint is asked for, a debrief is let go of, a quiet application is settled if the person agrees. */
export function done(item: Item): void {
  switch (item.kind) {
    case "reminder":
      leaveLine(item.key);
      void act({ type: "reminder.complete", id: item.reminder.id, done: true }, { key: "today.wasDone", values: { text: item.reminder.text } });
      break;
    case "person":
      openAt(item.key, "touchpoint");
      break;
    case "debrief":
      letGo(item);
      break;
    case "quiet":
      askToSettle(item);
      break;
    case "round":
      break;
  }
}

/** The day a line comes up again after a span: counted from its day, or from today where that is over or it has none. */
export function dayAfter(item: Item, span: Span): string {
  const { today } = useDocument.getState();
  const from = "due" in item && item.due > today ? dayOf(item.due) : today;
  if (span === "month") return addMonths(from, 1);
  return addDays(from, span === "day" ? 1 : 7);
}

/** Puts a line off until a day (`YYYY-MM-DD`), a next step at its time of day, or until a wall-clock time where only a next step is. A quiet application gets a next step to follow up on that day. */
export function snooze(item: Item, until: string): void {
  closeOpen();
  const intent = snoozing(item, until);
  if (!intent) return;
  leaveLine(item.key);
  const { document, today } = useDocument.getState();
  const text = item.kind === "quiet" ? followUpText(item.application) : whatOf(item, document);
  void act(intent, { key: "today.snoozed", values: { text, date: shortDate(until, today) } });
}

function snoozing(item: Item, until: string): Intent | undefined {
  switch (item.kind) {
    case "reminder":
      return { type: "reminder.edit", id: item.reminder.id, due: until.length > DAY_LENGTH ? until : until + item.reminder.due.slice(DAY_LENGTH) };
    case "person":
      return { type: "person.snooze", id: item.known.person.id, until };
    case "debrief":
      return { type: "debrief.snooze", id: item.debrief.id, until };
    case "quiet":
      return { type: "reminder.add", id: crypto.randomUUID(), application: item.application.id, due: until, text: followUpText(item.application) };
    case "round":
      return undefined;
  }
}

/** Gives a quiet application a next step for today, which moves its line there. */
export function followUp({ key, application }: QuietApplication): void {
  leaveLine(key);
  const text = followUpText(application);
  const { today } = useDocument.getState();
  void act({ type: "reminder.add", id: crypto.randomUUID(), application: application.id, due: today, text }, { key: "today.followingUp", values: { text } });
}

/** Lets go of a debrief: away with it where nothing was written, else it is finished as it stands. */
function letGo({ key, application, debrief }: WaitingDebrief): void {
  leaveLine(key);
  const name = whatOf({ kind: "debrief", key, application, debrief }, useDocument.getState().document);
  if (!saysAnything(debrief)) {
    void act({ type: "debrief.remove", id: debrief.id }, { key: "today.letGo", values: { name } });
    return;
  }
  const { id, move, wanted, wentWell, workOn, theirWords, ended, people, goBack } = debrief;
  void act(
    {
      type: "debrief.save",
      id,
      application: application.id,
      ...(move ? { move } : {}),
      fields: { wanted, wentWell, workOn, ...(theirWords ? { theirWords } : {}), ...(ended ? { ended } : {}) },
      people: people.map((person) => ({ id: person })),
      goBack: asDecided(goBack, name),
      finished: true,
    },
    { key: "today.keptAsItIs", values: { name } },
  );
}

/** When to go back, as it was decided; the reminder that tells it stays as it is. */
function asDecided(goBack: WaitingDebrief["debrief"]["goBack"], text: string): Extract<Intent, { type: "debrief.save" }>["goBack"] {
  if (goBack?.on !== undefined) return { on: goBack.on, reminder: goBack.reminder ?? crypto.randomUUID(), text: text.slice(0, LINE_LIMIT) };
  return goBack?.never ? { never: true } : null;
}

/** Asks whether the selected applications are to be settled, with this one where it is not among them. */
function askToSettle({ application }: QuietApplication): void {
  const { selected } = useToday.getState();
  useToday.setState({ settling: selected.has(application.id) ? [...selected] : [application.id] });
}

/** Settles applications that stayed without a reply, as one step. */
export function settle(ids: readonly Id[]): void {
  select([]);
  void act(
    { type: "application.settle", applications: ids.map((id) => ({ id, debrief: crypto.randomUUID() })) },
    { key: "today.settled", values: { count: ids.length } },
  );
}
