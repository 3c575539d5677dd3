// A program that opens a folder with a file of a made-up older version, and has it open until it is killed.
import { openFolder } from "../open-folder.ts";
import type { Said } from "./killed.test-source.ts";
import { LADDER as MADE_UP } from "./made-up-ladder.test-source.ts";
import type { Step } from "./migrations/climb.ts";
import { LADDER } from "./migrations/ladder.ts";

(LADDER as Step[]).splice(0, LADDER.length, ...MADE_UP);
say({ did: "start" });
const open = await openFolder({ folder: process.argv[2] ?? "", owner: "browser" });
const opened = await open.backend.open();
if (opened.kind !== "document" || opened.access.mode !== "writable")
  throw new Error(`The folder could not be opened: ${JSON.stringify({ ...opened, text: undefined })}`);
say({ did: "open" });
await open.backend.saveNow();
say({ did: "rest" });
setInterval(() => {}, 1_000);

function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
