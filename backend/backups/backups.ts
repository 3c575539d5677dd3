// Backups of the document: made by themselves and by hand, verified, kept by age, compared and restored.
import { join } from "node:path";
import type { BackupMade, BackupsSeen, Compared, Refused, Restored, RestoreSource } from "#shared/contract/backups.ts";
import { localDay } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import { comparisonOf } from "#shared/queries/comparison.ts";
import type { Said } from "#shared/text/said.ts";
import { Line } from "../line.ts";
import type { Served } from "../served.ts";
import type { Kept } from "../storage/document-bytes.ts";
import { contentOf } from "../storage/durable-write.ts";
import { BACKUPS, CURRENT } from "../storage/file-names.ts";
import { detailOf } from "../storage/file-trouble.ts";
import { readDocument } from "../storage/read-document.ts";
import type { WholeExports } from "../whole/whole-exports.ts";
import { BackupFolder } from "./backup-folder.ts";
import { whyNotMade, whyNotMadeFirst } from "./backup-trouble.ts";
import { isEmpty } from "./held-records.ts";
import { makeBackup, putBackup } from "./make-backup.ts";
import { BackupReader } from "./read-backups.ts";
import { type Restorable, restorableOf } from "./restorable.ts";
import { SecondFolder } from "./second-folder.ts";

/** How often it is looked whether a new day has begun, and whether the second folder is back, in ms. */
const LOOK_MS = 10 * 60_000;

/** The backups of a data folder. */
export class Backups {
  readonly #served: Served;
  readonly #whole: WholeExports;
  readonly #folder: BackupFolder;
  readonly #reader: BackupReader;
  readonly #second: SecondFolder;
  /** Making and reading, one after the other. */
  readonly #line = new Line();
  #looking: NodeJS.Timeout | undefined;
  /** Whether it was told that backups cannot be made; it is told again only after one could be in between. */
  #isTold = false;
  /** The document that the newest backup holds, as far as it was made here. */
  #backedUp: Document | undefined;
  #closed = false;

  constructor(served: Served, whole: WholeExports) {
    const { fileSystem, folder } = served.data;
    this.#served = served;
    this.#whole = whole;
    this.#folder = new BackupFolder(fileSystem, join(folder, BACKUPS));
    this.#reader = new BackupReader(fileSystem);
    this.#second = new SecondFolder(served, this.#folder);
  }

