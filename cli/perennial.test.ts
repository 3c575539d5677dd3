// The built terminal program, run as people and scripts run it: in a process of its own, on folders of its own.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

const PROJECT = resolve(import.meta.dirname, "..");
const FIXTURES = join(PROJECT, "shared/formats/import/fixtures");
const LOG = join(FIXTURES, "unnamed-company.csv");

/** A copy of what the program needs of the project, so that a build going on beside this test does not matter. */
const root = mkdtempSync(join(tmpdir(), "perennial-cli-"));
let folder: string;
let started: ChildProcess[] = [];

beforeAll(() => {
  mkdirSync(join(root, "cli"));
  mkdirSync(join(root, "build/renderer"), { recursive: true });
  writeFileSync(join(root, "package.json"), '{"type":"module"}');
  writeFileSync(join(root, "build/renderer/index.html"), "<!doctype html><title>Perennial</title>");
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
  cpSync(join(PROJECT, "resources/demo-search.json"), join(root, "resources/demo-search.json"));
  copyFileSync(join(PROJECT, "cli/perennial.mjs"), join(root, "cli/perennial.mjs"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(mkdtempSync(join(root, "data-")), "folder");
});
afterEach(async () => {
  for (const child of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  started = [];
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

function run(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(root, "cli/perennial.mjs"), ...args], { env: environment(), maxBuffer: 1e8 }, (_, out, told) =>
      done({ code: child.exitCode ?? -1, out, told }),
    );
  });
}

const onFolder = (...args: string[]) => run(...args, "--data", folder);

/** A locale in which dates begin with the month, and no display to open a browser on. */
function environment(): NodeJS.ProcessEnv {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, PERENNIAL_DATA: ___, ...env } = process.env;
  return { ...env, LC_ALL: "en_US.UTF-8" };
}

/** What lies in the folder, to the byte and the nanosecond. */
function state(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const { mtimeNs, size } = statSync(join(folder, name), { bigint: true });
    return `${name} ${size} ${mtimeNs}`;
  });
}

async function serveOn(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(root, "cli/perennial.mjs"), "serve", "--json", "--no-open", "--data", folder, ...args], {
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  if (!child.stdout) throw new Error("a piped output");
  const [line] = await once(createInterface(child.stdout), "line");
  return { child, url: JSON.parse(String(line)).url };
}

describe("before it is built", () => {
  it("says in one line how to build it", async () => {
    expect(await run("verify")).toMatchObject({ code: 1, out: "", told: "Perennial is not built yet. Run: npm run build\n" });
  });
});

