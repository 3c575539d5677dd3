// `perennial backup`: makes a verified backup of the data folder now, and prints its name.
import { type Command, Stopped, wordsUpTo } from "./command.ts";
import { documentOnDisk } from "./data-on-disk.ts";
import { withWritableFolder } from "./writable-folder.ts";

export const backup: Command = {
  options: {},
  async run(call) {
    wordsUpTo(call, 0);
    const { folder, json, print, tell } = call;
    if (!(await documentOnDisk(folder))) throw new Stopped({ key: "terminal.nothingThere", values: { folder } });
    const made = await withWritableFolder(call, ({ backend }) => backend.backUp());
    if (made.kind === "refused") throw new Stopped(made.why);
    // What became of the copy in the second folder.
    for (const notice of made.notices) tell(notice);
    print(json ? `${JSON.stringify({ name: made.name })}\n` : `${made.name}\n`);
    return 0;
  },
};
