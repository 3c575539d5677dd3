// Notifications of the system: what they say, where a click leads, and that Done and Snooze do it.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import type { Envelope, Intent } from "#shared/commands/envelope.ts";
import { roundArrivalId } from "#shared/model/arrival-id.ts";
import type { ArrivedThing } from "#shared/model/arrived.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { canNotify, Notifications } from "./notifications.ts";

const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import("node:events");
  class Notification extends EventEmitter {
    static shown: Notification[] = [];
    static isSupported = vi.fn(() => true);
    closed = 0;
    close() {
      this.closed += 1;
    }
    static handleActivation = vi.fn<(callback: () => void) => void>();
    constructor(readonly options: { title: string; body: string; actions: { text: string }[] }) {
      super();
    }
    show() {
      Notification.shown.push(this);
    }
    press(text: string) {
      this.emit("action", { actionIndex: this.options.actions.findIndex((action) => action.text === text) });
    }
  }
  return { app: { isReady: vi.fn(() => true) }, Notification };
});
vi.mock("electron", () => electron);

const NOW = "2026-03-02T10:03:10";
const reminder: ArrivedThing = { id: "r", of: "reminder", due: "2026-03-02T10:03", application: "a" };
const round: ArrivedThing = { id: roundArrivalId("a", "i"), of: "round", due: "2026-03-02T10:13", application: "a", round: "i", lead: 10 };
const person: ArrivedThing = { id: "ines", of: "person", due: "2026-03-02", person: "ines" };

let document: Document;
const go = vi.fn();
const commit = vi.fn<(envelope: Envelope) => Promise<{ kind: string }>>();
const shown = () => electron.Notification.shown;
const intents = () => commit.mock.calls.map(([{ intent }]) => intent);

function act(intent: Intent): void {
  const applied = apply(document, { id: "e", at: new Date().toISOString(), today: "2026-03-02", intent });
  if ("refused" in applied) throw new Error(JSON.stringify(applied.refused));
  document = applied.document;
}

let changed = () => {};

function tell(things: readonly ArrivedThing[], digest = false): Notifications {
  const onDurable = (listener: () => void) => {
    changed = listener;
  };
  const notifications = new Notifications({ document: () => document, backend: { commit }, onDurable } as never, go);
  notifications.tell({ things, digest });
  return notifications;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ["Date"] });
  vi.clearAllMocks();
  commit.mockResolvedValue({ kind: "committed" });
  electron.Notification.shown = [];
  electron.Notification.isSupported.mockReturnValue(true);
  electron.app.isReady.mockReturnValue(true);
  document = emptyDocument();
  act({ type: "application.add", id: "a", stage: "applied", before: null, fields: { company: "Fernhill", role: "Sculptor" } });
  act({ type: "reminder.add", id: "r", application: "a", due: reminder.due, text: "Send the photographs" });
  act({ type: "entry.add", application: "a", entry: { id: "i", kind: "round", at: round.due, name: "Second talk" } });
  act({ type: "person.add", id: "ines", fields: { name: "Ines Albrecht", company: "Fernhill", cadence: { on: "2026-03-02" } } });
  return () => vi.useRealTimers();
});

describe("each thing", () => {
  test("is a notification of its own that says what it is and about whom, the most important on top", () => {
    tell([round, reminder, person]);
    expect(shown().map(({ options: { title, body, actions } }) => [title, body, ...actions.map(({ text }) => text)])).toEqual([
      ["Be in touch with Ines Albrecht", "Fernhill", "Open", "Snooze until tomorrow"],
      ["Send the photographs", "Sculptor at Fernhill", "Open", "Done", "Snooze for an hour"],
      ["Second talk in 10 minutes", "Sculptor at Fernhill · 10:13 AM", "Open", "Done", "Snooze for 10 minutes"],
    ]);
  });

  test("opens its card by a click, and by Open", () => {
    tell([person, reminder]);
    shown()[0]?.emit("click");
    shown()[1]?.press("Open");
    expect(go.mock.calls).toEqual([["#/application/a"], ["#/people/ines"]]);
  });

  test("is done with, and put off, without the window", async () => {
    tell([person, reminder, round]);
    shown()[0]?.press("Snooze for 10 minutes");
    shown()[1]?.press("Done");
    shown()[2]?.press("Snooze until tomorrow");
    expect(intents()).toEqual([
      { type: "arrival.snooze", id: round.id, until: "2026-03-02T10:13" },
      { type: "reminder.complete", id: "r", done: true },
      { type: "person.snooze", id: "ines", until: "2026-03-03" },
    ]);
    tell([reminder]);
    shown().at(-1)?.press("Snooze for an hour");
    expect(intents().at(-1)).toEqual({ type: "reminder.edit", id: "r", due: "2026-03-02T11:03" });
    expect(go).not.toHaveBeenCalled();
  });

  test("that cannot be answered any more is shown instead", async () => {
    commit.mockResolvedValue({ kind: "refused" });
    tell([reminder]);
    shown()[0]?.press("Done");
    await expect.poll(() => go).toHaveBeenCalledExactlyOnceWith("#/application/a");
  });

  test("that is gone is not shown", () => {
    tell([{ ...reminder, id: "gone" }]);
    expect(shown()).toEqual([]);
  });
});

