// What a tick costs with ten thousand reminders, beside one pass over an array of ten thousand.
import { Arrivals } from "#backend/arrivals/arrivals.ts";
import { apply } from "#shared/commands/apply.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import { addDays } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Reminder } from "#shared/model/reminder.ts";

const TICKS = 600;
/** The first ticks warm the code up. */
const WARMING = 200;
const TICK_MS = 20_000;

/** CPU of one tick and of the plain pass on average, ms. */
export interface Reminding {
  readonly name: string;
  readonly ms: number;
  readonly passMs: number;
  readonly ratio: number;
}

/** Ticks of twenty seconds over a document with so many open reminders spread over the days before and after `today` (`YYYY-MM-DD`). */
export async function measureReminding(document: Document, reminders: number, today: string): Promise<Reminding[]> {
  return [
    await measureTicks("a tick", withReminders(document, reminders, today), today, false),
    await measureTicks("a tick after a change", withReminders(document, reminders, today), today, true),
  ];
}

async function measureTicks(name: string, begun: Document, today: string, changes: boolean): Promise<Reminding> {
  let document = begun;
  let now = new Date(`${today}T08:00`).getTime();
  const data = { now: () => new Date(now) };
  const commit = async (intent: Intent) => {
    const applied = apply(document, { id: `tick-${now}`, at: new Date(now).toISOString(), today, intent });
    if ("refused" in applied) throw new Error(applied.refused.key);
    document = applied.document;
    return { kind: "committed", revision: 1 } as const;
  };
  const savedAt = new Date(now).toISOString();
  const arrivals = new Arrivals(
    { data, commit, kept: () => ({ document, revision: 1, savedAt, beside: {} }), access: () => ({ mode: "writable" }) },
    { canTell: () => true, tell: () => {} },
  );
  arrivals.begin(() => () => {});
  await arrivals.look();
  const plain = [...document.reminders.values()];
  const spent = { tick: 0, pass: 0 };
  for (let tick = 0; tick < TICKS; tick += 1) {
    now += TICK_MS;
    if (changes) await commit({ type: "reminder.edit", id: `due-${tick % plain.length}`, text: `Write once more ${tick}` });
    const tickMs = await timed(() => arrivals.look());
    const passMs = await timed(async () => plainPass(plain, today));
    if (tick < WARMING) continue;
    spent.tick += tickMs;
    spent.pass += passMs;
  }
  await arrivals.close();
  const measured = TICKS - WARMING;
  return { name, ms: spent.tick / measured, passMs: spent.pass / measured, ratio: spent.tick / spent.pass };
}

/** CPU of the process in ms. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** Compares the day of each once. */
function plainPass(reminders: readonly Reminder[], today: string): number {
  let ahead = 0;
  for (const { due } of reminders) if (due > today) ahead += 1;
  return ahead;
}

/** From a year ago to a year ahead, a few of them each day, each minute of a day in turn. */
function withReminders(document: Document, count: number, today: string): Document {
  const applications = [...document.applications.keys()];
  const reminders = new Map<string, Reminder>();
  for (let index = 0; index < count; index += 1) {
    const id = `due-${index}`;
    const day = addDays(today, Math.floor((index / count) * 730) - 365);
    const minute = (index * 7) % 1_440;
    const due = `${day}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    reminders.set(id, { id, application: applications[index % applications.length] as string, due, text: "Write once more" });
  }
  return { ...document, reminders };
}