describe("the program", () => {
  beforeAll(() => {
    const vite = join(PROJECT, "node_modules/vite/bin/vite.js");
    execFileSync(process.execPath, [vite, "build", "-c", join(PROJECT, "vite.node.config.ts"), "--outDir", join(root, "build/cli"), "--logLevel", "error"], {
      cwd: PROJECT,
    });
  });

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

  it("imports a file once, and says what became of each row", async () => {
    const dry = await onFolder("import", LOG, "--dry-run", "--json");
    expect(existsSync(folder)).toBe(false);
    const first = await onFolder("import", LOG, "--json");
    expect(first).toMatchObject({ code: 0, told: "" });
    expect(JSON.parse(first.out)).toEqual({
      format: "csv",
      rows: 11,
      added: 9,
      duplicates: 1,
      skipped: 1,
      byStage: { lead: 0, applied: 5, interviewed: 0, rejected: 4, reconnected: 0, offered: 0 },
      dateOrder: "dmy",
      problems: [{ row: 14, reason: "This looks like a total or a remark, not an application." }],
    });
    expect(dry.out).toBe(first.out);
    const before = readFileSync(join(folder, "perennial.json"));
    expect(JSON.parse((await onFolder("import", LOG, "--json")).out)).toMatchObject({ rows: 11, added: 0, duplicates: 10, skipped: 1 });
    expect(readFileSync(join(folder, "perennial.json"))).toEqual(before);
    const spoken = await onFolder("import", LOG);
    expect(spoken).toMatchObject({ code: 0, out: "" });
    expect(spoken.told).toContain("Rows read: 11. Already there: 10. Skipped: 1.");
  });

  it("asks about dates that can be read both ways, and follows --date-order and --map", async () => {
    const file = join(root, "both.csv");
    writeFileSync(file, "Wer,Was,Date\nQuillhaven,Binder,03/04/2031\n");
    const asked = JSON.parse((await onFolder("import", file, "--map", "Wer=company", "--map", "2=role", "--dry-run", "--json")).out);
    expect(asked).toMatchObject({ dateOrder: "mdy", problems: [{ row: null, reason: expect.stringContaining("day first or month first") }] });
    await onFolder("import", file, "--map", "Wer=company", "--map", "2=role", "--date-order", "dmy");
    const exported = JSON.parse((await onFolder("export")).out);
    expect(exported.data.applications).toMatchObject([{ company: "Quillhaven", role: "Binder", appliedOn: "2031-04-03", stage: "applied" }]);
  });

  it("reads the next file of a shape as the last one, unless told to start anew", async () => {
    const [first, next] = [join(root, "first.csv"), join(root, "next.csv")];
    writeFileSync(first, "Wer,Was,Date,Motto\nQuillhaven,Binder,03/04/2031,Ink\n");
    writeFileSync(next, "Wer,Was,Date,Motto\nFernhollow,Painter,05/06/2031,Moss\n");
    await onFolder("import", first, "--map", "Wer=company", "--map", "Was=role", "--map", "Motto=source", "--date-order", "dmy");
    const anew = JSON.parse((await onFolder("import", next, "--anew", "--map", "Wer=company", "--dry-run", "--json")).out);
    expect(anew).toMatchObject({ added: 1, dateOrder: "mdy" });
    expect(await onFolder("import", next)).toMatchObject({ code: 0, told: expect.stringContaining("Read as the last file of this shape was read") });
    const exported = JSON.parse((await onFolder("export")).out);
    expect(exported.data.applications).toContainEqual(
      expect.objectContaining({ company: "Fernhollow", role: "Painter", appliedOn: "2031-06-05", source: "Moss" }),
    );
  });

  it("reads a spreadsheet, and the sheet that is named", async () => {
    const book = join(FIXTURES, "excel-book.xlsx");
    expect(JSON.parse((await onFolder("import", book, "--dry-run", "--json")).out)).toMatchObject({ format: "xlsx", rows: 3, added: 3 });
    const named = await onFolder("import", book, "--sheet", "Lists", "--map", "Statuses=company", "--dry-run", "--json");
    expect(JSON.parse(named.out)).toMatchObject({ rows: 2, added: 2 });
    const none = await onFolder("import", book, "--sheet", "Moss", "--json");
    expect(none).toMatchObject({ code: 2, told: expect.stringContaining("Sheets: Instructions, Tracker 2035, Lists") });
  });

  it("exports what is on disk, and CSV that imports as it was", async () => {
    expect(await onFolder("export")).toMatchObject({ code: 1, out: "" });
    await onFolder("import", LOG);
    expect((await onFolder("export")).out).toBe(readFileSync(join(folder, "perennial.json"), "utf8"));
    const file = join(root, "out.csv");
    expect(JSON.parse((await onFolder("export", "--format", "csv", "--json", file)).out)).toEqual({ format: "csv", file, applications: 9 });
    const other = join(folder, "../other");
    expect(JSON.parse((await run("import", file, "--json", "--data", other)).out)).toMatchObject({
      rows: 9,
      added: 9,
      byStage: { applied: 5, rejected: 4 },
      problems: [],
    });
    expect((await run("export", "--format", "csv", "--data", other)).out).toBe(readFileSync(file, "utf8"));
    expect(await onFolder("export", join(root, "no/such/folder.json"))).toMatchObject({ code: 1, told: expect.stringContaining("cannot be written (ENOENT)") });
  });

  it("prints what a saved posting says, and adds it only when it is told to", async () => {
    const page = join(PROJECT, "shared/formats/capture/fixtures/teamtailor-2.html");
    const url = "https://moorhen.example/jobs/1";
    const printed = await onFolder("capture", page, "--url", url, "--json");
    const found = {
      company: "Moorhen Films",
      role: "Sound Recordist",
      location: "Norwich, GB",
      salary: { max: 320, currency: "GBP", period: "day" },
      posted: "2031-04-14",
      text: "Marsh birds at dawn.",
      url,
    };
    expect(printed).toMatchObject({ code: 0, told: "" });
    expect(JSON.parse(printed.out)).toEqual(found);
    expect(JSON.parse((await onFolder("capture", page, "--url", url)).out)).toEqual(found);
    expect(existsSync(folder)).toBe(false);
    const added = await onFolder("capture", page, "--url", url, "--add", "--json");
    expect(added).toMatchObject({ code: 0, told: "Sound Recordist at Moorhen Films is on the shelf of leads now.\n" });
    const [kept] = JSON.parse((await onFolder("export")).out).data.applications;
    expect(kept).toMatchObject({
      id: JSON.parse(added.out).added,
      company: "Moorhen Films",
      role: "Sound Recordist",
      stage: "lead",
      link: url,
      salary: found.salary,
    });
    expect(kept.posting).toMatchObject({ text: "Marsh birds at dawn.", url, postedOn: "2031-04-14", savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(await onFolder("capture", page, "--add")).toMatchObject({
      code: 1,
      out: "",
      told: "Sound Recordist at Moorhen Films is there already, so nothing was added.\n",
    });
  });

  it("says what a posting leaves open, what is a guess, and that it is over", async () => {
    const page = join(root, "posting.html");
    writeFileSync(
      page,
      '<title>Job Application for Potter at Kilnberry</title><script type="application/ld+json">{"@type":"JobPosting","validThrough":"2001-02-03"}</script>',
    );
    const guessed = await onFolder("capture", page, "--json");
    expect(JSON.parse(guessed.out)).toEqual({ company: "Kilnberry", role: "Potter", closes: "2001-02-03", guesses: ["company", "role"] });
    expect(guessed.told.trim().split("\n")).toEqual([
      "Guessed from the page's title or main text, so please check: company, role.",
      "This posting closed on 2001-02-03.",
    ]);
    writeFileSync(page, "<p>Hello</p>");
    expect(await onFolder("capture", page, "--json")).toMatchObject({ code: 0, out: "{}\n" });
    expect(await onFolder("capture", page, "--add")).toMatchObject({ code: 1, told: expect.stringContaining("neither a company nor a role") });
    expect(await onFolder("capture", join(root, "missing.html"))).toMatchObject({ code: 1, told: expect.stringContaining("There is no file") });
    writeFileSync(page, "%PDF-1.7");
    expect(await onFolder("capture", page)).toMatchObject({ code: 1, told: expect.stringContaining("is not a page") });
    expect(existsSync(folder)).toBe(false);
  });

  it("carries people, touchpoints, debriefs and lineage from one folder to another", async () => {
    const at = "2031-01-01T09:00:00Z";
    const card = { role: "Binder", tags: [], rank: "a0", createdAt: at };
    const move = { id: "m", kind: "move", at: "2031-02-01", from: "applied", to: "rejected" };
    const tables = {
      applications: [
        { id: "one", company: "Quillhaven", ...card, stage: "rejected", timeline: [move], people: ["p"] },
        { id: "two", company: "Mosswright", ...card, stage: "applied", timeline: [], grewFrom: [{ kind: "person", id: "p" }] },
      ],
      people: [{ id: "p", name: "Ilse Quint", createdAt: at, grewFrom: [{ kind: "application", id: "one", move: "m" }] }],
      touchpoints: [{ id: "t", person: "p", application: "one", at: "2031-03-01", channel: "met", text: "Tea" }],
      debriefs: [{ id: "d", application: "one", move: "m", wanted: ["Craft"], wentWell: [], workOn: [], people: ["p"], at: "2031-02-01", finishedAt: at }],
    };
    const head = { format: "perennial", schema: 1, revision: 1, savedAt: at, sha256: "0".repeat(64) };
    const file = join(root, "tables.json");
    writeFileSync(file, JSON.stringify({ ...head, data: tables }));
    const imported = await onFolder("import", file);
    expect(imported).toMatchObject({ code: 0, told: expect.stringContaining("People added: 1, touchpoints: 1, debriefs: 1.") });
    const exported = JSON.parse((await onFolder("export", "--format", "json")).out);
    expect(exported).toMatchObject({ format: "perennial", data: { people: tables.people, touchpoints: tables.touchpoints, debriefs: tables.debriefs } });
    const [two, one] = exported.data.applications;
    expect([one, two]).toMatchObject([
      { id: "one", people: ["p"] },
      { id: "two", grewFrom: [{ kind: "person", id: "p" }] },
    ]);
    expect(JSON.parse((await onFolder("verify", "--json")).out).files[0]).toMatchObject({ applications: 2, people: 1, touchpoints: 1, debriefs: 1 });
    expect((await onFolder("verify")).out).toContain("2 applications. People: 1, touchpoints: 1, debriefs: 1, documents: 0.");
    writeFileSync(file, JSON.stringify({ ...head, data: { applications: [], people: tables.people } }));
    const other = join(folder, "../other");
    expect(await run("import", file, "--data", other)).toMatchObject({ code: 0 });
    expect(JSON.parse((await run("export", "--data", other)).out).data.people).toMatchObject([{ name: "Ilse Quint" }]);
  });

  it("exports interviews and reminders of the days that are asked for as a calendar file", async () => {
    const round = (id: string, at: string) => ({ id, kind: "round", at, zone: "Europe/Berlin", name: "On site" });
    const card = { role: "Binder", tags: [], rank: "a0", createdAt: "2031-01-01T09:00:00Z", stage: "applied" };
    const tables = {
      applications: [{ id: "one", company: "Quillhaven", ...card, timeline: [round("old", "2011-05-03T10:00"), round("new", "2091-05-03T10:00")] }],
      reminders: [{ id: "m", application: "one", due: "2091-05-02", text: "Sleep well" }],
    };
    const file = join(root, "scheduled.json");
    const head = { format: "perennial", schema: 1, revision: 1, savedAt: "2031-01-01T09:00:00Z", sha256: "0".repeat(64) };
    writeFileSync(file, JSON.stringify({ ...head, data: tables }));
    await onFolder("import", file);
    const summaries = async (...args: string[]) =>
      (await onFolder("export", "--format", "ics", ...args)).out.match(/(?<=^SUMMARY:|^DTSTART[^:]*:).*(?=\r$)/gmu);
    expect(await summaries()).toEqual(["20910502", "Sleep well", "20910503T080000Z", "On site: Binder at Quillhaven"]);
    expect(await summaries("--from", "2011-01-01")).toHaveLength(6);
    expect(await summaries("--to", "2011-12-31")).toEqual(["20110503T080000Z", "On site: Binder at Quillhaven"]);
    expect(await onFolder("export", "--format", "ics", "--to", "2011-01-01")).toMatchObject({
      code: 1,
      out: "",
      told: expect.stringContaining("no interview"),
    });
    const out = join(root, "out.ics");
    expect(JSON.parse((await onFolder("export", "--format", "ics", "--json", out)).out)).toEqual({ format: "ics", file: out, interviews: 1, reminders: 1 });
    expect(readFileSync(out, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect((await onFolder("export", "--format", "ics", out)).told).toBe(`Interviews: 1, reminders: 1, in ${out}.\n`);
  });

  it("exports a report, moves for a diagram and what happened, of the days that are asked for", async () => {
    const card = { role: "Binder", tags: [], rank: "a0", createdAt: "2031-01-01T09:00:00Z" };
    const move = { id: "m", kind: "move", at: "2011-03-20", from: "applied", to: "interviewed" };
    const tables = {
      applications: [
        { id: "one", company: "Quillhaven", ...card, stage: "interviewed", appliedOn: "2011-03-03", timeline: [move] },
        { id: "two", company: "Mosswright", ...card, stage: "applied", appliedOn: "2011-04-01", timeline: [] },
      ],
    };
    const file = join(root, "told.json");
    const head = { format: "perennial", schema: 1, revision: 1, savedAt: "2031-01-01T09:00:00Z", sha256: "0".repeat(64) };
    writeFileSync(file, JSON.stringify({ ...head, data: tables }));
    await onFolder("import", file);
    const march = ["--from", "2011-03-01", "--to", "2011-03-31"];

    const out = join(root, "out.html");
    expect(JSON.parse((await onFolder("export", "--format", "report", ...march, "--json", out)).out)).toEqual({
      ...{ format: "report", file: out, applications: 1, interviews: 0, contacts: 0 },
    });
    const html = readFileSync(out, "utf8");
    expect(html).toContain("Mar 1, 2011 to Mar 31, 2011");
    expect(html).toContain("size: Letter");
    expect(html).toContain("Quillhaven");
    expect(html).not.toContain("Mosswright");
    expect((await onFolder("export", "--format", "report", ...march, out)).told).toBe(`The report of 2011-03-01 to 2011-03-31 is in ${out}.\n`);

    expect(await onFolder("export", "--format", "sankeymatic")).toMatchObject({ code: 0, out: "Applied [1] Interviewed\n" });
    expect(await onFolder("export", "--format", "sankeymatic", "--from", "2011-03-21")).toMatchObject({
      code: 1,
      out: "",
      told: expect.stringContaining("No card moved"),
    });
    expect((await onFolder("export", "--format", "sankeymatic", out)).told).toBe(`1 move is in ${out}, for sankeymatic.com.\n`);

    const timeline = join(root, "timeline.csv");
    const csv = await onFolder("export", "--format", "csv", ...march, "--timeline", timeline);
    expect(csv.out.trim().split("\r\n")).toHaveLength(2);
    const happened = readFileSync(timeline, "utf8").trim().split("\r\n");
    expect(happened.slice(1)).toEqual(["2011-03-03,,,Quillhaven,Binder,applied,,,,,,one", "2011-03-20,,,Quillhaven,Binder,move,applied,interviewed,,,,one"]);
    const both = await onFolder("export", "--format", "csv", "--timeline", timeline, "--json", join(root, "both.csv"));
    expect(JSON.parse(both.out)).toMatchObject({ format: "csv", timeline, applications: 2 });
    expect(await onFolder("import", timeline)).toMatchObject({ code: 1, told: expect.stringContaining("lists what happened") });
  });

  it("makes a debrief of a column that --map names", async () => {
    const file = join(root, "taught.csv");
    writeFileSync(file, "Company,Role,Date,Status,Afterthoughts,Motto\nQuillhaven,Binder,2031-04-13,Rejected,Too quiet; late,No room\n");
    const map = ["--map", "Afterthoughts=workOn", "--map", "Motto=theirWords"];
    expect(await onFolder("import", file, ...map)).toMatchObject({ code: 0 });
    const { data } = JSON.parse((await onFolder("export")).out);
    const [{ id, timeline }] = data.applications;
    expect(data.debriefs).toMatchObject([{ application: id, move: timeline[0].id, workOn: ["Too quiet", "late"], theirWords: "No room", at: "2031-04-13" }]);
  });

  it("refuses what cannot be imported with one sentence, and changes nothing", async () => {
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(root, name), content);
      return join(root, name);
    };
    const huge = file("huge.csv", "Company,Role\n");
    truncateSync(huge, 200 * 1024 * 1024);
    const bad = [
      [file("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])), "is a picture"],
      [file("empty.csv", ""), "is empty"],
      [huge, "This file has 200 MB"],
      [file("useless.csv", "when,what\n2031-01-01,1\n"), "found no column with companies or roles"],
      [file("notes.txt", "Met Ada at the fair, she said to write.\nCall Tom about the workshop.\n"), "reads like notes"],
      [file("board.json", '{"lists":[]}'), "is JSON, but neither a Perennial file nor a Trello board"],
      [join(root, "missing.csv"), "There is no file"],
      [root, "is a folder or a device"],
    ] as const;
    await onFolder("import", LOG);
    const before = readFileSync(join(folder, "perennial.json"));
    for (const [path, sentence] of bad) {
      const { code, out, told } = await onFolder("import", path);
      expect([code, out, told.trim().split("\n").length]).toEqual([1, "", 1]);
      expect(told).toContain(sentence);
    }
    expect(readFileSync(join(folder, "perennial.json"))).toEqual(before);
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

  it("backs up, lists what each backup holds, compares and restores, and goes back again", async () => {
    for (const args of [["backup"], ["backups"], ["restore", "1"]]) expect(await onFolder(...args)).toMatchObject({ code: 1, out: "" });
    expect(existsSync(folder)).toBe(false);
    await onFolder("import", LOG);
    expect(JSON.parse((await onFolder("backups", "--json")).out)).toEqual({ folder: join(folder, "backups"), backups: [], damaged: [] });
    expect(await onFolder("backups")).toMatchObject({ code: 0, out: "", told: expect.stringContaining("no backups here yet") });
    const made = await onFolder("backup");
    expect(made).toMatchObject({ code: 0, told: "" });
    const name = made.out.trim();
    expect(name).toMatch(/^000001-\d{8}T\d{6}Z-r1\.json$/u);
    const first = readFileSync(join(folder, "perennial.json"), "utf8");
    expect(readFileSync(join(folder, "backups", name), "utf8")).toBe(first);

    // An import into a folder that holds something backs up by itself; nothing has changed since, so the backup that there is serves.
    const other = join(root, "others.csv");
    writeFileSync(other, "Company,Role,Date\nQuillhaven,Binder,2031-04-03\n");
    await onFolder("import", other);
    const listed = JSON.parse((await onFolder("backups", "--json")).out);
    expect(listed.backups).toMatchObject([{ name, revision: 1, applications: 9, people: 0, attachments: 0, bytes: Buffer.byteLength(first) }]);
    const second = readFileSync(join(folder, "perennial.json"), "utf8");

    const before = state();
    const dry = await onFolder("restore", name, "--dry-run", "--json");
    expect(JSON.parse(dry.out)).toMatchObject({
      name,
      dryRun: true,
      counts: { added: 0, changed: 0, removed: 1 },
      added: [],
      removed: [{ table: "applications", name: "Binder at Quillhaven" }],
      settings: false,
      holding: { revision: 1, applications: 9 },
    });
    expect(await onFolder("restore", "1", "--dry-run")).toMatchObject({
      code: 0,
      out: expect.stringContaining("- Binder at Quillhaven\n"),
      told: `${name} would add 0, change 0 and remove 1. Nothing was changed.\n`,
    });
    expect(state()).toEqual(before);

    const restored = JSON.parse((await onFolder("restore", "1", "--json")).out);
    expect(restored).toMatchObject({ name, dryRun: false, counts: { removed: 1 }, revision: 3 });
    expect(JSON.parse((await onFolder("export")).out).data).toEqual(JSON.parse(first).data);
    const undone = await onFolder("restore", restored.before);
    expect(undone).toMatchObject({ code: 0, told: expect.stringContaining("added 1, changed 0, removed 0.") });
    expect(undone.told).toContain("To go back, run: perennial restore 000003-");
    expect(JSON.parse((await onFolder("export")).out).data).toEqual(JSON.parse(second).data);
    expect(await onFolder("verify")).toMatchObject({ code: 0 });
  });

  it("restores no backup that is not whole, and none while Perennial is open on the folder", async () => {
    await onFolder("import", LOG);
    const [name, other] = [(await onFolder("backup")).out.trim(), (await onFolder("backup")).out.trim()];
    const path = join(folder, "backups", other);
    writeFileSync(path, readFileSync(path, "utf8").replace("2031", "2032").replace('"revision": 1', '"revision": 2'));
    const listed = await onFolder("backups");
    expect(listed.out.split("\n").length).toBe(3);
    expect(listed.out).toContain(`${other}: cannot be restored. It was changed after it was made.`);
    const before = state();
    for (const args of [
      ["restore", other],
      ["restore", "2", "--dry-run"],
      ["restore", "../perennial.json"],
      ["restore", "77"],
      ["restore", "second-folder.json"],
    ]) {
      const { code, out, told } = await onFolder(...args);
      expect([args, code, out, told.trim().split("\n").length]).toEqual([args, 1, "", 1]);
    }
    expect(JSON.parse((await onFolder("verify", "--json")).out)).toMatchObject({ sound: false });
    expect(state()).toEqual(before);

    const { child } = await serveOn();
    for (const args of [["backup"], ["restore", name]])
      expect(await onFolder(...args)).toMatchObject({ code: 1, told: expect.stringContaining("Perennial is open on this folder") });
    expect(await onFolder("backups", "--json")).toMatchObject({ code: 0 });
    expect(await onFolder("restore", name, "--dry-run")).toMatchObject({ code: 0 });
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(await onFolder("restore", name)).toMatchObject({ code: 0, told: expect.stringContaining("holds just what is there now") });
  });

  it("takes a backup up where the file cannot be read, and keeps what was found", async () => {
    await onFolder("import", LOG);
    const name = (await onFolder("backup")).out.trim();
    const { data } = JSON.parse((await onFolder("export")).out);
    const path = join(folder, "perennial.json");
    const damaged = readFileSync(path, "utf8").slice(0, 700);
    writeFileSync(path, damaged);
    const before = state();
    for (const args of [["backup"], ["restore", name, "--dry-run"]]) expect(await onFolder(...args)).toMatchObject({ code: 1, out: "" });
    expect(state()).toEqual(before);
    const { code, out } = await onFolder("restore", name, "--json");
    const { quarantined, ...recovered } = JSON.parse(out);
    expect([code, recovered]).toEqual([0, { name, dryRun: false, recovered: true, revision: 2 }]);
    expect(readFileSync(join(folder, quarantined), "utf8")).toBe(damaged);
    expect(JSON.parse((await onFolder("export")).out).data).toEqual(data);
    rmSync(path);
    const { told } = await onFolder("restore", "1");
    expect(told).toContain(`The file could not be read. ${name} is in its place now, as revision `);
    expect(JSON.parse((await onFolder("export")).out).data).toEqual(data);
  });

  it("verifies without changing anything, and names what is damaged", async () => {
    expect(await onFolder("verify")).toMatchObject({ code: 1, out: "" });
    expect(existsSync(folder)).toBe(false);
    await onFolder("import", LOG);
    // The second start keeps the older generation.
    await onFolder("import", LOG);
    mkdirSync(join(folder, "backups"));
    writeFileSync(join(folder, "backups/0001-20310101T000000Z-r1.json"), '{"format":"perennial"');
    const before = state();
    const damaged = await onFolder("verify", "--json");
    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({
      sound: false,
      files: [
        { name: "perennial.json", state: "sound", applications: 9 },
        { name: "perennial.previous.json", state: "sound" },
        { name: "backups/0001-20310101T000000Z-r1.json", state: "damaged" },
      ],
    });
    expect(state()).toEqual(before);
    rmSync(join(folder, "backups"), { recursive: true });
    expect(await onFolder("verify")).toMatchObject({ code: 0, told: "Everything here is sound.\n" });
    writeFileSync(join(folder, "perennial.json"), "");
    const lost = state();
    expect(await onFolder("verify")).toMatchObject({ code: 1 });
    expect(await onFolder("export")).toMatchObject({ code: 1, out: "", told: expect.stringContaining("it is empty") });
    expect(state()).toEqual(lost);
    expect(await onFolder("import", LOG)).toMatchObject({ code: 1, told: expect.stringContaining("perennial serve") });
    expect(readFileSync(join(folder, "perennial.json"), "utf8")).toBe("");
  });

  it("verifies the files of attachments, and names those that are missing or altered", async () => {
    await onFolder("import", LOG);
    const path = join(folder, "perennial.json");
    const file = JSON.parse(readFileSync(path, "utf8"));
    const idOf = (text: string) => createHash("sha256").update(text).digest("hex");
    const names = ["there", "missing", "altered"];
    file.data.attachments = names.map((name) => ({ id: idOf(name), name: `${name}.pdf`, kind: "resume", size: 5, addedAt: "2031-01-01T00:00:00Z" }));
    file.data.applications[0].attachments = names.map((name) => ({ id: idOf(name), at: "2031-01-01" }));
    writeFileSync(path, JSON.stringify(file));
    mkdirSync(join(folder, "attachments"));
    for (const name of ["there", "altered"]) writeFileSync(join(folder, "attachments", idOf(name)), name.replace("altered", "other bytes"));
    const { code, out } = await onFolder("verify", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      attachments: [
        { id: idOf("missing"), name: "missing.pdf", state: "missing" },
        { id: idOf("altered"), name: "altered.pdf", state: "altered" },
      ],
    });
    expect((await onFolder("verify")).out).toContain("The document missing.pdf is not in the folder of attachments.\n");
  });

  it("exports everything as a zip, to a file or a pipe, and brings it back into another folder", async () => {
    await onFolder("import", LOG);
    const path = join(folder, "perennial.json");
    const file = JSON.parse(readFileSync(path, "utf8"));
    const [there = "", gone = ""] = ["there", "gone"].map((text) => createHash("sha256").update(text).digest("hex"));
    file.data.attachments = [there, gone].map((id) => ({ id, name: "resume.pdf", kind: "resume", size: 5, addedAt: "2031-01-01T00:00:00Z" }));
    file.data.applications[0].attachments = [there, gone].map((id) => ({ id, at: "2031-01-01" }));
    writeFileSync(path, JSON.stringify(file));
    mkdirSync(join(folder, "attachments"));
    writeFileSync(join(folder, "attachments", there), "there");
    const zip = join(folder, "..", "all.zip");
    const exported = await onFolder("export", "--format", "zip", zip, "--json");
    expect(JSON.parse(exported.out)).toMatchObject({ format: "zip", file: zip, attachments: 1, missing: 1 });
    expect((await onFolder("export", "--format", "zip")).out.startsWith("PK")).toBe(true);

    const other = join(folder, "..", "other");
    const dry = await run("restore", zip, "--dry-run", "--json", "--data", other);
    expect(JSON.parse(dry.out)).toMatchObject({ name: "all.zip", dryRun: true, holding: { attachments: 2 } });
    expect(existsSync(other)).toBe(false);
    const cut = join(folder, "..", "cut.zip");
    writeFileSync(cut, readFileSync(zip).subarray(0, -5));
    expect(await run("restore", cut, "--data", other)).toMatchObject({ code: 1, out: "", told: expect.stringContaining("This is not a whole zip") });
    expect(await run("restore", join(folder, "none.zip"), "--data", other)).toMatchObject({ code: 1, told: expect.stringContaining("There is no file") });
    expect(existsSync(other)).toBe(false);

    await run("restore", zip, "--data", other);
    const data = (where: string) => JSON.parse(readFileSync(join(where, "perennial.json"), "utf8")).data;
    expect(data(other)).toEqual(data(folder));
    expect(readdirSync(join(other, "attachments"))).toEqual([there]);
    expect(readFileSync(join(other, "attachments", there), "utf8")).toBe("there");
    expect(readdirSync(join(other, "staging"))).toEqual([]);
    expect(await run("import", zip, "--data", other)).toMatchObject({ code: 1, told: expect.stringContaining("perennial restore") });
  });
});