test("one that was answered elsewhere goes, and an answer to it is not taken any more", async () => {
  tell([reminder, round]);
  changed();
  act({ type: "reminder.complete", id: "r", done: true });
  changed();
  expect(shown().map(({ closed }) => closed)).toEqual([0, 1]);
  shown()[1]?.press("Snooze for an hour");
  await expect.poll(() => go).toHaveBeenCalledExactlyOnceWith("#/application/a");
  expect(commit).not.toHaveBeenCalled();
});

test("Done with an interview is offered with its last word only", () => {
  tell([{ ...round, lead: 1_440 }]);
  expect(shown()[0]?.options.actions.map(({ text }) => text)).toEqual(["Open", "Snooze for 10 minutes"]);
});

test("one to be looked at is shown when the person asks for it, whatever is chosen", () => {
  act({ type: "settings.edit", settings: { notifications: { system: false, dayTime: "09:00", leads: [] } } });
  tell([]).tryOut();
  expect(shown().map(({ options: { title } }) => title)).toEqual(["This is how it looks."]);
});

test("one is held until it is answered, or nobody would hear of a click on it", async () => {
  vi.useRealTimers();
  setFlagsFromString("--expose-gc");
  const collect = async () => {
    await new Promise((turn) => setTimeout(turn));
    (runInNewContext("gc") as () => void)();
  };
  const notifications = tell([reminder]);
  const [shownOne] = electron.Notification.shown.splice(0).map((notification) => new WeakRef(notification));
  await collect();
  expect(shownOne?.deref()).toBeDefined();
  shownOne?.deref()?.emit("close", { reason: "timedOut" });
  await collect();
  expect(shownOne?.deref()).toBeDefined();
  shownOne?.deref()?.emit("click");
  await collect();
  expect(shownOne?.deref()).toBeUndefined();
  expect(go).toHaveBeenCalledOnce();
  notifications.tell({ things: [reminder], digest: false });
});

test("a digest is one notification, and leads to Today", () => {
  tell([round, reminder], true);
  expect(shown().map(({ options: { title, actions } }) => [title, actions.map(({ text }) => text)])).toEqual([["2 things have waited for you", ["Open"]]]);
  shown()[0]?.emit("click");
  expect(go).toHaveBeenCalledExactlyOnceWith("#/today");
});

test("none is shown where the person wants none, or the system has none", () => {
  expect(canNotify(document)).toBe(true);
  electron.Notification.isSupported.mockReturnValue(false);
  expect(canNotify(document)).toBe(false);
  electron.app.isReady.mockReturnValue(false);
  expect(canNotify(document), "before it is known").toBe(true);
  act({ type: "settings.edit", settings: { notifications: { system: false, dayTime: "09:00", leads: [] } } });
  expect(canNotify(document)).toBe(false);
  tell([reminder]);
  expect(shown()).toEqual([]);
});

test("one that Windows kept from an earlier start leads to Today, and one of this start only where it says", () => {
  vi.useRealTimers();
  vi.useFakeTimers();
  const notifications = tell([reminder]);
  notifications.takeEarlier();
  const activate = electron.Notification.handleActivation.mock.calls[0]?.[0];
  activate?.();
  shown()[0]?.emit("click");
  vi.runAllTimers();
  expect(go.mock.calls).toEqual([["#/application/a"]]);
  activate?.();
  vi.runAllTimers();
  expect(go.mock.calls.at(-1)).toEqual(["#/today"]);
});
