// A file that cannot be read is never written over: its cause is named, its bytes are kept, and the person chooses.
import { chmod, mkdir, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { openFolder } from "../open-folder.ts";
import { adding, afterwards, application, documentOf, file, newFolder } from "../test-folder.test-source.ts";
import { realFileSystem } from "./file-system.ts";
import { readDocument, SIZE_LIMIT } from "./read-document.ts";

const whole = file(3);
const text = JSON.stringify(whole, null, 2);
const withData = (data: object) => JSON.stringify({ ...whole, data: { ...whole.data, ...data } });
const [first, second] = [application(0), application(1)];

const kinds: Record<string, { bytes: string | Buffer; cause: string; values?: object }> = {
  empty: { bytes: "", cause: "storage.damaged.empty" },
  "cut off in the middle": { bytes: text.slice(0, text.length / 2), cause: "storage.damaged.cutOff" },
  "only white space": { bytes: "\n  \n", cause: "storage.damaged.cutOff" },
  "zeros at the end": { bytes: Buffer.concat([Buffer.from(text.slice(0, 900)), Buffer.alloc(4096)]), cause: "storage.damaged.nul" },
  "a byte order mark": { bytes: `\uFEFF${text}`, cause: "storage.damaged.byteOrderMark" },
  "not UTF-8": { bytes: Buffer.concat([Buffer.from(text.slice(0, -3)), Buffer.from([0xff, 0xfe]), Buffer.from("}")]), cause: "storage.damaged.notUtf8" },
  "a lone continuation byte in a name": { bytes: Buffer.from(text.replace("Orchard", "Orch\u0080"), "latin1"), cause: "storage.damaged.notUtf8" },
  "not JSON": { bytes: `${text.slice(0, -2)}, }`, cause: "storage.damaged.notJson" },
  "somebody else's JSON": { bytes: '{ "format": "trello" }', cause: "storage.damaged.otherFormat" },
  "two values": { bytes: "[1, 2, {}]\n{}", cause: "storage.damaged.notJson" },
  "an object of something else": { bytes: '{"a":1}', cause: "storage.damaged.otherFormat" },
  "very deep": { bytes: `{"format":"perennial","schema":1,"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, cause: "storage.damaged.tooDeep" },
  "a wrong type in a record": {
    bytes: withData({ applications: [first, { ...second, stage: "hired" }] }),
    cause: "storage.damaged.field",
    values: { field: "stage", record: `${second.company} - ${second.role}` },
  },
  "a wrong type in a timeline": {
    bytes: withData({ applications: [{ ...first, company: "", role: "", timeline: [{ id: "n", kind: "note", at: "yesterday", text: "x" }] }] }),
    cause: "storage.damaged.field",
    values: { field: "timeline.0.at", record: first.id },
  },
  "no applications": { bytes: withData({ applications: undefined }), cause: "storage.damaged.field", values: { field: "data.applications" } },
  "an older format than there ever was": { bytes: text.replace('"schema": 1', '"schema": 0'), cause: "storage.damaged.field", values: { field: "schema" } },
  "newer and of another shape": { bytes: '{ "format": "perennial", "schema": 9, "pages": [] }', cause: "storage.damaged.newer", values: { version: "9" } },
};

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name !== "owner.lock")
    .sort();
}

describe("a damaged file", () => {
  test.for(Object.entries(kinds))("%s: is named and left as it is", async ([, { bytes, cause, values }]) => {
    const folder = await newFolder();
    const path = join(folder, "perennial.json");
    await writeFile(path, bytes);
    const before = await stat(path, { bigint: true });
    for (let start = 0; start < 2; start += 1) {
      const open = await openFolder({ folder, owner: "terminal" });
      const opened = await open.backend.open();
      if (opened.kind !== "recovery") throw new Error("It was taken for a document.");
      expect(opened.why.key).toBe(cause);
      if (values) expect(opened.why.values).toMatchObject(values);
      expect(say(opened.why)).not.toMatch(/\{\{|^storage\./);
      expect(await open.backend.commit(adding("a"))).toMatchObject({ kind: "refused", why: { key: "refusal.recoverFirst" } });
      expect(open.document()).toBeUndefined();
      await open.close();
      const after = await stat(path, { bigint: true });
      expect([after.ino, after.mtimeNs, after.size]).toEqual([before.ino, before.mtimeNs, before.size]);
      expect(await namesIn(folder)).toEqual(["perennial.json", "quarantine", opened.quarantined].sort());
      expect(await readFile(join(folder, opened.quarantined as string))).toEqual(Buffer.from(bytes));
    }
  });

  test("a folder in its place, or one too large: nothing is written, and it moves aside when the person begins anew", async () => {
    for (const kind of ["folder", "large"] as const) {
      const folder = await newFolder();
      const path = join(folder, "perennial.json");
      if (kind === "folder") await mkdir(path);
      else {
        await writeFile(path, "{");
        await truncate(path, SIZE_LIMIT + 1);
      }
      const open = await openFolder({ folder, owner: "terminal" });
      expect(await open.backend.open()).toMatchObject({
        kind: "recovery",
        why: { key: kind === "folder" ? "storage.damaged.notAFile" : "storage.damaged.tooLarge" },
        candidates: [],
      });
      expect(await namesIn(folder)).toEqual(["perennial.json"]);
      expect(documentOf(await open.backend.recover(null)).revision).toBe(1);
      await open.close();
      const [kept] = await readdir(join(folder, "quarantine"));
      expect(kept).toMatch(/^damaged-.*perennial\.json$/);
      expect((await stat(join(folder, "quarantine", kept as string))).isDirectory()).toBe(kind === "folder");
      expect(await readDocument(realFileSystem, path)).toMatchObject({ kind: "document", intact: true });
    }
  });

  test("is not there any more, beside traces of an earlier one: not taken for a first run", async () => {
    for (const trace of ["perennial.previous.json", "perennial.schema.json", "perennial.conflict-x.json", "quarantine", "backups", "attachments"]) {
      const folder = await newFolder();
      if (trace.includes(".")) await writeFile(join(folder, trace), text);
      else await mkdir(join(folder, trace));
      // Made for the first backup, which then could not be written, it tells nothing; anything in it does.
      if (trace === "backups") await writeFile(join(folder, trace, "000001-20260101T090000Z-r7.json"), text);
      const before = await namesIn(folder);
      const open = await openFolder({ folder, owner: "terminal" });
      expect(await open.backend.open()).toMatchObject({ kind: "recovery", why: { key: "storage.damaged.missing" } });
      await open.close();
      expect(await namesIn(folder)).toEqual(before);
    }
  });

  test("is taken up again from the version that the person chooses, as a new revision, and nothing else is lost", async () => {
    const folder = await newFolder();
    const put = (name: string, revision: number, count: number) => writeFile(join(folder, name), JSON.stringify({ ...file(count), revision }));
    await writeFile(join(folder, "perennial.json"), text.slice(0, 500));
    await put("perennial.previous.json", 40, 4);
    await mkdir(join(folder, "backups"));
    await put("backups/1-20260101T000000Z-r30.json", 30, 2);
    await writeFile(join(folder, "backups", "2-20260102T000000Z-r31.json"), "{");
    await put("perennial.json.0a1b2c3d.tmp", 41, 5);
    const open = await openFolder({ folder, owner: "terminal" });
    const opened = await open.backend.open();
    expect(opened).toMatchObject({
      kind: "recovery",
      candidates: [
        { name: "perennial.previous.json", kind: "previous", revision: 40, applications: 4 },
        { name: "backups/1-20260101T000000Z-r30.json", kind: "backup", revision: 30, applications: 2 },
      ],
    });
    for (const name of ["nothing.json", "../elsewhere.json", "backups/2-20260102T000000Z-r31.json", "perennial.json.0a1b2c3d.tmp"]) {
      expect(await open.backend.recover(name)).toMatchObject({ kind: "recovery" });
    }
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe(text.slice(0, 500));
    expect(documentOf(await open.backend.recover("perennial.previous.json"))).toMatchObject({ revision: 41, saving: { state: "saved" } });
    expect(open.document()?.applications.size).toBe(4);
    await open.close();
    expect(await readFile(join(folder, (opened as { quarantined: string }).quarantined), "utf8")).toBe(text.slice(0, 500));
    expect(await readDocument(realFileSystem, join(folder, "perennial.json"))).toMatchObject({ kind: "document", intact: true, kept: { revision: 41 } });
  });

  test("with only a byte order mark before it can be taken up as it is", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), `\uFEFF${text}`);
    const open = await openFolder({ folder, owner: "terminal" });
    afterwards(() => open.close());
    expect(await open.backend.open()).toMatchObject({ candidates: [{ name: "perennial.json", kind: "current", applications: 3 }] });
    expect(documentOf(await open.backend.recover("perennial.json")).revision).toBe(8);
    expect(open.document()?.applications.size).toBe(3);
  });
});

describe("a file of a newer Perennial", () => {
  test("is shown where it can be, and never written", async () => {
    const folder = await newFolder();
    const newer = text.replace('"schema": 1', '"schema": 2');
    await writeFile(join(folder, "perennial.json"), newer);
    const open = await openFolder({ folder, owner: "terminal" });
    const opened = documentOf(await open.backend.open());
    expect(opened.access).toMatchObject({ mode: "read-only", why: { key: "storage.readOnly.newer" } });
    expect(JSON.parse(opened.text).data.applications.length).toBe(3);
    expect(await open.backend.commit(adding("a"))).toMatchObject({ kind: "refused", why: { key: "refusal.readOnly" } });
    await open.close();
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe(newer);
    expect(await namesIn(folder)).toEqual(["perennial.json"]);
  });

  test("that cannot be shown stays as it is, whatever is chosen", async () => {
    const folder = await newFolder();
    const newer = '{ "format": "perennial", "schema": 2 }';
    await writeFile(join(folder, "perennial.json"), newer);
    await writeFile(join(folder, "perennial.previous.json"), text);
    const open = await openFolder({ folder, owner: "terminal" });
    for (const choice of [null, "perennial.previous.json"]) {
      expect(await open.backend.recover(choice)).toMatchObject({ kind: "recovery", why: { key: "storage.damaged.newer" } });
    }
    await open.close();
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe(newer);
  });
});

test("files are for their owner alone", async (context) => {
  if (process.platform === "win32") context.skip("Windows has no modes");
  const above = await newFolder();
  await chmod(above, 0o755);
  const folder = join(above, "deep", "data");
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("a"));
  await open.close();
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});
