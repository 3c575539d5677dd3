// A disk in memory that keeps apart what is durable and what a crash may still take, at every moment.
import { dirname } from "node:path";
import { BACKUPS, PREVIOUS } from "./file-names.ts";
import type { FileStat, FileSystem, HeldLock, OpenFile } from "./file-system.ts";

/** What a name leads to: a file by its number, or a folder. */
type Entry = number | "folder";

interface FileState {
  readonly content: Buffer;
  /** What it held when it was last made durable; empty where it never was. */
  readonly durable: Buffer;
  readonly modified: bigint;
}

/** Something done to names that is not durable yet. A crash leaves the first few of its changes: none, all, or of a rename only the new name. */
interface Pending {
  readonly changes: readonly { readonly path: string; readonly entry: Entry | undefined }[];
}

/** A whole disk at one moment; never changed afterwards. */
export interface DiskState {
  readonly files: ReadonlyMap<number, FileState>;
  /** Full paths, as programs see them now. */
  readonly names: ReadonlyMap<string, Entry>;
  /** Full paths, as they are for sure after a crash, but for what is pending. */
  readonly durableNames: ReadonlyMap<string, Entry>;
  readonly pending: readonly Pending[];
}

/** What a disk, or a program on it, can be made to leave out, so that a test has to notice. */
export type LeftOut =
  | "fsync of files"
  | "fsync of folders"
  | "data before its name"
  | "previous generation and backups"
  | "backups"
  | "a temp file"
  | "hard links";

const EMPTY: DiskState = { files: new Map(), names: new Map(), durableNames: new Map(), pending: [] };

/** The disk. Each method that changes something adds a moment. */
export class CrashingDisk implements FileSystem {
  readonly platform = "linux";
  /** The disk as it was at the beginning and after each change. */
  readonly moments: DiskState[];
  readonly #leftOut: LeftOut | undefined;
  readonly #held = new Set<string>();
  /** Files that wait for their name before they are made durable, where data comes after its name. */
  readonly #late = new Set<number>();
  #tick = 0n;

  constructor(state: DiskState = EMPTY, leftOut?: LeftOut) {
    this.moments = [state];
    this.#leftOut = leftOut;
  }

  /** The disk as it is now. */
  get state(): DiskState {
    return this.moments.at(-1) ?? EMPTY;
  }

