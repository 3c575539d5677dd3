// A program that saves one change after the other until the power goes, and says on stdout which ones are durable; "off" leaves out every fsync.
import { openFolder } from "../open-folder.ts";
import { type FileSystem, realFileSystem } from "./file-system.ts";

const [folder = "", run = "", fsync = "on"] = process.argv.slice(2);

/** The file system of this computer, but that nothing is made durable. */
const forgetful: FileSystem = {
  ...realFileSystem,
  open: async (path, how) => {
    const file = await realFileSystem.open(path, how);
    return { ...file, sync: async () => {} };
  },
  syncFolder: async () => {},
};

const open = await openFolder({ folder, owner: "terminal", fileSystem: fsync === "off" ? forgetful : realFileSystem });
process.stdout.write("open\n");
for (let number = 0; ; number += 1) {
  const id = `${run}-${number}`;
  const at = new Date().toISOString();
  const entry = { id, kind: "note", at: "2026-01-01", text: id } as const;
  const intent = { type: "entry.add", application: `application-${number % 3}`, entry } as const;
  const outcome = await open.backend.commit({ id, at, today: at.slice(0, 10), intent });
  // Once the power is gone nothing can be saved any more.
  if (outcome.kind !== "committed") break;
  process.stdout.write(`${id}\n`);
}
process.exit();
