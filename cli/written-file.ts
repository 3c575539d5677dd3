// A file that a command writes: beside its place first and then renamed, so that an older one is either whole or replaced as a whole.
import { randomUUID } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { Stopped } from "./command.ts";

/** Writes the text durably; stops with the reason where that cannot be done. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    // 0600: a job search is nobody else's business.
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw new Stopped({ key: "terminal.fileUnwritable", values: { file, detail: (error as NodeJS.ErrnoException).code ?? String(error) } });
  }
}
