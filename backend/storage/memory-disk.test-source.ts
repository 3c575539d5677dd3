// A place in memory for tests that write so much that a disk would take too long.
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";

/** A folder that is kept in memory where there is one: what a kill leaves behind does not depend on the disk, only how long the test takes. */
export async function memoryDisk(): Promise<string> {
  return (await stat("/dev/shm").catch(() => undefined))?.isDirectory() ? "/dev/shm" : tmpdir();
}
