// Which operations go wrong, how, and once or for ever; and the folders that this is tried on.
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openFolder } from "../open-folder.ts";
import { adding, newFolder } from "../test-folder.test-source.ts";
import type { Fault, Operation } from "./faulty-file-system.test-source.ts";
import { realFileSystem } from "./file-system.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";
import { readDocument } from "./read-document.ts";

/** A pause that no test waits for. */
export const NEVER_MS = 1_000_000;

const FAULTS: readonly Fault[] = ["ENOSPC", "EIO", "EACCES", "EROFS", "EPERM", "EBUSY", "short write"];

/** One way in which a sequence of operations can go wrong. */
export interface FaultCase {
  readonly fault: Fault;
  /** The first operation that goes wrong; all later ones do too where it is for ever. */
  readonly number: number;
  readonly forEver: boolean;
}

/** Every way for these operations; of a long sequence every `step`-th operation, a different one with each fault. */
export function* faultCases(operations: readonly Operation[], step = 1): Generator<FaultCase> {
  for (const [index, fault] of FAULTS.entries()) {
    for (const { number, name } of operations) {
      if (fault === "short write" ? name !== "write" : number % step !== index % step) continue;
      for (const forEver of [false, true]) yield { fault, number, forEver };
    }
  }
}

/** What `begin` of a faulty file system is given for a case. */
export function faultsOf({ fault, number, forEver }: FaultCase): (operation: Operation) => Fault | undefined {
  return (operation) => (operation.number === number || (forEver && operation.number > number) ? fault : undefined);
}

/** A copy of a folder that can be spoilt. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await newFolder(await memoryDisk());
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** Temps anywhere in a folder. */
export async function temporariesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"));
}

/** The bytes of every file in a folder, by its name in there, but what is on its way at this moment. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() && (await readFile(path).catch(() => undefined));
    if (bytes) files.set(path.slice(folder.length + 1), bytes);
  }
  return files;
}

/** The current file, read from the real disk; it must be a document. */
export async function onDisk(folder: string) {
  const found = await readDocument(realFileSystem, join(folder, "perennial.json"));
  if (found.kind !== "document") throw new Error(`The file is ${found.kind}.`);
  return found;
}

/** A folder in memory with one application, `first`, saved in it. */
export async function savedFolder(): Promise<string> {
  const folder = await newFolder(await memoryDisk());
  const first = await openFolder({ folder, owner: "terminal" });
  await first.backend.commit(adding("first"));
  await first.close();
  return folder;
}
