// `perennial demo`: fills an empty folder with the demo search.
import { readFile } from "node:fs/promises";
import { demoSearch } from "#shared/formats/demo-search.ts";
import { type Command, Stopped, wordsUpTo } from "./command.ts";
import { resource } from "./place.ts";
import { withWritableFolder } from "./writable-folder.ts";

export const demo: Command = {
  options: {},
  async run(call) {
    wordsUpTo(call, 0);
    const { folder, json, print, tell } = call;
    const file = resource("resources/demo-search.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) throw new Stopped({ key: "terminal.demoMissing", values: { file } });
    const count = await withWritableFolder(call, async ({ document, today, commit }) => {
      if (document.applications.size + document.people.size > 0) throw new Stopped({ key: "terminal.folderNotEmpty", values: { folder } });
      const search = demoSearch(JSON.parse(text), today);
      await commit({ type: "document.import", ...search });
      return search.applications.length;
    });
    if (json) print(`${JSON.stringify({ added: count, folder })}\n`);
    else tell({ key: "terminal.demoAdded", values: { count, folder } });
    return 0;
  },
};
