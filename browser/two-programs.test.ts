// The browser shell, the terminal program and a window on one folder, each a process of its own: no update that any of them acknowledged is lost.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { openFolder } from "#backend/open-folder.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import { printFigure, proofSize } from "#backend/storage/proof-size.test-source.ts";
import { readDocument } from "#backend/storage/read-document.ts";
import type { Backend, Outcome } from "#shared/contract/backend.ts";
import { connectToBackend } from "#shared/contract/wire.ts";
import { webSocketChannel } from "./web-socket-channel.ts";

const ROUNDS = proofSize({ short: 3, full: 100 });
const PROJECT = resolve(import.meta.dirname, "..");

/** A copy of what the program needs of the project, so that a build going on beside this test does not matter. */
const root = mkdtempSync(join(tmpdir(), "perennial-programs-"));
const folder = join(root, "data");
const program = join(root, "cli/perennial.mjs");
const started = new Set<ChildProcess>();

beforeAll(() => {
  for (const path of ["cli", "build/renderer"]) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, "build/renderer/index.html"), "<!doctype html><title>Perennial</title>");
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
  copyFileSync(join(PROJECT, "cli/perennial.mjs"), program);
  const vite = join(PROJECT, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "-c", join(PROJECT, "vite.node.config.ts"), "--outDir", join(root, "build/cli"), "--logLevel", "error"], {
    cwd: PROJECT,
  });
}, 120_000);

afterAll(async () => {
  for (const child of started) {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
  rmSync(root, { recursive: true, force: true });
});

/** The browser shell in a process of its own, and a page's end of it. */
async function startServing(): Promise<{ child: ChildProcess; backend: Backend }> {
  const child = spawn(process.execPath, [program, "serve", "--json", "--no-open", "--data", folder], { stdio: ["ignore", "pipe", "ignore"] });
  started.add(child);
  child.once("exit", () => started.delete(child));
  const [line] = await once(createInterface(child.stdout), "line");
  const { origin, hash, host } = new URL(JSON.parse(String(line)).url);
  const answer = await fetch(`${origin}/session`, { method: "POST", body: hash.replace("#ticket=", ""), headers: { origin } });
  const { token } = (await answer.json()) as { token: string };
  const socket = new WebSocket(`ws://${host}/channel`, ["perennial", token], { origin });
  await once(socket, "open");
  const nothing = () => {};
  return {
    child,
    backend: connectToBackend(webSocketChannel(socket), {
      committed: nothing,
      saving: nothing,
      replaced: nothing,
      happened: nothing,
      arrived: nothing,
      visit: nothing,
    }),
  };
}

function adding(id: string): Parameters<Backend["commit"]>[0] {
  const intent = { type: "application.add", id, stage: "applied", before: null, fields: { company: id, role: "Gardener" } } as const;
  return { id: randomUUID(), at: "2026-01-31T12:00:00.000Z", today: "2026-01-31", intent };
}

/** Imports one application in a process of its own; gives the exit code. */
function importing(company: string): Promise<number> {
  const csv = join(root, `${company}.csv`);
  writeFileSync(csv, `Company,Role,Stage\n${company},Gardener,Applied\n`);
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, "import", csv, "--data", folder], () => done(child.exitCode ?? -1));
  });
}

/** What a window does with the folder while another may hold it. */
async function inWindow(company: string): Promise<Outcome> {
  const open = await openFolder({ folder, owner: "electron" });
  const outcome = await open.backend.commit(adding(company));
  await open.close();
  return outcome;
}

test(
  "a browser shell, a command and a window on one folder lose no update",
  async () => {
    const acknowledged: string[] = [];
    const sum = { browser: 0, command: 0, window: 0, refused: 0 };
    const tally = (done: boolean, who: "browser" | "command" | "window", company: string) => {
      if (done) acknowledged.push(company);
      sum[done ? who : "refused"] += 1;
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = (what: string) => `${what}-${round}`;
      const { child, backend } = await startServing();
      const [served, imported, shown] = await Promise.all([backend.commit(adding(name("held"))), importing(name("beside")), inWindow(name("window"))]);
      tally(served.kind === "committed", "browser", name("held"));
      tally(imported === 0, "command", name("beside"));
      tally(shown.kind === "committed", "window", name("window"));
      // The owner goes, and the others come, all at once; whoever is too early is told so.
      const late = backend.commit(adding(name("late"))).then(
        ({ kind }) => kind === "committed",
        () => false,
      );
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      // Every other time the window comes as soon as the owner has gone, and meets the command at the door.
      const window = round % 2 === 0 ? ended.then(() => inWindow(name("after"))) : inWindow(name("after"));
      const [wasServed, next, after] = await Promise.all([late, importing(name("next")), window]);
      await ended;
      tally(wasServed, "browser", name("late"));
      tally(next === 0, "command", name("next"));
      tally(after.kind === "committed", "window", name("after"));
    }
    const found = await readDocument(realFileSystem, join(folder, "perennial.json"));
    if (found.kind !== "document") throw new Error(`The file is ${found.kind}.`);
    const companies = new Set([...found.kept.document.applications.values()].map(({ company }) => company));
    const lost = acknowledged.filter((company) => !companies.has(company));
    printFigure(
      "two owners, foreign edits",
      `${ROUNDS} rounds of three programs, ${acknowledged.length} changes acknowledged (${sum.browser} in the browser, ${sum.command} by import, ${sum.window} in a window), ${sum.refused} refused, ${lost.length} lost`,
    );
    expect(lost).toEqual([]);
    expect(sum.browser).toBeGreaterThanOrEqual(ROUNDS);
    expect(found.intact).toBe(true);
  },
  proofSize({ short: 120_000, full: 900_000 }),
);
