// `perennial restore`: puts a backup, or a whole export, in the place of what is there, after a backup of that; or says what that would change.
import { join } from "node:path";
import { type Restorable, readBackup } from "#backend/backups/restorable.ts";
import { BACKUPS } from "#backend/storage/file-names.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import type { Compared } from "#shared/contract/backups.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { comparisonOf } from "#shared/queries/comparison.ts";
import { backupNamed } from "./backups-on-disk.ts";
import { type Call, type Command, WrongUsage } from "./command.ts";
import { documentOnDisk, tellIfOwned } from "./data-on-disk.ts";
import { namesZip, restoreZip } from "./restore-zip.ts";
import { tellComparison } from "./told-comparison.ts";
import { unlessRefused } from "./unless-refused.ts";
import { notWritable, withWritableFolder } from "./writable-folder.ts";

export const restore: Command = {
  options: { "dry-run": { type: "boolean" } },
  async run(call) {
    const [word, ...others] = call.words;
    if (!word || others.length > 0) throw new WrongUsage({ key: "terminal.wrongUsage.oneBackup" });
    const isDry = call.values["dry-run"] === true;
    if (namesZip(word)) {
      await restoreZip(call, word, isDry);
      return 0;
    }
    const name = await backupNamed(call.folder, word);
    // Before anything is opened: what is not whole is refused without a trace.
    const backup = unlessRefused(await readBackup(realFileSystem, join(call.folder, BACKUPS), name));
    if (isDry) await compare(call, name, backup);
    else await bringBack(call, name);
    return 0;
  },
};

/** Only reads. */
async function compare(call: Call, name: string, backup: Restorable): Promise<void> {
  const current = (await documentOnDisk(call.folder))?.kept.document ?? emptyDocument();
  await tellIfOwned(call);
  tellComparison(call, { name, comparison: comparisonOf(current, backup.document), holding: backup.holding });
}

async function bringBack(call: Call, name: string): Promise<void> {
  const source = { kind: "backup", name } as const;
  await withWritableFolder(
    call,
    async ({ backend }) => {
      const { comparison, holding } = unlessRefused<Compared>(await backend.compare(source));
      const { revision, before } = unlessRefused(await backend.restore(source));
      tellComparison(call, { name, comparison, holding, restored: { revision, before } });
    },
    // What cannot be read can neither be compared nor backed up; its bytes are put aside instead.
    async (backend, { quarantined }) => {
      const opened = await backend.recover(`${BACKUPS}/${name}`);
      if (opened.kind === "recovery") throw notWritable(opened.why);
      const { revision } = opened;
      if (call.json) call.print(`${JSON.stringify({ name, dryRun: false, recovered: true, revision, ...(quarantined ? { quarantined } : {}) })}\n`);
      else call.tell({ key: "terminal.recovered", values: { name, revision } });
      if (quarantined && !call.json) call.tell({ key: "terminal.putAside", values: { copy: quarantined } });
    },
  );
}
