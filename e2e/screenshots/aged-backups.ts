// Backups of a search as they would have been made over the last two years: each holds what there was by then.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How long ago each was made, in hours, the oldest first: months, weeks, days, and today. */
const AGES = [...[12, 10, 9, 8, 6, 5, 4, 3, 2].map((months) => months * 730), ...[49, 42, 35, 28, 21, 14, 9, 6, 5, 4, 3, 2].map((days) => days * 24), 27, 22];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NO_HASH = "0".repeat(64);

interface Application {
  readonly id: string;
  readonly createdAt: string;
  readonly stage: string;
  readonly archived?: { readonly at: string } | undefined;
  readonly timeline: readonly { readonly at: string; readonly from?: string; readonly to?: string }[];
}

/** Writes them into the data folder, which nobody has open. */
export async function makeAgedBackups(data: string): Promise<void> {
  const file = JSON.parse(await readFile(join(data, "perennial.json"), "utf8"));
  const folder = join(data, "backups");
  await mkdir(folder, { recursive: true });
  for (const [at, age] of AGES.entries()) {
    // Nobody is at it at the same minute every day.
    const made = Date.now() - age * HOUR_MS - ((at * 47) % 300) * MINUTE_MS;
    const moment = new Date(made).toISOString();
    const savedAt = new Date(made - ((at * 31) % 140) * MINUTE_MS).toISOString();
    const revision = 40 + at * 17;
    const content = { ...file, revision, savedAt, sha256: NO_HASH, data: dataBy(file.data, moment) };
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const name = `${String(at + 1).padStart(6, "0")}-${moment.slice(0, 19).replace(/[-:]/g, "")}Z-r${revision}.json`;
    await writeFile(join(folder, name), text.replace(NO_HASH, createHash("sha256").update(text).digest("hex")), { mode: 0o600 });
  }
}

/** The records that were there by a moment, each as it was. */
function dataBy(data: Record<string, Record<string, unknown>[]>, moment: string): object {
  const applications = (data.applications as unknown as Application[]).filter(({ createdAt }) => createdAt <= moment).map((one) => applicationBy(one, moment));
  const ids = new Set(applications.map(({ id }) => id));
  const moves = new Set(applications.flatMap(({ timeline }) => timeline.map((entry) => (entry as { id?: string }).id)));
  const people = data.people?.filter(({ createdAt }) => String(createdAt) <= moment);
  const touchpoints = data.touchpoints?.filter(({ at }) => String(at) <= moment);
  const debriefs = data.debriefs?.filter(
    ({ application, at, move }) => String(at) <= moment && ids.has(String(application)) && (!move || moves.has(String(move))),
  );
  const reminders = data.reminders?.filter(({ application }) => ids.has(String(application)));
  return { ...data, applications, people, touchpoints, debriefs, reminders };
}

function applicationBy(application: Application, moment: string): Application {
  const timeline = application.timeline.filter(({ at }) => at <= moment);
  const next = application.timeline.find(({ at, from }) => at > moment && from !== undefined);
  const archived = application.archived && application.archived.at <= moment ? application.archived : undefined;
  return { ...application, timeline, archived, stage: next?.from ?? application.stage };
}
