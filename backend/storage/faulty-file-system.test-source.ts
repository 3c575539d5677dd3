// A file system in which chosen operations go wrong.
import { type FileSystem, type OpenFile, realFileSystem } from "./file-system.ts";

/** How an operation goes wrong: a system error, a write that takes only a part, or (a control) one that claims bytes it did not take. */
export type Fault = "ENOSPC" | "EIO" | "EACCES" | "EROFS" | "EPERM" | "EBUSY" | "short write" | "lost write";

/** An operation by its name, what it is done to, how often any was called before it, and how it was made to go wrong. */
export interface Operation {
  readonly name: string;
  /** The path of the file or folder; of a rename or link, the new one. */
  readonly path: string;
  readonly number: number;
  readonly fault?: Fault | undefined;
}

export interface FaultyFileSystem extends FileSystem {
  /** Every operation since the last `begin`. */
  readonly operations: readonly Operation[];
  /** Counts from nothing, and has operations go wrong from now on where `fault` says so. */
  begin(fault?: (operation: Operation) => Fault | undefined): void;
}

/** The real file system, or another, with faults. */
export function faultyFileSystem(real: FileSystem = realFileSystem): FaultyFileSystem {
  let operations: Operation[] = [];
  let faultAt: (operation: Operation) => Fault | undefined = () => undefined;

  async function step<Result>(name: string, path: string, act: (fault: Fault | undefined) => Promise<Result>): Promise<Result> {
    const operation = { name, path, number: operations.length };
    const fault = faultAt(operation);
    operations.push({ ...operation, fault });
    if (fault?.startsWith("E")) throw Object.assign(new Error(`${fault}: made for a test, ${name}`), { code: fault });
    return act(fault);
  }

  function faultyFile(file: OpenFile, path: string): OpenFile {
    return {
      read: (into, position) => step("read", path, () => file.read(into, position)),
      write: (buffers, position) =>
        step("write", path, async (fault) => {
          const length = buffers.reduce((sum, { length: part }) => sum + part, 0);
          if (fault !== "short write" && fault !== "lost write") return file.write(buffers, position);
          const taken = await file.write([Buffer.concat(buffers).subarray(0, Math.ceil(length / 3))], position);
          return fault === "lost write" ? length : taken;
        }),
      sync: () => step("sync", path, () => file.sync()),
      stat: () => step("stat of an open file", path, () => file.stat()),
      // A close that reports an error has closed the file all the same.
      close: async () => {
        await file.close();
        await step("close", path, async () => undefined);
      },
    };
  }

  return {
    platform: real.platform,
    get operations() {
      return operations;
    },
    begin(fault = () => undefined) {
      operations = [];
      faultAt = fault;
    },
    open: (path, how) => step(`open to ${how}`, path, async () => faultyFile(await real.open(path, how), path)),
    stat: (path) => step("stat", path, () => real.stat(path)),
    list: (folder) => step("list", folder, () => real.list(folder)),
    makeFolder: (path) => step("makeFolder", path, () => real.makeFolder(path)),
    rename: (from, to) => step("rename", to, () => real.rename(from, to)),
    link: (from, to) => step("link", to, () => real.link(from, to)),
    remove: (path) => step("remove", path, () => real.remove(path)),
    syncFolder: (path) => step("syncFolder", path, () => real.syncFolder(path)),
    lock: (path, note) => step("lock", path, () => real.lock(path, note)),
  };
}
