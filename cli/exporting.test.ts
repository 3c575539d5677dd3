// Exporting in the terminal, to files and pipes, and bringing it back.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, LOG, onFolder, root, run } from "./terminal.test-source.ts";

describe("an export in the terminal", () => {
  beforeAll(build);

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
});
