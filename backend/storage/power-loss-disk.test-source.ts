// A real disk that the power can be cut from: a file with a file system of its own, mounted by root on Linux.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterwards } from "../test-folder.test-source.ts";
import { errorCode } from "./file-trouble.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";

const run = promisify(execFile);

/** Kinds of file systems, each with the smallest size that it takes and how it is made. */
const KINDS = {
  ext4: { megabytes: 64, make: ["mkfs.ext4", "-q", "-F"], options: ["loop"] },
  // Without the heuristics by which ext4 covers up for programs that forget an fsync before a rename.
  "ext4 without auto_da_alloc": { megabytes: 64, make: ["mkfs.ext4", "-q", "-F"], options: ["loop", "noauto_da_alloc"] },
  xfs: { megabytes: 320, make: ["mkfs.xfs", "-q", "-f"], options: ["loop"] },
} as const;

export type DiskKind = keyof typeof KINDS;

/** `FS_IOC_GOINGDOWN` of XFS and `EXT4_IOC_SHUTDOWN` (linux/fs/ext4/ext4.h): the file system stops at once, as if its disk were gone. */
const SHUT_DOWN = 0x8004587d;
/** Whether what is in the journal's memory goes to the disk before: 1 with it, but without the data of files; 2 nothing more. */
const JOURNAL = [1, 2] as const;

/** Programs that can call ioctl, with what each is told; Node itself cannot. */
const CALLERS = [
  ["perl", "-e", 'open(my $f, "<", $ARGV[0]) or die "$!"; my $how = pack("L", $ARGV[2]); ioctl($f, $ARGV[1], $how) or die "$!";'],
  ["python3", "-c", "import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1],os.O_RDONLY),int(sys.argv[2]),struct.pack('I',int(sys.argv[3])))"],
] as const;

/** A disk, mounted. */
export class CuttableDisk {
  /** Where it is mounted. */
  readonly folder: string;
  readonly #image: string;
  readonly #options: readonly string[];

  private constructor(folder: string, image: string, options: readonly string[]) {
    this.folder = folder;
    this.#image = image;
    this.#options = options;
  }

  /** Makes and mounts a disk that goes away after the test; where that cannot be done here, says why. */
  static async make(kind: DiskKind): Promise<CuttableDisk | string> {
    if (process.platform !== "linux") return "only Linux mounts a file as a disk and shuts it down";
    if (process.getuid?.() !== 0) return "only root may mount a disk and shut it down";
    const { megabytes, make, options } = KINDS[kind];
    const place = await mkdtemp(join(await memoryDisk(), "perennial-disk-"));
    afterwards(() => rm(place, { recursive: true, force: true }));
    const [image, folder] = [join(place, "image"), join(place, "mounted")];
    await mkdir(folder);
    await writeFile(image, "");
    await truncate(image, megabytes * 1024 * 1024);
    const disk = new CuttableDisk(folder, image, options);
    const [command, ...args] = make;
    try {
      await run(command, [...args, image]);
      await disk.#mount();
      afterwards(() => run("umount", [folder]));
      await disk.cut();
      await disk.powerUp();
    } catch (error) {
      if (errorCode(error) === "ENOENT") return `${command} is not installed`;
      return `${error instanceof Error ? error.message : error}`.trim().replaceAll("\n", "; ");
    }
    return disk;
  }

  /** Cuts the power. From now on everything on the disk ends in an error. */
  async cut(): Promise<void> {
    const how = JOURNAL[Math.floor(Math.random() * JOURNAL.length)] ?? 2;
    const refusals: string[] = [];
    for (const [command, ...args] of CALLERS) {
      try {
        await run(command, [...args, this.folder, String(SHUT_DOWN), String(how)]);
        return;
      } catch (error) {
        refusals.push(`${error instanceof Error ? error.message : error}`);
      }
    }
    throw new Error(`The disk could not be shut down: ${refusals.join("; ")}`);
  }

  /** Mounts it again, as after a power cut: the file system replays its journal. Nothing may have a file of it open. */
  async powerUp(): Promise<void> {
    await run("umount", [this.folder]);
    await this.#mount();
  }

  async #mount(): Promise<void> {
    await run("mount", ["-o", this.#options.join(), this.#image, this.folder]);
  }
}
