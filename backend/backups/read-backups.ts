// What lies in the folder of backups, each file read as a document and verified.
import { join } from "node:path";
import type { Backup, DamagedBackup } from "#shared/contract/backups.ts";
import type { FileSystem, Identity } from "../storage/file-system.ts";
import { readDocument } from "../storage/read-document.ts";
import { type BackupName, backupsInOrder, readBackupName, SECOND_FOLDER_NOTE } from "./backup-name.ts";
import { whyUnsound } from "./backup-trouble.ts";
import { holdingOf } from "./held-records.ts";
import { isSameFile } from "./same-file.ts";

/** What was found, the newest first. */
export interface FoundBackups {
  readonly backups: readonly Backup[];
  readonly damaged: readonly DamagedBackup[];
}

/** Reads backups, and remembers what a file holds as long as it is the same file. */
export class BackupReader {
  readonly #fileSystem: FileSystem;
  readonly #known = new Map<string, { readonly identity: Identity; readonly found: Backup | DamagedBackup }>();

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** All of these names in a folder; what is no backup by its name and no JSON is nobody's business. */
  async read(folder: string, names: readonly string[]): Promise<FoundBackups> {
    const backups: Backup[] = [];
    const damaged: DamagedBackup[] = [];
    // One after the other: each may be as large as 64 MiB.
    for (const named of backupsInOrder(names).reverse()) {
      const found = await this.#readOne(folder, named);
      if (!found) continue;
      if ("why" in found) damaged.push(found);
      else backups.push(found);
    }
    const others = names.filter((name) => name.endsWith(".json") && name !== SECOND_FOLDER_NOTE && !readBackupName(name));
    damaged.push(...others.sort().map((name): DamagedBackup => ({ name, why: { key: "backups.damaged.otherName" } })));
    return { backups, damaged };
  }

  async #readOne(folder: string, named: BackupName): Promise<Backup | DamagedBackup | undefined> {
    const { name, madeAt } = named;
    const path = join(folder, name);
    const identity = await this.#fileSystem.stat(path).catch(() => undefined);
    const known = this.#known.get(name);
    if (identity && known && isSameFile(known.identity, identity)) return known.found;
    const document = await readDocument(this.#fileSystem, path);
    if (document.kind === "missing") return undefined;
    const why = whyUnsound(document);
    const found =
      why || document.kind === "damaged"
        ? { name, why: why ?? { key: "backups.damaged.unsound" as const } }
        : { name, madeAt, ...holdingOf(document.kept, document.bytes.length) };
    if (identity) this.#known.set(name, { identity, found });
    return found;
  }
}
