// The terminal program as a whole: how it is asked, serving, the demo, and what it leaves alone.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, FIXTURES, folder, LOG, onFolder, run, serveOn, state } from "./terminal.test-source.ts";

describe("before it is built", () => {
  it("says in one line how to build it", async () => {
    expect(await run("verify")).toMatchObject({ code: 1, out: "", told: "Perennial is not built yet. Run: npm run build\n" });
  });
});

describe("the program", () => {
  beforeAll(build);

  it("answers wrong usage with exit code 2 and one line", async () => {
    const wrong = [
      ["frobnicate"],
      ["import"],
      ["import", "a.csv", "b.csv"],
      ["import", LOG, "--frob"],
      ["import", LOG, "--date-order", "ydm"],
      ["import", LOG, "--map", "Position=chief", "--dry-run"],
      ["export", "--format", "sankeymatic", "--json"],
      ["export", "--format", "report", "--from", "soon"],
      ["export", "--format", "ics", "--timeline", "out.csv"],
      ["export", "--format", "ics", "--json"],
      ["export", "--format", "ics", "--from", "tomorrow"],
      ["export", "--format", "ics", "--from", "2031-02-30"],
      ["export", "--format", "ics", "--from", "2031-02-02", "--to", "2031-02-01"],
      ["export", "--from", "2031-02-02"],
      ["export", "--format", "tarot"],
      ["export", "--format", "csv", "--json"],
      ["export", "--format", "zip", "--json"],
      ["serve", "--port", "70000"],
      ["verify", "everything"],
      ["backup", "now"],
      ["backups", "all"],
      ["restore"],
      ["restore", "1", "2"],
      ["capture"],
      ["capture", LOG, LOG],
      ["capture", "https://quillhaven.example/jobs/1"],
      ["capture", LOG, "--url", "javascript:alert(1)"],
    ];
    const ended = await Promise.all(wrong.map(async (args) => ({ args, ...(await onFolder(...args)) })));
    for (const { args, code, told } of ended) expect([args, code, told.trim().split("\n").length]).toEqual([args, 2, 1]);
    expect(state()).toEqual([]);
    expect(await run()).toMatchObject({ code: 2, out: "" });
    expect(await run("--help")).toMatchObject({ code: 0, told: "" });
    expect(JSON.parse((await run("frobnicate", "--json")).out)).toEqual({ error: "Perennial has no command “frobnicate”. See perennial --help." });
  });

  it("changes nothing while Perennial is open on the folder, and still reads", async () => {
    await onFolder("import", LOG);
    const { child, url } = await serveOn();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#/u);
    const before = readFileSync(join(folder, "perennial.json"));
    const { code, told } = await onFolder("import", join(FIXTURES, "chinese-log.csv"));
    // On Windows nobody else can read who signed a lock that is held.
    const where = process.platform === "win32" ? "" : ` in a browser (process ${child.pid})`;
    expect([code, told]).toEqual([1, `Perennial is open on this folder${where}, so nothing was changed. Close it there and try again, or go on in it.\n`]);
    expect(readFileSync(join(folder, "perennial.json"))).toEqual(before);
    expect(await onFolder("demo")).toMatchObject({ code: 1 });
    expect(await onFolder("export")).toMatchObject({
      code: 0,
      out: before.toString("utf8"),
      told: "Perennial is open on this folder; this is what is on disk now.\n",
    });
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await onFolder("import", join(FIXTURES, "chinese-log.csv"))).toMatchObject({ code: 0 });
  });

  it("serves the page until SIGINT, and says so where the port is taken", async () => {
    const { child, url } = await serveOn();
    const page = await fetch(new URL("/", url));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<title>Perennial</title>")]);
    const { port } = new URL(url);
    const second = await run("serve", "--no-open", "--port", port, "--data", join(folder, "../other"));
    expect([second.code, second.told.trim().split("\n").length]).toEqual([1, 1]);
    expect(second.told).toContain(port);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
    const free = createServer().listen(Number(port), "127.0.0.1");
    await once(free, "listening");
    free.close();
  });

  it("fills an empty folder with the demo search, and no other", async () => {
    const { code, out } = await onFolder("demo", "--json");
    expect(code).toBe(0);
    const { added } = JSON.parse(out);
    const document = JSON.parse((await onFolder("export")).out);
    expect(document.data.applications).toHaveLength(added);
    const before = readFileSync(join(folder, "perennial.json"));
    expect(await onFolder("demo")).toMatchObject({ code: 1, told: expect.stringContaining("There are applications in") });
    expect(readFileSync(join(folder, "perennial.json"))).toEqual(before);
  });
});
