// The folder of the person's choice, such as a stick or a synced drive, that gets a verified copy of each backup.
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { SecondFolder as Seen } from "#shared/contract/backups.ts";
import type { Said } from "#shared/text/said.ts";
import { Line } from "../line.ts";
import type { Served } from "../served.ts";
import { contentOf, writeDurably } from "../storage/durable-write.ts";
import { ATTACHMENTS, isAttachmentName } from "../storage/file-names.ts";
import { errorCode, Trouble } from "../storage/file-trouble.ts";
import { makeFolderDurably } from "../storage/make-folder.ts";
import { readBytes } from "../storage/read-document.ts";
import { BackupFolder } from "./backup-folder.ts";
import { whyNotCopied } from "./backup-trouble.ts";
import { type ChosenFolder, chosenFolder, copiesIn, noteFolder, whyNotChosen } from "./chosen-folder.ts";

/** How long closing waits for a copy that is on its way, in ms: a share that does not answer must not keep the program from ending. */
const PATIENCE_MS = 10_000;

/** The second folder of a data folder, where one was chosen. */
export class SecondFolder {
  readonly #served: Served;
  readonly #own: BackupFolder;
  readonly #line = new Line();
  /** The folder of copies in it; undefined until it was read which one was chosen. */
  #copies: { readonly folder: string; readonly backups: BackupFolder } | null | undefined;
  #trouble: Said | undefined;
  /** Whether the trouble was told; it is told again only after a copy could be made in between. */
  #isTold = false;

  /** `own`: the folder of backups in the data folder. */
  constructor(served: Served, own: BackupFolder) {
    this.#served = served;
    this.#own = own;
  }

  /** Which one was chosen, and why the last copy could not be made. */
  async seen(): Promise<Seen | undefined> {
    const copies = await this.#chosen();
    return copies ? { folder: copies.folder, ...(this.#trouble ? { trouble: this.#trouble } : {}) } : undefined;
  }

  /** Chooses a folder, or none for null, and takes the newest backup there. Gives why not; nothing is changed then. */
  choose(folder: string | null): Promise<Said | undefined> {
    return this.#line.add(async () => {
      const { data } = this.#served;
      const why = folder === null ? undefined : await whyNotChosen(data, folder);
      if (why) return why;
      let chosen: ChosenFolder | null;
      try {
        chosen = folder === null ? null : { folder, copies: await copiesIn(data, this.#own, folder) };
        await noteFolder(data, chosen);
      } catch (error) {
        return { key: "backups.second.unnoted", values: { detail: errorCode(error) ?? String(error) } };
      }
      this.#copies = chosen && this.#at(chosen);
      this.#trouble = undefined;
      this.#isTold = false;
      await this.#bring();
      return undefined;
    });
  }

  /** Has there what is missing of the backups, verified, with the attachments. Gives why not, which every client is told once. */
  bring(): Promise<Said | undefined> {
    return this.#line.add(async () => {
      await this.#bring();
      if (this.#trouble && !this.#isTold) this.#served.happened({ said: this.#trouble });
      this.#isTold = this.#trouble !== undefined;
      return this.#trouble;
    });
  }

  /** Resolves when what is on its way has arrived, or after all patience. */
  async settled(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([this.#line.settled(), patience]);
    clearTimeout(timer);
  }

  async #bring(): Promise<void> {
    const copies = await this.#chosen();
    if (!copies) return;
    const { fileSystem, now } = this.#served.data;
    try {
      // Only its own folder is made: where the stick is not there, nothing is put in its place.
      await fileSystem.stat(copies.folder);
      for (const { name, hash } of await this.#missingIn(copies.backups)) {
        const bytes = await readBytes(fileSystem, join(this.#own.path, name));
        await copies.backups.put(name, contentOf(bytes), hash);
        await copies.backups.prune(now());
      }
      await this.#bringAttachments(join(copies.backups.path, ATTACHMENTS));
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = whyNotCopied(error);
    }
  }

  /** The newest backup, where it is not there or not whole there, and those before it that were made while the folder was away; the oldest first. */
  async #missingIn(there: BackupFolder): Promise<readonly { readonly name: string; readonly hash: string }[]> {
    const newest = await this.#own.newest();
    if (!newest || (await there.hashOf(newest.name)) === newest.hash) return [];
    const last = (await there.inOrder()).at(-1);
    const missed = last ? (await this.#own.inOrder()).filter(({ sequence }) => last.sequence < sequence && sequence < newest.sequence) : [];
    const whole: { name: string; hash: string }[] = [];
    for (const { name } of missed) {
      const hash = await this.#own.hashOf(name);
      if (hash !== undefined) whole.push({ name, hash });
    }
    return [...whole, newest];
  }

  async #bringAttachments(to: string): Promise<void> {
    const { data } = this.#served;
    const attached = this.#served.kept()?.document.attachments;
    if (!attached || attached.size === 0) return;
    await makeFolderDurably(data.fileSystem, to);
    for (const { id, size } of attached.values()) {
      // An edited file may name anything.
      if (!isAttachmentName(id)) continue;
      const there = await data.fileSystem.stat(join(to, id)).catch(() => undefined);
      if (there?.kind === "file" && there.size === BigInt(size)) continue;
      const bytes = await readBytes(data.fileSystem, join(data.folder, ATTACHMENTS, id)).catch(() => undefined);
      // One that is missing or altered is told of where attachments are.
      if (!bytes || hashOf(bytes) !== id) continue;
      await writeDurably(data.fileSystem, contentOf(bytes), { folder: to, name: id });
      if (hashOf(await readBytes(data.fileSystem, join(to, id))) !== id) throw new Trouble({ key: "storage.unsaved.notAsWritten" });
    }
  }

  async #chosen() {
    if (this.#copies === undefined) {
      const chosen = await chosenFolder(this.#served.data);
      this.#copies ??= chosen === undefined ? null : this.#at(chosen);
    }
    return this.#copies;
  }

  #at({ folder, copies }: ChosenFolder) {
    return { folder, backups: new BackupFolder(this.#served.data.fileSystem, join(folder, copies)) };
  }
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
