// `perennial backups`: lists the backups there are with what each holds, and what lies among them and cannot be restored.
import { join } from "node:path";
import { BACKUPS, CURRENT } from "#backend/storage/file-names.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import type { Backup } from "#shared/contract/backups.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { backupsOnDisk } from "./backups-on-disk.ts";
import { type Command, Stopped, wordsUpTo } from "./command.ts";

export const backups: Command = {
  options: {},
  async run(call) {
    wordsUpTo(call, 0);
    const { folder, json, print, tell } = call;
    const found = await backupsOnDisk(folder);
    const isEmpty = found.backups.length + found.damaged.length === 0;
    if (isEmpty && !(await hasDocument(folder))) throw new Stopped({ key: "terminal.nothingThere", values: { folder } });
    const damaged = found.damaged.map(({ name, why }) => ({ name, why: say(why) }));
    if (json) {
      print(`${JSON.stringify({ folder: join(folder, BACKUPS), backups: found.backups, damaged })}\n`);
      return 0;
    }
    for (const backup of found.backups) print(`${say(lineOf(backup))}\n`);
    for (const { name, why } of damaged) print(`${say({ key: "terminal.backups.damaged", values: { name, why } })}\n`);
    if (isEmpty) tell({ key: "terminal.backups.none" });
    return 0;
  },
};

function lineOf({ name, madeAt, savedAt, applications, people, attachments, bytes }: Backup): Said {
  const values = { name, madeAt: minutes(madeAt), savedAt: minutes(savedAt), count: applications, people, attachments, kilobytes: Math.ceil(bytes / 1024) };
  return { key: "terminal.backups.line", values };
}

/** An instant as this computer's clock says it, without seconds: `2031-05-14 15:30`. */
function minutes(instant: string): string {
  const moment = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

async function hasDocument(folder: string): Promise<boolean> {
  return (await realFileSystem.stat(join(folder, CURRENT)).catch(() => undefined)) !== undefined;
}
