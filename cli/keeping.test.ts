// Backups, whole copies and verifying in the terminal.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, LOG, onFolder, root, run, serveOn, state } from "./terminal.test-source.ts";

describe("what is kept", () => {
  beforeAll(build);

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
