// Somebody at a disk in memory: what a scenario of crash states can do, and what is promised by it.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Outcome } from "#shared/contract/backend.ts";
import type { RestoreSource } from "#shared/contract/backups.ts";
import { type OpenFolder, openFolder } from "../open-folder.ts";
import { adding, envelope } from "../test-folder.test-source.ts";
import { CrashingDisk, filesOn, type LeftOut } from "./crash-states-disk.test-source.ts";
import { FOLDER, nameOf, Promises } from "./crash-states-promises.test-source.ts";
import { CURRENT } from "./file-names.ts";

const CURRENT_PATH = join(FOLDER, CURRENT);

/** A disk with somebody at it. */
export class Scene {
  readonly disk: CrashingDisk;
  readonly promises: Promises;

  constructor(leftOut: LeftOut | undefined) {
    this.disk = new CrashingDisk(undefined, leftOut);
    this.promises = new Promises(this.disk);
  }

  start(): Promise<OpenFolder> {
    return openFolder({ folder: FOLDER, owner: "browser", fileSystem: this.disk, retryMs: 1_000_000_000 });
  }

  /** A folder in which two applications and a reminder were saved, one after the other, and the app closed. */
  async saved(): Promise<void> {
    const open = await this.start();
    for (const id of ["a", "b"]) await open.backend.commit(adding(id));
    await open.backend.commit(envelope({ type: "reminder.add", id: "remember", application: "a", due: "2026-02-01", text: "Write to them" }));
    await open.close();
    this.promises.ask(this.nameIn(open));
    this.promises.acknowledge(this.nameIn(open));
  }

  /** Commits one more application and waits for the answer. */
  add(open: OpenFolder, id: string): Promise<Outcome> {
    return this.#commit(open, adding(id));
  }

  /** Makes a backup and gives its name; it is promised from now on, until what this also gives is called. */
  async backUp(open: OpenFolder): Promise<{ name: string; letGo: () => void }> {
    const made = await open.backend.backUp();
    if (made.kind !== "made") throw new Error(`No backup was made: ${made.why.key}`);
    return { name: made.name, letGo: this.promises.keepCopy(this.nameIn(open)) };
  }

  /** Restores something that holds this document; what was there before is promised in a copy. Gives the backup that undoes it. */
  async restore(open: OpenFolder, source: RestoreSource, document: string): Promise<string> {
    const before = this.nameIn(open);
    this.promises.ask(document);
    const restored = await open.backend.restore(source);
    if (restored.kind !== "restored") throw new Error(`It was not restored: ${restored.why.key}`);
    this.promises.acknowledge(document);
    this.promises.keepCopy(before);
    return restored.before;
  }

  /** Uploads a file in one part; gives the id by which it is known. */
  async upload(open: OpenFolder, purpose: "attachment" | "whole", bytes: Buffer): Promise<string> {
    const uploaded = await open.backend.upload({ upload: randomUUID(), purpose, from: 0, data: bytes.toString("base64"), last: true });
    if (uploaded.kind !== "kept") throw new Error("The file was not taken.");
    return uploaded.id;
  }

  /** Attaches a file to an application; its bytes are promised from then on. */
  async attach(open: OpenFolder, application: string, bytes: Buffer): Promise<void> {
    const id = await this.upload(open, "attachment", bytes);
    const attachment = { id, name: "letter.txt", kind: "letter", size: bytes.length } as const;
    const outcome = await this.#commit(open, envelope({ type: "attachment.add", application, attachment, at: "2026-01-31" }));
    if (outcome.kind !== "committed") throw new Error("The file was not attached.");
    this.promises.keepBytes(bytes);
  }

  /** Packs a whole export and gives its bytes. */
  async pack(open: OpenFolder): Promise<Buffer> {
    const packed = await open.backend.packWhole();
    if (packed.kind !== "packed") throw new Error(`It was not packed: ${packed.why.key}`);
    const part = await open.backend.download({ kind: "whole" }, 0);
    if (part.kind !== "part" || !part.last) throw new Error("It did not come in one part.");
    return Buffer.from(part.data, "base64");
  }

  /** Something puts other bytes in the place of the current file, whole. */
  replaceCurrent(bytes: Buffer): void {
    this.disk.replaceOutside(CURRENT_PATH, bytes);
    if (bytes.length > 0) this.promises.keepBytes(bytes);
  }

  /** What the current file holds. */
  current(): Buffer {
    const bytes = filesOn(this.disk.state).get(CURRENT_PATH);
    if (!bytes) throw new Error("There is no current file.");
    return bytes;
  }

  /** What a folder's document holds, as promises name it. */
  nameIn(open: OpenFolder): string {
    const document = open.document();
    return document ? nameOf(document) : "nothing";
  }

  async #commit(open: OpenFolder, sent: Envelope): Promise<Outcome> {
    const answer = open.backend.commit(sent);
    // The core applies at once, so this is what the save is about to write.
    const name = this.nameIn(open);
    this.promises.ask(name);
    const outcome = await answer;
    if (outcome.kind === "committed") this.promises.acknowledge(name);
    return outcome;
  }
}
