// What is due, as notifications of the system: each can be opened, done with or put off from there.
import { randomUUID } from "node:crypto";
import { app, Notification } from "electron";
import { momentOf } from "#backend/arrivals/clock.ts";
import type { OpenFolder } from "#backend/open-folder.ts";
import { type Answered, doneIntent, snoozeIntent } from "#shared/commands/arrival-answers.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import { localDay, localTime } from "#shared/model/calendar.ts";
import { type Document, notificationsOf } from "#shared/model/document.ts";
import { type ArrivedWords, wordsOf, wordsOfThing } from "#shared/queries/arrived-words.ts";
import { say } from "#shared/text/say.ts";

/** Where what is due stands until it is dealt with. */
export const TODAY = "#/today";

const DAY_LENGTH = "YYYY-MM-DD".length;
/** How many are held at once; what is older can still be dealt with in Today. */
const MOST_HELD = 200;
/** How long, in ms, Windows is given to tell the notification itself that it was clicked. */
const OWN_EVENT_MS = 1_000;

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
  readonly #folder: Pick<OpenFolder, "document" | "backend">;
  readonly #go: (address: string) => void;
  /** One that nothing refers to any more tells nobody that it was clicked. */
  readonly #held = new Set<Notification>();
  #answered = 0;

  constructor(folder: Pick<OpenFolder, "document" | "backend">, go: (address: string) => void) {
    this.#folder = folder;
    this.#go = go;
  }

  /** Shows what is due: one notification for each thing, the most important last so that it lies on top; a digest as one. */
  tell(arrived: Arrived): void {
    const document = this.#folder.document();
    if (!document || !canNotify(document)) return;
    const now = momentOf(new Date());
    if (arrived.digest) this.#show(wordsOf(arrived, document, now), TODAY, []);
    else for (const thing of arrived.things.toReversed()) this.#show(wordsOfThing(thing, document, now), addressOf(thing), this.#answers(thing));
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

  /** What can be answered without opening the window. */
  #answers(thing: ArrivedThing): Button[] {
    const answer = (intent: () => Intent) => () => void this.#commit(intent(), addressOf(thing));
    return [
      { text: say({ key: "shell.notification.done" }), press: answer(() => doneIntent(thing)) },
      { text: snoozeWords(thing), press: answer(() => snoozeIntent(thing, localTime(new Date()))) },
    ];
  }

  #show(words: ArrivedWords | undefined, address: string, answers: readonly Button[]): void {
    if (!words) return;
    const open: Button = { text: say({ key: "shell.notification.open" }), press: () => this.#go(address) };
    const buttons = [open, ...answers];
    const notification = new Notification({ ...words, actions: buttons.map(({ text }) => ({ type: "button", text })) });
    const answered = (press: (() => void) | undefined) => {
      this.#answered += 1;
      this.#held.delete(notification);
      press?.();
    };
    notification.on("click", () => answered(open.press));
    notification.on("action", ({ actionIndex }) => answered(buttons[actionIndex]?.press));
    notification.on("close", ({ reason }) => {
      // One that went by itself lies in the system's own list, and can be clicked there.
      if (reason !== "timedOut") this.#held.delete(notification);
    });
    this.#held.add(notification);
    const [oldest] = this.#held;
    if (oldest && this.#held.size > MOST_HELD) this.#held.delete(oldest);
    notification.show();
  }

  /** Where it cannot be done any more, the person sees what became of it. */
  async #commit(intent: Intent, address: string): Promise<void> {
    const now = new Date();
    const outcome = await this.#folder.backend.commit({ id: randomUUID(), at: now.toISOString(), today: localDay(now), intent });
    if (outcome.kind === "refused") this.#go(address);
  }
}

function addressOf({ application, person }: ArrivedThing): string {
  if (application !== undefined) return `#/application/${encodeURIComponent(application)}`;
  return person === undefined ? TODAY : `#/people/${encodeURIComponent(person)}`;
}

/** For how long one press puts it off, as `snoozeIntent` does. */
function snoozeWords({ of, due }: Answered): string {
  if (of === "round") return say({ key: "shell.notification.snoozeRound" });
  return say({ key: of === "person" || due.length === DAY_LENGTH ? "shell.notification.snoozeDay" : "shell.notification.snoozeReminder" });
}