  async open(path: string, how: "read" | "create"): Promise<OpenFile> {
    if (how === "read") return this.#opened(this.#fileAt(path));
    if (this.#isLeftOut(path)) throw systemError("EPERM");
    if (this.state.names.has(path)) throw systemError("EEXIST");
    return this.#opened(this.#create(path));
  }

  async stat(path: string): Promise<FileStat> {
    const entry = this.#entryAt(path);
    return entry === "folder" ? { device: 1n, inode: 0n, size: 0n, modified: 0n, kind: "folder" } : this.#statOf(entry);
  }

  async list(folder: string): Promise<string[]> {
    if (this.#entryAt(folder) !== "folder") throw systemError("ENOTDIR");
    return [...this.state.names.keys()].filter((path) => path !== folder && dirname(path) === folder).map((path) => path.slice(folder.length + 1));
  }

  async makeFolder(path: string): Promise<void> {
    if (this.state.names.has(path) || dirname(path) === path) return;
    await this.makeFolder(dirname(path));
    this.#rename([{ path, entry: "folder" }]);
  }

  async rename(from: string, to: string): Promise<void> {
    const file = this.#fileAt(from);
    const before = this.state.names.get(to);
    // As rename(2): two names of one file both stay.
    if (before === file) return;
    if (this.#leftOut === "a temp file" && typeof before === "number") return this.#putInto(before, file, from);
    this.#rename([
      { path: to, entry: file },
      { path: from, entry: undefined },
    ]);
    if (this.#late.delete(file)) this.#makeDurable(file);
  }

  async link(from: string, to: string): Promise<void> {
    if (this.#leftOut === "hard links" || this.#isLeftOut(to)) throw systemError("EPERM");
    if (this.state.names.has(to)) throw systemError("EEXIST");
    this.#rename([{ path: to, entry: this.#fileAt(from) }]);
  }

  async remove(path: string): Promise<void> {
    this.#fileAt(path);
    this.#rename([{ path, entry: undefined }]);
  }

  async syncFolder(path: string): Promise<void> {
    if (this.#entryAt(path) !== "folder") throw systemError("ENOTDIR");
    if (this.#leftOut === "fsync of folders") return;
    const { state } = this;
    const durableNames = new Map(state.durableNames);
    const pending: Pending[] = [];
    for (const waiting of state.pending) {
      if (waiting.changes.some((change) => dirname(change.path) === path)) applyChanges(durableNames, waiting.changes);
      else pending.push(waiting);
    }
    this.moments.push({ ...state, durableNames, pending });
  }

  async lock(path: string, note: string): Promise<HeldLock | undefined> {
    if (this.#held.has(path)) return undefined;
    const file = this.state.names.has(path) ? this.#fileAt(path) : this.#create(path);
    this.#held.add(path);
    this.#fill(file, Buffer.from(note));
    const release = async () => {
      this.#held.delete(path);
      this.#fill(file, Buffer.alloc(0));
    };
    return { identity: this.#statOf(file), release };
  }

  /** Puts bytes in the place of a file, durable at once and in one step, as another program may that does it well. */
  replaceOutside(path: string, content: Buffer): void {
    this.#tick += 1n;
    const file = this.#nextNumber();
    const names = new Map(this.state.names).set(path, file);
    const files = new Map(this.state.files).set(file, { content, durable: content, modified: this.#tick });
    this.moments.push({ files, names, durableNames: names, pending: [] });
  }

  #opened(file: number): OpenFile {
    return {
      read: async (into, position) => this.#contentOf(file).subarray(position).copy(into),
      write: async (buffers, position) => {
        const before = this.#contentOf(file);
        const added = Buffer.concat(buffers);
        const content = Buffer.alloc(Math.max(before.length, position + added.length));
        before.copy(content);
        added.copy(content, position);
        this.#fill(file, content);
        return added.length;
      },
      sync: async () => {
        if (this.#leftOut === "data before its name") this.#late.add(file);
        else if (this.#leftOut !== "fsync of files") this.#makeDurable(file);
      },
      stat: async () => this.#statOf(file),
      close: async () => {},
    };
  }

  /** Whether older versions may not be kept at a path. */
  #isLeftOut(path: string): boolean {
    const isBackup = dirname(path).endsWith(BACKUPS);
    return this.#leftOut === "backups" ? isBackup : this.#leftOut === "previous generation and backups" && (isBackup || path.includes(PREVIOUS));
  }

  /** Writes the new bytes over the old ones, as a program without a temp file of its own does. */
  #putInto(file: number, from: number, name: string): void {
    const content = this.#contentOf(from);
    this.#fill(file, Buffer.alloc(0));
    this.#fill(file, content.subarray(0, content.length / 2));
    this.#fill(file, content);
    this.#makeDurable(file);
    this.#rename([{ path: name, entry: undefined }]);
  }

  #create(path: string): number {
    if (this.#entryAt(dirname(path)) !== "folder") throw systemError("ENOTDIR");
    const file = this.#nextNumber();
    this.#rename([{ path, entry: file }], [file, { content: Buffer.alloc(0), durable: Buffer.alloc(0), modified: 0n }]);
    return file;
  }

  #nextNumber(): number {
    return 1 + Math.max(0, ...this.state.files.keys());
  }

  #fill(file: number, content: Buffer): void {
    this.#tick += 1n;
    this.#put(file, { durable: this.#stateOf(file).durable, content, modified: this.#tick });
  }

  #makeDurable(file: number): void {
    const { content, modified } = this.#stateOf(file);
    this.#put(file, { content, durable: content, modified });
  }

  #put(file: number, was: FileState): void {
    this.moments.push({ ...this.state, files: new Map(this.state.files).set(file, was) });
  }

  #rename(changes: Pending["changes"], created?: readonly [number, FileState]): void {
    const { state } = this;
    const names = new Map(state.names);
    applyChanges(names, changes);
    const files = created ? new Map(state.files).set(...created) : state.files;
    this.moments.push({ ...state, files, names, pending: [...state.pending, { changes }] });
  }

  #entryAt(path: string): Entry {
    const entry = dirname(path) === path ? "folder" : this.state.names.get(path);
    if (entry === undefined) throw systemError("ENOENT");
    return entry;
  }

  #fileAt(path: string): number {
    const entry = this.#entryAt(path);
    if (entry === "folder") throw systemError("EISDIR");
    return entry;
  }

  #stateOf(file: number): FileState {
    const state = this.state.files.get(file);
    if (!state) throw systemError("EIO");
    return state;
  }

  #contentOf(file: number): Buffer {
    return this.#stateOf(file).content;
  }

  #statOf(file: number): FileStat {
    const { content, modified } = this.#stateOf(file);
    return { device: 1n, inode: BigInt(file), size: BigInt(content.length), modified, kind: "file" };
  }
}

/** Makes changes to names in place. */
export function applyChanges(names: Map<string, Entry>, changes: Pending["changes"]): void {
  for (const { path, entry } of changes) {
    if (entry === undefined) names.delete(path);
    else names.set(path, entry);
  }
}

/** Every file of a disk with what it holds, by its full path. */
export function filesOn({ names, files }: DiskState): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const [path, entry] of names) if (entry !== "folder") found.set(path, files.get(entry)?.content ?? Buffer.alloc(0));
  return found;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
