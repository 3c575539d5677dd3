// What is due, as notifications of the system: each can be opened, done with or put off from there.
import { randomUUID } from "node:crypto";
import { app, Notification } from "electron";
import { momentOf } from "#backend/arrivals/clock.ts";
import type { OpenFolder } from "#backend/open-folder.ts";
import { type Answered, canBeDone, doneIntent, snoozeIntent } from "#shared/commands/arrival-answers.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import { localDay, localTime } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import { type ArrivedWords, addressOfArrived, wordsOf, wordsOfThing } from "#shared/queries/arrived-words.ts";
import { isStillDue } from "#shared/queries/still-due.ts";
import { say } from "#shared/text/say.ts";

/** Where what is due stands until it is dealt with. */
export const TODAY = "#/today";

const DAY_LENGTH = "YYYY-MM-DD".length;
/** How many are held at once; what is older can still be dealt with in Today. */
const MOST_HELD = 200;
/** How long, in ms, Windows is given to tell the notification itself that it was clicked. */
const OWN_EVENT_MS = 1_000;

type Folder = Pick<OpenFolder, "document" | "backend" | "onDurable">;

interface Button {
  readonly text: string;
  readonly press: () => void;
}

/** Whether the system is to show notifications, and can. Before the app is ready it is not known whether it can; what is told then is shown once it is. */
export function canNotify(document: Document): boolean {
  return notificationsOf(document).system && (!app.isReady() || Notification.isSupported());
}

/** The notifications of a data folder. `go` shows the person the place of a hash address. */
export class Notifications {
  readonly #folder: Folder;
  readonly #go: (address: string) => void;
  /** What each is about that may still be answered: one that nothing refers to any more tells nobody that it was clicked. */
  readonly #held = new Map<Notification, ArrivedThing | undefined>();
  #answered = 0;

  constructor(folder: Folder, go: (address: string) => void) {
    this.#folder = folder;
    this.#go = go;
    folder.onDurable(() => this.#putAwayAnswered());
  }

  /** Shows what is due: one notification for each thing, the most important last so that it lies on top; a digest as one. */
  tell(arrived: Arrived): void {
    const document = this.#folder.document();
    if (!document || !canNotify(document)) return;
    const now = momentOf(new Date());
    if (arrived.digest) this.#show(wordsOf(arrived, document, now), TODAY);
    else for (const thing of arrived.things.toReversed()) this.#show(wordsOfThing(thing, document, now), addressOfArrived({ things: [thing] }), thing);
  }

  /** Shows one to be looked at. */
  tryOut(): void {
    if (!Notification.isSupported()) return;
    const words = { title: say({ key: "settings.notifications.trialTitle" }), body: say({ key: "settings.notifications.trialBody" }) };
    this.#show(words, "#/settings");
  }

  /** Windows starts the app for a notification of an earlier start: what it was about stands in Today. */
  takeEarlier(): void {
    Notification.handleActivation(() => {
      const before = this.#answered;
      setTimeout(() => {
        if (this.#answered === before) this.#go(TODAY);
      }, OWN_EVENT_MS);
    });
  }

  #show(words: ArrivedWords | undefined, address: string, thing?: ArrivedThing): void {
    if (!words) return;
    const open: Button = { text: say({ key: "arrivals.open" }), press: () => this.#go(address) };
    const buttons = thing ? [open, ...this.#answers(thing, address)] : [open];
    const notification = new Notification({ ...words, actions: buttons.map(({ text }) => ({ type: "button", text })) });
    const answered = (button: Button | undefined) => {
      this.#answered += 1;
      this.#held.delete(notification);
      button?.press();
    };
    notification.on("click", () => answered(open));
    notification.on("action", ({ actionIndex }) => answered(buttons[actionIndex]));
    notification.on("close", ({ reason }) => {
      // One that went by itself lies in the system's own list, and can be clicked there.
      if (reason !== "timedOut") this.#held.delete(notification);
    });
    this.#held.set(notification, thing);
    const [oldest] = this.#held.keys();
    if (oldest && this.#held.size > MOST_HELD) this.#held.delete(oldest);
    notification.show();
  }

  /** What can be answered without opening the window. */
  #answers(thing: ArrivedThing, address: string): Button[] {
    const answer = (intent: (now: string) => Intent) => () => void this.#answer(thing, address, intent(localTime(new Date())));
    const document = this.#folder.document();
    const done = { text: say({ key: "arrivals.done" }), press: answer(() => doneIntent(thing)) };
    const snooze = { text: snoozeWords(thing), press: answer((now) => snoozeIntent(thing, now)) };
    return document && canBeDone(thing, notificationsOf(document).leads) ? [done, snooze] : [snooze];
  }

  /** Where it was answered otherwise meanwhile, or cannot be answered any more, the person sees what became of it. */
  async #answer(thing: ArrivedThing, address: string, intent: Intent): Promise<void> {
    const now = new Date();
    const document = this.#folder.document();
    const isOpen = document !== undefined && isStillDue(thing, document, localDay(now));
    const outcome = isOpen && (await this.#folder.backend.commit({ id: randomUUID(), at: now.toISOString(), today: localDay(now), intent }));
    if (!outcome || outcome.kind === "refused") this.#go(address);
  }

  /** What was answered in the window, or in another notification, is not asked for any more. */
  #putAwayAnswered(): void {
    const document = this.#folder.document();
    if (!document) return;
    const today = localDay(new Date());
    for (const [notification, thing] of this.#held) {
      if (!thing || isStillDue(thing, document, today)) continue;
      this.#held.delete(notification);
      notification.close();
    }
  }
}

/** For how long one press puts it off, as `snoozeIntent` does. */
function snoozeWords({ of, due }: Answered): string {
  if (of === "round") return say({ key: "shell.notification.snoozeRound" });
  return say({ key: of === "person" || due.length === DAY_LENGTH ? "shell.notification.snoozeDay" : "shell.notification.snoozeReminder" });
}
