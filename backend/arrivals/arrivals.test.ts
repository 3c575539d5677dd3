// What is due in an open folder is told once, held back when it has to be, and told together after a while away.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Intent } from "#shared/commands/envelope.ts";
import type { Arrived } from "#shared/model/arrived.ts";
import { localDay } from "#shared/model/calendar.ts";
import { openFolder } from "../open-folder.ts";
import { afterwards, newFolder } from "../test-folder.test-source.ts";

const MINUTE_MS = 60_000;

/** A folder that is open, with a clock that is set by hand. Times are this computer's own. */
async function opened(folder: string, start: string) {
  const told: Arrived[] = [];
  let time = new Date(start).getTime();
  const now = () => new Date(time);
  const open = await openFolder({ folder, owner: "browser", now, announce: (arrived) => told.push(arrived), ticks: () => () => {}, watch: () => () => {} });
  afterwards(() => open.close());
  await open.arrivals.look();
  return {
    told,
    now: () => time,
    close: () => open.close(),
    document: () => open.document(),
    act: (intent: Intent) => open.backend.commit({ id: randomUUID(), at: now().toISOString(), today: localDay(now()), intent }),
    pause: (minutes: number | null) => open.backend.pauseArrivals(minutes),
    async at(next: string) {
      time = new Date(next).getTime();
      await open.arrivals.look();
    },
    /** Looks every minute until then, as it would while awake. */
    async until(next: string) {
      const end = new Date(next).getTime();
      while (time < end) {
        time = Math.min(time + MINUTE_MS, end);
        await open.arrivals.look();
      }
    },
  };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const adding: Intent = { type: "application.add", id: "a", stage: "applied", before: null, fields: { company: "Fernhill", role: "Sculptor" } };
const reminding = (id: string, due: string): Intent => ({ type: "reminder.add", id, application: "a", due, text: `Write about ${id}` });
const ids = ({ told }: Opened) => told.map(({ things }) => things.map(({ id }) => id));

describe("a reminder", () => {
  test("is told at its time and never again, not even after a new start", async () => {
    const folder = await newFolder();
    const app = await opened(folder, "2026-03-02T10:00:05");
    await app.act(adding);
    await app.act(reminding("r", "2026-03-02T10:03"));
    await app.at("2026-03-02T10:02:59");
    expect(app.told).toEqual([]);
    await app.at("2026-03-02T10:03:01");
    expect(app.told).toEqual([{ things: [{ id: "r", of: "reminder", due: "2026-03-02T10:03", application: "a" }], digest: false }]);
    await app.until("2026-03-02T10:30:00");
    await app.close();
    const again = await opened(folder, "2026-03-03T10:00:00");
    await again.until("2026-03-03T10:05:00");
    expect([app.told.length, again.told]).toEqual([1, []]);
  });

  test("that was late when it was written stands in Today and is not told", async () => {
    const app = await opened(await newFolder(), "2026-03-02T10:00:05");
    await app.act(adding);
    await app.act(reminding("r", "2026-02-20T10:03"));
    await app.until("2026-03-02T10:10:00");
    expect(app.told).toEqual([]);
  });

  test("that is put off is told again at its new time", async () => {
    const app = await opened(await newFolder(), "2026-03-02T10:00:05");
    await app.act(adding);
    await app.act(reminding("r", "2026-03-02T10:03"));
    await app.until("2026-03-02T10:05:00");
    await app.act({ type: "reminder.edit", id: "r", due: "2026-03-02T11:05" });
    await app.until("2026-03-02T11:10:00");
    expect(ids(app)).toEqual([["r"], ["r"]]);
  });
});

describe("what came due while the app was closed", () => {
  test("is told as one, and each stays open", async () => {
    const folder = await newFolder();
    const before = await opened(folder, "2026-03-02T10:00:05");
    await before.act(adding);
    for (const day of ["03", "04", "05"]) await before.act(reminding(`r${day}`, `2026-03-${day}T09:00`));
    await before.close();
    const app = await opened(folder, "2026-03-20T10:00:00");
    expect([ids(app), app.told[0]?.digest]).toEqual([[["r05", "r04", "r03"]], true]);
    expect([...(app.document()?.reminders.values() ?? [])].some(({ done }) => done)).toBe(false);
  });
});

describe("quiet hours and a pause", () => {
  test("hold back and then tell together, an interview in the hour apart", async () => {
    const app = await opened(await newFolder(), "2026-03-02T20:00:05");
    await app.act(adding);
    await app.act({
      type: "settings.edit",
      settings: { notifications: { system: true, dayTime: "09:00", leads: [60], quiet: { from: "21:00", to: "08:00" } } },
    });
    await app.act(reminding("late", "2026-03-02T22:00"));
    await app.act(reminding("early", "2026-03-03T06:00"));
    await app.act({ type: "entry.add", application: "a", entry: { id: "round", kind: "round", at: "2026-03-03T07:30", name: "Call" } });
    await app.until("2026-03-03T07:59:00");
    expect(ids(app)).toEqual([["a.round"]]);
    await app.until("2026-03-03T08:01:00");
    expect([ids(app), app.told[1]?.digest]).toEqual([[["a.round"], ["early", "late"]], true]);
  });

  test("a quiet night that ends with the app closed is told at the next start", async () => {
    const folder = await newFolder();
    const app = await opened(folder, "2026-03-02T20:00:05");
    await app.act(adding);
    await app.act(reminding("r", "2026-03-02T20:10"));
    await app.pause(60);
    await app.until("2026-03-02T20:30:00");
    // Something else is saved after it came due.
    await app.act({ type: "application.edit", id: "a", fields: { location: "Bergen" } });
    await app.close();
    const again = await opened(folder, "2026-03-04T09:00:00");
    expect([app.told, ids(again)]).toEqual([[], [["r"]]]);
  });
});

test("a clock that is set back repeats nothing, and what comes after is told at its time", async () => {
  const app = await opened(await newFolder(), "2027-03-02T10:00:05");
  await app.act(adding);
  await app.act(reminding("r", "2027-03-02T10:03"));
  await app.until("2027-03-02T10:05:00");
  await app.at("2026-03-02T10:00:00");
  await app.act(reminding("s", "2026-03-02T10:03"));
  await app.until("2026-03-02T10:10:00");
  expect(ids(app)).toEqual([["r"], ["s"]]);
});

test("what came due before a command of the terminal wrote something is told at the next start", async () => {
  const folder = await newFolder();
  const before = await opened(folder, "2026-03-02T10:00:05");
  await before.act(adding);
  await before.act(reminding("r", "2026-03-05T09:00"));
  await before.close();
  const now = () => new Date("2026-03-10T12:00:00");
  const terminal = await openFolder({ folder, owner: "terminal", now });
  const intent: Intent = { type: "application.edit", id: "a", fields: { location: "Bergen" } };
  await terminal.backend.commit({ id: "edit", at: now().toISOString(), today: "2026-03-10", intent });
  await terminal.close();
  expect(ids(await opened(folder, "2026-03-12T09:00:00"))).toEqual([["r"]]);
});

describe("a choice", () => {
  const choosing = (dayTime: string, leads: number[]): Intent => ({ type: "settings.edit", settings: { notifications: { system: true, dayTime, leads } } });

  test("that puts a time before now has it told at once", async () => {
    const app = await opened(await newFolder(), "2026-03-02T10:00:05");
    await app.act(adding);
    await app.act(choosing("18:00", [60]));
    await app.act(reminding("r", "2026-03-02"));
    await app.until("2026-03-02T10:02:00");
    await app.act(choosing("09:00", [60]));
    await app.until("2026-03-02T10:04:00");
    expect(ids(app)).toEqual([["r"]]);
  });

  test("of another zone has a round told anew", async () => {
    const app = await opened(await newFolder(), "2026-03-02T10:00:05");
    await app.act(adding);
    const at = new Date(app.now() + 70 * MINUTE_MS).toISOString().slice(0, 16);
    await app.act({ type: "entry.add", application: "a", entry: { id: "round", kind: "round", at, zone: "UTC", name: "Call" } });
    await app.until("2026-03-02T10:11:00");
    // An hour behind, so that it is an hour and more ahead again.
    await app.act({ type: "entry.edit", application: "a", id: "round", fields: { zone: "Etc/GMT+1" } });
    await app.until("2026-03-02T11:12:00");
    expect(app.told.map(({ things }) => things.map(({ lead }) => lead))).toEqual([[60], [60]]);
  });
});

test("a pause is not longer than it was asked for where the clock is set back", async () => {
  const app = await opened(await newFolder(), "2027-03-02T10:00:05");
  await app.act(adding);
  await app.pause(60);
  await app.at("2026-03-02T10:00:00");
  await app.act(reminding("r", "2026-03-02T10:03"));
  await app.until("2026-03-02T11:02:00");
  expect(ids(app)).toEqual([["r"]]);
});
