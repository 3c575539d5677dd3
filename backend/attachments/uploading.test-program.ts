// A program that uploads one file after the other until it is killed, and says on stdout which ones are kept.
import { createHash, randomUUID } from "node:crypto";
import { openFolder } from "../open-folder.ts";

const [folder = "", run = ""] = process.argv.slice(2);
const open = await openFolder({ folder, owner: "terminal" });
process.stdout.write("open\n");
const PART = 300_000;
for (let number = 0; ; number += 1) {
  const bytes = Buffer.alloc(8 * PART, `${run}-${number} `);
  const upload = randomUUID();
  for (let from = 0; from < bytes.length; from += PART) {
    const data = bytes.subarray(from, from + PART).toString("base64");
    const answer = await open.backend.upload({ upload, purpose: "attachment", from, data, last: from + PART >= bytes.length });
    if (answer.kind === "refused") throw new Error(`It was refused: ${answer.why.key}`);
  }
  const id = createHash("sha256").update(bytes).digest("hex");
  const at = new Date().toISOString();
  const attachment = { id, name: `${run}-${number}.txt`, kind: "other", size: bytes.length } as const;
  const intent = { type: "attachment.add", application: "application-0", attachment, at: at.slice(0, 10) } as const;
  const outcome = await open.backend.commit({ id: randomUUID(), at, today: at.slice(0, 10), intent });
  if (outcome.kind !== "committed") throw new Error(`It was not saved: ${JSON.stringify(outcome)}`);
  process.stdout.write(`${id}\n`);
}