  /** Backs up what is there at the start, and from now on once a day. */
  begin(): void {
    void this.keepByItself(this.#served.kept());
    this.#looking ??= setInterval(() => void this.#look(), LOOK_MS).unref();
  }

  /** Ends what goes on by itself, and waits for what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    await this.#line.settled();
    await this.#second.settled();
  }

  async seen(): Promise<BackupsSeen> {
    const found = await this.#line.add(async () => this.#reader.read(this.#folder.path, await this.#folder.names().catch(() => [])));
    const second = await this.#second.seen();
    const hasSystemWindows = this.#served.windows !== undefined;
    return { folder: this.#folder.path, ...found, ...(second ? { second } : {}), hasSystemWindows };
  }

  /** Makes one because the person asks for it: a new one even where nothing has changed. */
  async backUp(): Promise<BackupMade> {
    const name = await this.#keep({ anew: true });
    if (typeof name !== "string") return name;
    const trouble = await this.#second.bring();
    return { kind: "made", name, notices: trouble ? [trouble] : [] };
  }

  /** Has a verified backup of what is in memory before something else is done, which must not be done where this is refused. Gives its name. */
  keepBefore(): Promise<string | Refused> {
    return this.#keep({ anew: false });
  }

  /** Before an import: gives why it must not be done. A document that holds nothing needs no backup. */
  async beforeImport(): Promise<Said | undefined> {
    const kept = this.#served.kept();
    if (!kept || isEmpty(kept.document)) return undefined;
    const name = await this.keepBefore();
    return typeof name === "string" ? undefined : name.why;
  }

  /** Has a backup of a version without anybody asking. What keeps it from being made is told once, and never rejects. */
  async keepByItself(kept: Kept | undefined): Promise<void> {
    if (!kept || isEmpty(kept.document)) return;
    await this.#quietly(() => this.#make(kept));
  }

  /** Keeps the file of an older version as it is, before it is written in the shape of now. Never rejects. */
  async keepOlder(): Promise<void> {
    const { fileSystem, folder, now } = this.#served.data;
    await this.#quietly(() =>
      this.#line.add(async () => {
        const found = await readDocument(fileSystem, join(folder, CURRENT));
        // One that was edited is in quarantine as it was found.
        if (found.kind !== "document" || !found.intact) return;
        await putBackup(this.#folder, contentOf(found.bytes), found.sha256, found.kept.revision, now());
      }),
    );
  }

  async compare(source: RestoreSource): Promise<Compared> {
    const kept = this.#served.kept();
    if (!kept) return refused({ key: "refusal.recoverFirst" });
    const wanted = await this.#restorable(source);
    if ("kind" in wanted) return wanted;
    return { kind: "compared", comparison: comparisonOf(kept.document, wanted.document), holding: wanted.holding };
  }

  /** As the contract's `restore`; commits wait meanwhile, so that none falls between the backup and what takes its place. */
  async restore(source: RestoreSource): Promise<Restored> {
    const access = this.#served.access();
    if (access.mode === "read-only") return refused(access.why);
    if (this.#served.saving().state === "conflict") return refused({ key: "backups.settleFirst" });
    const wanted = await this.#restorable(source);
    if ("kind" in wanted) return wanted;
    return this.#served.alone(async () => {
      const before = await this.keepBefore();
      if (typeof before !== "string") return before;
      const why = await wanted.takeIn?.();
      if (why) return refused(why);
      // What the person was told of is not taken back: it would all be told again.
      const document = { ...wanted.document, arrivals: this.#served.kept()?.document.arrivals ?? wanted.document.arrivals };
      const outcome = await this.#served.replace(document, await this.#highestRevision(wanted.holding.revision));
      if (outcome.kind !== "committed") return refused({ key: "backups.restoreNotSaved" });
      return { kind: "restored", revision: outcome.revision, before };
    });
  }

  /** As the contract's `useSecondFolder`. */
  async useSecondFolder(path: string | null | undefined): Promise<BackupsSeen | Refused> {
    const { access, windows } = this.#served;
    const granted = access();
    if (granted.mode === "read-only") return refused(granted.why);
    // A page beside system windows has no say in paths.
    const chosen = path === null ? null : windows ? await windows.chooseFolder() : path;
    if (windows && chosen === undefined) return this.seen();
    const why = chosen === undefined ? ({ key: "backups.second.notAPath" } as const) : await this.#second.choose(chosen);
    return why ? refused(why) : this.seen();
  }

  /** As the contract's `showBackups`; a folder that is not there yet is made. */
  async show(): Promise<void> {
    const { access, data } = this.#served;
    if (access().mode === "writable") await data.fileSystem.makeFolder(this.#folder.path).catch(() => {});
    await this.#served.windows?.show(this.#folder.path);
  }

  async #look(): Promise<void> {
    const newest = await this.#folder.newest().catch(() => undefined);
    const kept = this.#served.kept();
    const isKept = newest !== undefined && kept?.document === this.#backedUp;
    const isNewDay = !newest || localDay(new Date(newest.madeAt)) !== localDay(this.#served.data.now());
    if (!isKept && (isNewDay || this.#isTold)) await this.keepByItself(kept);
    else await this.#second.bring();
  }

  async #keep({ anew }: { anew: boolean }): Promise<string | Refused> {
    const access = this.#served.access();
    const kept = this.#served.kept();
    if (this.#closed) return refused({ key: "storage.unsaved.closed" });
    if (access.mode === "read-only") return refused(access.why);
    if (!kept) return refused({ key: "refusal.recoverFirst" });
    try {
      return await this.#make(kept, anew);
    } catch (error) {
      return refused(whyNotMadeFirst(error));
    }
  }

  async #make(kept: Kept, anew = false): Promise<string> {
    const name = await this.#line.add(() => makeBackup(this.#folder, kept, this.#served.data.now(), { anew }));
    this.#backedUp = kept.document;
    this.#isTold = false;
    // A slow stick is nobody's reason to wait.
    if (!this.#closed) void this.#second.bring();
    return name;
  }

  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#isTold) this.#served.happened({ said: whyNotMade(error) });
      this.#isTold = true;
    }
  }

  /** The highest revision that was ever seen here; backups count by their names. */
  async #highestRevision(least: number): Promise<number> {
    const revisions = (await this.#folder.inOrder().catch(() => [])).map(({ revision }) => revision);
    return Math.max(least, this.#served.kept()?.revision ?? 0, ...revisions);
  }

  async #restorable(source: RestoreSource): Promise<Restorable | Refused> {
    try {
      return await restorableOf(source, this.#served.data.fileSystem, this.#folder.path, this.#whole);
    } catch (error) {
      return refused({ key: "backups.unlisted", values: { detail: detailOf(error) } });
    }
  }
}

function refused(why: Said): Refused {
  return { kind: "refused", why };
}
