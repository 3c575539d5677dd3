// A program that a task runs is heard, given up when it is silent, and ended with the task.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./program.mjs";

const node = (/** @type {string} */ code) => /** @type {[string, string[]]} */ ([process.execPath, ["-e", code]]);

test("what it says and how it ended are told", async () => {
  expect(await run(...node('console.log("one"); console.error("two"); process.exitCode = 3'))).toMatchObject({
    code: 3,
    signal: null,
    output: expect.stringMatching(/one\ntwo|two\none/),
  });
});

test("one that cannot be started ends with 127", async () => {
  expect(await run(join(import.meta.dirname, "not-there"), [])).toMatchObject({ code: 127, gaveUp: false });
});

test("one that is silent is given up", async () => {
  expect(await run(...node("setInterval(() => {}, 1000)"), { quietMs: 300 })).toMatchObject({ signal: "SIGKILL", gaveUp: true });
});

test.skipIf(process.platform === "win32" /* it has no signals */)("a signal to the task ends the program, then the task", async () => {
  const task = `
    const { run } = await import(${JSON.stringify(join(import.meta.dirname, "program.mjs"))});
    await run(process.execPath, ["-e", "console.log(process.pid); setInterval(() => {}, 1000)"], { shown: true });
    console.log("went on");`;
  const running = spawn(process.execPath, ["--input-type=module", "-e", task], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = await once(running.stdout, "data");
  const ended = once(running, "exit");
  running.kill("SIGTERM");
  expect(await ended).toEqual([null, "SIGTERM"]);
  expect(() => process.kill(Number(String(said)), 0)).toThrow("ESRCH");
});
