// A program that works on a data folder until it is killed, and says on stdout what it was told to be done, a line of JSON each.
import { createHash, randomBytes } from "node:crypto";
import type { Intent } from "#shared/commands/envelope.ts";
import { addDays } from "#shared/model/calendar.ts";
import { openFolder } from "../open-folder.ts";
import { realFileSystem } from "./file-system.ts";
import type { Said, Task } from "./killed.test-source.ts";
import { withoutTemporary } from "./unprotected.test-source.ts";

const [folder = "", run = "", task = "save"] = process.argv.slice(2) as [string, string, Task];
say({ did: "start" });
// A browser's folder backs up by itself too. `inPlace` is the control: the same program with the writer's protection taken out.
const open = await openFolder({ folder, owner: "browser", fileSystem: task === "inPlace" ? withoutTemporary(realFileSystem) : realFileSystem });
const opened = await open.backend.open();
if (opened.kind !== "document" || opened.access.mode !== "writable")
  throw new Error(`The folder could not be opened: ${JSON.stringify({ ...opened, text: undefined })}`);
say({ did: "open" });

function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

async function commit(id: string, intent: Intent): Promise<void> {
  const at = new Date().toISOString();
  const outcome = await open.backend.commit({ id, at, today: at.slice(0, 10), intent });
  if (outcome.kind !== "committed") throw new Error(`It was not saved: ${JSON.stringify(outcome)}`);
}

/** Two at once share a save; each is acknowledged by itself. */
async function save(number: number): Promise<void> {
  const saves = ["a", "b"].map(async (which) => {
    const id = `${run}-${number}-${which}`;
    const entry = { id, kind: "note", at: addDays("2026-01-01", number % 300), text: id } as const;
    await commit(id, { type: "entry.add", application: `application-${number % 3}`, entry });
    say({ did: "save", note: id });
  });
  await Promise.all(saves);
}

const backups: string[] = [];

async function backUp(): Promise<void> {
  const made = await open.backend.backUp();
  if (made.kind !== "made") throw new Error(`It was not backed up: ${JSON.stringify(made)}`);
  backups.push(made.name);
  say({ did: "backUp", name: made.name });
}

async function restore(): Promise<void> {
  const name = backups[Math.floor(Math.random() * backups.length)] ?? "";
  say({ did: "begin to restore", name });
  const restored = await open.backend.restore({ kind: "backup", name });
  if (restored.kind !== "restored") throw new Error(`It was not restored: ${JSON.stringify(restored)}`);
  say({ did: "restore", name, before: restored.before });
}

async function attach(number: number): Promise<void> {
  const bytes = randomBytes(400_000);
  const id = createHash("sha256").update(bytes).digest("hex");
  const upload = crypto.randomUUID();
  const half = bytes.length / 2;
  for (const from of [0, half]) {
    const data = bytes.subarray(from, from + half).toString("base64");
    const uploaded = await open.backend.upload({ upload, purpose: "attachment", from, data, last: from > 0 });
    if (uploaded.kind === "refused") throw new Error(`It was not kept: ${JSON.stringify(uploaded)}`);
  }
  const attachment = { id, name: "Resume.pdf", kind: "resume", size: bytes.length } as const;
  await commit(`${run}-${number}-file`, { type: "attachment.add", application: `application-${number % 3}`, attachment, at: "2026-01-01" });
  say({ did: "attach", attachment: id });
}

for (let number = 0; ; number += 1) {
  if (task !== "restore" || number === 0) await save(number);
  if (task === "backUp" || task === "turns" || (task === "restore" && number < 2)) await backUp();
  // Once more without a change in between: a start after that has no reason to make another one.
  if (task === "backUp") await backUp();
  if (task === "restore" || (task === "turns" && number % 2 === 1)) await restore();
  if (task === "attach" || (task === "turns" && number % 3 === 2)) await attach(number);
}
