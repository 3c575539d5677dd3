// A program that goes on while the computer's time zone changes tells by the new one from the next look on.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { buildProgram } from "../storage/test-program.test-source.ts";

/** With an /etc of its own that nobody else sees; needs root, on Linux. */
const APART = "mount -t tmpfs tmpfs /etc && ln -s /usr/share/zoneinfo/America/New_York /etc/localtime && exec";

const canBeApart = process.platform === "linux" && spawnSync("unshare", ["-m", "sh", "-c", `${APART} test -e /etc/localtime`]).status === 0;

test("the clock is that of wherever the computer is", async (context) => {
  if (!canBeApart) return context.skip("the system's time zone can only be changed for one program by root on Linux, with unshare and /usr/share/zoneinfo");
  const program = await buildProgram("time-zone", import.meta.dirname);
  const { TZ: _, ...env } = process.env;
  const { stdout } = spawnSync("unshare", ["-m", "sh", "-c", `${APART} "$0" "$@"`, process.execPath, program, "Asia/Kolkata", "Australia/Lord_Howe"], {
    env,
    encoding: "utf8",
  });
  expect(stdout.trim().split("\n")).toEqual(["1969-12-31T19:00", "1970-01-01T05:30", "1970-01-01T10:00"]);
});
