// A data folder from outside: opened, committed to, closed and opened again.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Envelope } from "#shared/commands/registry.ts";
import { openFolder } from "./open-folder.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test("what was committed is there after the next start", async () => {
  const folder = await mkdtemp(join(tmpdir(), "perennial-"));
  folders.push(folder);
  const open = await openFolder({ folder, owner: "terminal" });
  const envelope: Envelope = {
    id: randomUUID(),
    at: "2026-01-31T12:00:00.000Z",
    today: "2026-01-31",
    intent: { type: "application.add", id: "one", stage: "applied", fields: { company: "Alder & Sons", role: "Carver" } },
  };
  expect(await open.backend.commit(envelope)).toEqual({ kind: "committed", revision: 1 });
  expect(await open.backend.commit(envelope)).toEqual({ kind: "committed", revision: 1 });
  await open.close();
  const again = await openFolder({ folder, owner: "terminal" });
  const opened = await again.backend.open();
  expect(opened).toMatchObject({ kind: "document", revision: 1, notices: [], access: { mode: "writable" } });
  expect(again.document()?.applications.get("one")?.company).toBe("Alder & Sons");
  await again.close();
});
