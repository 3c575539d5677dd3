// What a program that was killed had said to be done, held against what is in the folder.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "#shared/model/document.ts";
import { openFolder } from "../open-folder.ts";
import { realFileSystem } from "./file-system.ts";
import { readDocument } from "./read-document.ts";
import { runProgram } from "./test-program.test-source.ts";

/** What the program is to do; `inPlace` saves without the protection that this is about. */
export type Task = "save" | "backUp" | "restore" | "turns" | "attach" | "inPlace";

/** As many of the latest backups are kept whatever their age. */
const LATEST_KEPT = 10;

/** A line of the program. */
export type Said =
  | { readonly did: "start" | "open" | "rest" }
  | { readonly did: "save"; readonly note: string }
  | { readonly did: "backUp" | "begin to restore"; readonly name: string }
  | { readonly did: "restore"; readonly name: string; readonly before: string }
  | { readonly did: "attach"; readonly attachment: string };

/** How many were killed, what they had said, and what was wrong after the next start. */
export interface Toll {
  kills: number;
  acknowledged: number;
  interrupted: number;
  /** Changes. */
  lost: number;
  backupsLost: number;
  /** Attachments whose bytes are gone or others. */
  filesLost: number;
  unreadable: number;
  strays: number;
}

export const noToll = (): Toll => ({ kills: 0, acknowledged: 0, interrupted: 0, lost: 0, backupsLost: 0, filesLost: 0, unreadable: 0, strays: 0 });

/** Runs the program and kills it some time, at random within `spread` ms, after `enough` lines; gives what it said. */
export async function killWhile(program: string, args: readonly string[], enough: number, spread: number): Promise<Said[]> {
  let lines = 0;
  const running = runProgram(program, args, () => {
    lines += 1;
    // Somewhere inside what comes next: by the turn of the loop, not by the line it follows.
    if (lines === enough) setTimeout(() => running.kill(), Math.random() * spread);
  });
  return (await running.ended).map((line) => JSON.parse(line));
}

export async function temporariesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"));
}

/** What a document holds of what the program put there. */
function holding(document: Document): Set<string> {
  const held = new Set<string>(document.attachments.keys());
  for (const { timeline } of document.applications.values()) for (const { id } of timeline) held.add(id);
  return held;
}

/** What a folder must hold by all that was acknowledged, over several kills. */
export class Ledger {
  readonly #folder: string;
  readonly #toll: Toll;
  #must = new Set<string>();
  /** What each backup holds. */
  readonly #backups = new Map<string, ReadonlySet<string>>();
  /** What the document holds if a restore was done that was not acknowledged any more. */
  #restoring: ReadonlySet<string> | undefined;

  constructor(folder: string, toll: Toll) {
    this.#folder = folder;
    this.#toll = toll;
  }

  /** Takes down what a program said until it was killed, starts on the folder anew, and counts what is wrong. */
  async settle(said: readonly Said[]): Promise<void> {
    const toll = this.#toll;
    toll.kills += 1;
    this.#restoring = undefined;
    for (const line of said) this.#take(line);
    if ((await temporariesIn(this.#folder)).length > 0) toll.interrupted += 1;
    const open = await openFolder({ folder: this.#folder, owner: "browser" });
    const document = open.document();
    await open.close();
    toll.strays += (await temporariesIn(this.#folder)).length;
    if (document) await this.#compare(document);
    else toll.unreadable += 1;
  }

  #take(said: Said): void {
    if (said.did === "start" || said.did === "open" || said.did === "rest") return;
    if (said.did === "begin to restore") {
      this.#restoring = this.#backups.get(said.name);
      return;
    }
    this.#toll.acknowledged += 1;
    if (said.did === "save") this.#must.add(said.note);
    if (said.did === "attach") this.#must.add(said.attachment);
    if (said.did === "backUp") this.#backups.set(said.name, new Set(this.#must));
    if (said.did === "restore") {
      this.#backups.set(said.before, new Set(this.#must));
      this.#must = new Set(this.#backups.get(said.name));
      this.#restoring = undefined;
    }
  }

  async #compare(document: Document): Promise<void> {
    const there = holding(document);
    const missing = notIn(there, this.#must);
    if (missing > 0 && !(this.#restoring && notIn(there, this.#restoring) === 0)) this.#toll.lost += missing;
    this.#toll.backupsLost += await this.#backupsLost();
    this.#toll.filesLost += await this.#filesLost(document);
    // What was done without having been acknowledged counts from now on.
    this.#must = there;
  }

  /** Backups that do not hold what they did. One may only be gone where ten came after it: each start makes one too. */
  async #backupsLost(): Promise<number> {
    let lost = 0;
    const names = (await readdir(join(this.#folder, "backups")).catch(() => [])).filter((name) => name.endsWith(".json"));
    for (const [name, held] of this.#backups) {
      if (!names.includes(name)) {
        // Names begin with their number, so that later ones come after them as texts too.
        if (names.filter((other) => other > name).length < LATEST_KEPT) lost += 1;
        this.#backups.delete(name);
        continue;
      }
      const found = await readDocument(realFileSystem, join(this.#folder, "backups", name));
      if (found.kind !== "document" || !found.intact || notIn(holding(found.kept.document), held) > 0) lost += 1;
    }
    return lost;
  }

  /** Attachments whose bytes are not those that they are named by. */
  async #filesLost(document: Document): Promise<number> {
    let lost = 0;
    for (const id of document.attachments.keys()) {
      const bytes = await readFile(join(this.#folder, "attachments", id)).catch(() => undefined);
      if (!bytes || createHash("sha256").update(bytes).digest("hex") !== id) lost += 1;
    }
    return lost;
  }
}

function notIn(there: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let missing = 0;
  for (const id of wanted) if (!there.has(id)) missing += 1;
  return missing;
}
