import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, FIXTURES, folder, LOG, onFolder, root } from "./terminal.test-source.ts";

describe("an import in the terminal", () => {
  beforeAll(build);

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
});
