// A program that saves one change after the other until it is killed, and says on stdout which ones are durable.
import { addDays } from "#shared/model/calendar.ts";
import { openFolder } from "../open-folder.ts";

const [folder = "", run = "", first = "0"] = process.argv.slice(2);
const open = await openFolder({ folder, owner: "terminal" });
const opened = await open.backend.open();
if (opened.kind !== "document" || opened.access.mode !== "writable")
  throw new Error(`The folder could not be opened: ${JSON.stringify({ ...opened, text: undefined })}`);
process.stdout.write("open\n");
for (let number = Number(first); ; number += 1) {
  // Two at once share a save; each is acknowledged by itself.
  const saves = ["a", "b"].map(async (which) => {
    const id = `${run}-${number}-${which}`;
    const at = new Date().toISOString();
    const intent = {
      type: "entry.add",
      application: `application-${number % 3}`,
      entry: { id, kind: "note", at: addDays("2026-01-01", number % 300), text: id },
    } as const;
    const outcome = await open.backend.commit({ id, at, today: at.slice(0, 10), intent });
    if (outcome.kind !== "committed") throw new Error(`It was not saved: ${JSON.stringify(outcome)}`);
    process.stdout.write(`${id}\n`);
  });
  await Promise.all(saves);
}
