// What somebody else does to the file and beside it while it is open: noticed without waiting for the next save, and taken over where nothing can be lost.
import { join } from "node:path";
import type { Happened } from "#shared/contract/backend.ts";
import type { Refused } from "#shared/contract/backups.ts";
import { between } from "#shared/model/change.ts";
import { sameValue } from "#shared/model/same-value.ts";
import type { DocumentKeeper } from "../document-keeper.ts";
import { namesIn } from "../storage/candidates.ts";
import { copyOrigin } from "../storage/copy-names.ts";
import type { DataFolder } from "../storage/data-folder.ts";
import type { Kept } from "../storage/document-bytes.ts";
import { CURRENT } from "../storage/file-names.ts";
import type { Identity } from "../storage/file-system.ts";
import { type Found, readDocument } from "../storage/read-document.ts";

export interface ForeignChangesOptions {
  readonly data: DataFolder;
  /** The document's writer; undefined where nothing may be written. */
  readonly keeper: () => DocumentKeeper | undefined;
  /** Makes a backup of what is in memory; gives its name. */
  readonly keepBefore: () => Promise<string | Refused>;
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Tells every client that the document is another one. */
  readonly replaced: () => void;
  readonly happened: (event: Happened) => void;
}

/** How many looks in a row have to find the same before it is told: editors and sync programs write in several steps. */
const PATIENCE = 3;

/** Looks whether the file is still ours, and whether copies came to lie beside it. */
export class ForeignChanges {
  readonly #options: ForeignChangesOptions;
  #looking: Promise<void> | undefined;
  /** What the last looks found that could not be taken over, and how many did. */
  #odd = { what: "", looks: 0 };
  /** The copies that were looked into, as they were then. */
  readonly #copies = new Map<string, string>();

  constructor(options: ForeignChangesOptions) {
    this.#options = options;
  }

  /** Takes in what lies there at the start, which pages ask about by themselves. */
  async begin(): Promise<void> {
    for (const [name, version] of await this.#copiesThere()) this.#copies.set(name, version);
  }

  /** Looks once; a look under way is joined. Never rejects: trouble with the disk is told when a save meets it. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch(() => {})
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  /** Resolves when no look is under way. */
  async settled(): Promise<void> {
    await this.#looking;
  }

  async #look(): Promise<void> {
    const keeper = this.#options.keeper();
    if (!keeper) return;
    await this.#lookForCopies();
    // While something is on its way to disk, the save itself sees what is there.
    if (!keeper.isAtRest) return;
    if ((await keeper.look()) === "ours") this.#odd = { what: "", looks: 0 };
    else await this.#options.inTurn(() => keeper.alone(() => this.#meet(keeper)));
  }

  /** Looks again while nothing is committed, and takes over what is whole. */
  async #meet(keeper: DocumentKeeper): Promise<void> {
    if (!keeper.isAtRest) return;
    const { fileSystem, folder } = this.#options.data;
    const onDisk = await keeper.look();
    if (onDisk === "ours") return;
    const found = onDisk === "gone" ? undefined : await readDocument(fileSystem, join(folder, CURRENT));
    if (found?.kind === "document" && !found.newer) return this.#takeOver(keeper, found);
    // A stick that was pulled out takes the folder along; that is told when there is something to save.
    const { kind } = await fileSystem.stat(folder);
    if (kind !== "folder") return;
    const isGone = !found || found.kind === "missing";
    const what = isGone ? "gone" : versionText(await fileSystem.stat(join(folder, CURRENT)));
    this.#odd = { what, looks: this.#odd.what === what ? this.#odd.looks + 1 : 1 };
    if (this.#odd.looks === PATIENCE) this.#options.happened({ said: { key: isGone ? "storage.foreign.gone" : "storage.foreign.unreadable" } });
  }

  async #takeOver(keeper: DocumentKeeper, found: Extract<Found, { kind: "document" }>): Promise<void> {
    if (holdsSame(keeper.kept, found.kept)) return keeper.takeTheirs();
    const { quarantine, now } = this.#options.data;
    const backup = await this.#options.keepBefore();
    // Without a way back it is left to the next save, which asks the person.
    if (typeof backup !== "string") return;
    if (!found.intact || found.repeated > 0) await quarantine.keep("edited", found.bytes, now());
    await keeper.takeTheirs();
    this.#odd = { what: "", looks: 0 };
    this.#options.replaced();
    this.#options.happened({ said: { key: "storage.foreign.takenOver" }, undo: backup });
  }

  /** Tells once when a copy came that holds a document. One that is still being written is looked into again when it has changed. */
  async #lookForCopies(): Promise<void> {
    const { fileSystem, folder } = this.#options.data;
    const there = await this.#copiesThere();
    for (const name of this.#copies.keys()) if (!there.has(name)) this.#copies.delete(name);
    let hasCome = false;
    for (const [name, version] of there) {
      if (this.#copies.get(name) === version) continue;
      this.#copies.set(name, version);
      // What Perennial itself put there was told when it was.
      if (copyOrigin(name) === "perennial") continue;
      const found = await readDocument(fileSystem, join(folder, name));
      if (found.kind === "document" && !found.newer) hasCome = true;
    }
    if (hasCome) this.#options.happened({ said: { key: "storage.foreign.copyFound" } });
  }

  async #copiesThere(): Promise<Map<string, string>> {
    const { fileSystem, folder } = this.#options.data;
    const there = new Map<string, string>();
    for (const name of await namesIn(fileSystem, folder)) {
      if (copyOrigin(name) === undefined) continue;
      const stat = await fileSystem.stat(join(folder, name)).catch(() => undefined);
      if (stat) there.set(name, versionText(stat));
    }
    return there;
  }
}

function versionText({ device, inode, size, modified }: Identity): string {
  return [device, inode, size, modified].join(" ");
}

/** Whether two files say the same, however they say it. */
function holdsSame(one: Kept, other: Kept): boolean {
  const { document, beside } = one;
  return between(document, other.document).length === 0 && sameValue(document.rest, other.document.rest) && sameValue(beside, other.beside);
}
