// Attachments as a page meets them: uploaded in parts, kept once, checked, given back in parts.
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Backend } from "#shared/contract/backend.ts";
import { PART_LIMIT, type UploadPart } from "#shared/contract/files.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import { openFolder } from "../open-folder.ts";
import { realFileSystem } from "../storage/file-system.ts";
import { adding, afterwards, clientOf, namesWithSchema, newFolder } from "../test-folder.test-source.ts";
import { attached, hashOfBytes, madeBytes, namesOfAttachments, partsOf, uploaded } from "./attachment-folder.test-source.ts";
import { Uploads } from "./uploads.ts";

async function opened(folder: string) {
  const open = await openFolder({ folder, owner: "terminal" });
  afterwards(() => open.close());
  return open;
}

async function freshFolder() {
  const folder = await newFolder();
  const open = await opened(folder);
  await open.backend.commit(adding("one"));
  await open.backend.commit(adding("other"));
  return { folder, open, backend: open.backend };
}

async function downloaded(backend: Backend, id: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; ; ) {
    const part = await backend.download({ kind: "attachment", id }, from);
    if (part.kind === "refused") throw new Error(part.why.key);
    parts.push(Buffer.from(part.data, "base64"));
    from += parts.at(-1)?.length ?? 0;
    expect(part.last).toBe(from === part.size);
    if (part.last) return Buffer.concat(parts);
  }
}

describe("a file that is uploaded", () => {
  test("is kept under its hash, for its owner only, and comes back as it was, whatever its size and parts", async () => {
    const { folder, backend } = await freshFolder();
    let bytes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, 1_000, PART_LIMIT, PART_LIMIT + 1, 3 * PART_LIMIT - 7),
        fc.constantFrom(PART_LIMIT, 300_001),
        fc.nat(),
        async (size, part, seed) => {
          const file = madeBytes(size, seed);
          const id = hashOfBytes(file);
          expect(await uploaded(backend, file, part)).toEqual({ kind: "kept", id, size });
          const path = join(folder, "attachments", id);
          expect((await readFile(path)).equals(file)).toBe(true);
          if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
          expect((await downloaded(backend, id)).equals(file)).toBe(true);
          bytes += size;
        },
      ),
      { numRuns: 25 },
    );
    expect((await namesOfAttachments(folder)).filter((name) => name.length !== 64)).toEqual([]);
    console.log(`attachments: 25 files, ${(bytes / 1024 / 1024).toFixed(1)} MB up and down in parts, each as it was`);
  });

  test("is there once when it comes twice, by two names and two windows at once", async () => {
    const { folder, open, backend } = await freshFolder();
    const file = madeBytes(2 * PART_LIMIT + 5);
    const id = await attached(backend, "one", file, "Resume.pdf");
    const before = await stat(join(folder, "attachments", id));
    expect(await attached(backend, "other", file, "resume (final).pdf")).toBe(id);
    const [one, other] = [clientOf(open), clientOf(open)];
    expect(await Promise.all([uploaded(one.backend, file), uploaded(other.backend, file)])).toEqual(
      [1, 2].map(() => ({ kind: "kept", id, size: file.length })),
    );
    expect(await namesOfAttachments(folder)).toEqual([id]);
    expect((await stat(join(folder, "attachments", id))).ino).toBe(before.ino);
    expect([...(open.document()?.attachments.values() ?? [])].map(({ name }) => name)).toEqual(["Resume.pdf"]);
  });

  test("puts a file right that is missing or was altered", async () => {
    const { folder, backend } = await freshFolder();
    const file = madeBytes(1_000);
    const id = await attached(backend, "one", file);
    for (const harm of [() => rm(join(folder, "attachments", id)), () => writeFile(join(folder, "attachments", id), "other")]) {
      await harm();
      expect(await uploaded(backend, file)).toMatchObject({ kind: "kept", id });
      expect(await backend.checkAttachments([id])).toEqual({ [id]: "there" });
      expect((await downloaded(backend, id)).equals(file)).toBe(true);
    }
  });

  test("may be as large as 50 MB and not a byte larger, and nothing is left of one that is", async () => {
    const { folder, backend } = await freshFolder();
    const file = madeBytes(ATTACHMENT_LIMIT + 1);
    expect(await uploaded(backend, file)).toEqual({ kind: "refused", why: { key: "refusal.attachmentTooLarge", values: { limit: 50 } } });
    expect(await namesOfAttachments(folder)).toEqual([]);
    const largest = file.subarray(0, ATTACHMENT_LIMIT);
    expect(await uploaded(backend, largest)).toEqual({ kind: "kept", id: hashOfBytes(largest), size: ATTACHMENT_LIMIT });
    const { rss } = process.memoryUsage();
    console.log(`attachments: ${ATTACHMENT_LIMIT} bytes taken, ${ATTACHMENT_LIMIT + 1} refused, ${Math.round(rss / 1024 / 1024)} MB in use`);
  });

  test("whose parts do not follow each other, or are none, is refused and leaves nothing", async () => {
    const { folder, backend } = await freshFolder();
    const [first, second, third] = partsOf(madeBytes(2_500), randomUUID(), 1_000) as [UploadPart, UploadPart, UploadPart];
    const anew = (part: UploadPart) => ({ ...part, upload: randomUUID() });
    const refused = { kind: "refused", why: { key: "refusal.uploadBroken" } };
    const sequences: unknown[][] = [
      [second],
      [first, first],
      [first, third],
      [first, { ...second, from: 999 }],
      [first, { ...second, from: -1 }],
      [first, { ...second, from: 1e300 }],
      [{ ...first, from: 0.5 }],
      [{ ...first, from: "0" }],
      [{ ...first, data: "no base64!" }],
      [{ ...first, data: "QQ" }],
      [{ ...first, data: Buffer.alloc(PART_LIMIT + 1).toString("base64") }],
      [{ ...first, data: "A".repeat(5 * PART_LIMIT) }],
      [{ ...first, data: 7 }],
      [{ ...first, upload: "../../x" }],
      [{ ...first, upload: { toString: "x" } }],
      [{ ...first, last: "yes" }],
      [null],
      ["x"],
    ];
    for (const sequence of sequences) {
      const upload = randomUUID();
      const sent = sequence.map((part) => (part && typeof part === "object" && (part as UploadPart).upload === first.upload ? { ...part, upload } : part));
      const ask = (part: unknown) => backend.upload({ purpose: "attachment", ...(part as object) } as UploadPart);
      const answers: unknown[] = [];
      for (const part of sent) answers.push(await ask(part));
      expect(answers.at(-1)).toEqual(refused);
      // What came before is let go of, and cannot be gone on with.
      if (sent.length > 1) expect(await ask({ ...second, upload })).toEqual(refused);
      expect(await namesOfAttachments(folder)).toEqual([]);
    }
    expect(await backend.upload(anew(first))).toEqual({ kind: "more" });
    console.log(`uploads: ${sequences.length} that do not hold together, each refused, 0 strays`);
  });

  test("is taken whole when its parts are sent without waiting for an answer", async () => {
    const { backend } = await freshFolder();
    const file = madeBytes(900_000);
    const answers = await Promise.all(partsOf(file, randomUUID(), 100_000).map((part) => backend.upload(part)));
    expect(answers.at(-1)).toEqual({ kind: "kept", id: hashOfBytes(file), size: file.length });
  });

  test("is one of sixteen at most, and goes with the program when it was not finished", async () => {
    const { folder, open, backend } = await freshFolder();
    const [first] = partsOf(madeBytes(2_000), "", 1_000) as [UploadPart];
    for (let count = 0; count < 16; count += 1) expect(await backend.upload({ ...first, upload: randomUUID() })).toEqual({ kind: "more" });
    expect(await backend.upload({ ...first, upload: randomUUID() })).toEqual({ kind: "refused", why: { key: "refusal.uploadsTooMany" } });
    expect((await namesOfAttachments(folder)).length).toBe(16);
    await open.close();
    expect(await namesOfAttachments(folder)).toEqual([]);
    expect(await backend.upload({ ...first, upload: randomUUID() })).toMatchObject({ kind: "refused" });
  });

  test("counts as abandoned when its client goes quiet for long", async () => {
    const folder = await newFolder();
    const uploads = new Uploads(realFileSystem, folder, 5);
    afterwards(() => uploads.close());
    const [first, second] = partsOf(madeBytes(2_000), randomUUID(), 1_000) as [UploadPart, UploadPart];
    expect(await uploads.take(first)).toEqual({ kind: "more" });
    await expect.poll(() => readdir(folder)).toEqual([]);
    expect(await uploads.take(second)).toEqual({ kind: "refused", why: { key: "refusal.uploadBroken" } });
  });

  test("is refused where the folder is only read", async () => {
    const { folder } = await freshFolder();
    const reader = await opened(folder);
    expect(await uploaded(reader.backend, madeBytes(10))).toMatchObject({ kind: "refused", why: { key: expect.stringMatching(/^storage\.readOnly\.owned/) } });
    expect(await namesOfAttachments(folder)).toEqual([]);
  });
});

describe("a file that is kept", () => {
  test("is told as missing or altered, and not given out then", async () => {
    const { folder, backend } = await freshFolder();
    const names = ["there", "gone", "longer", "shorter", "other", "folder"];
    const ids = new Map<string, string>();
    for (const [index, name] of names.entries()) ids.set(name, await attached(backend, "one", madeBytes(5_000, index + 1), `${name}.pdf`));
    const id = (name: string) => ids.get(name) as string;
    const path = (name: string) => join(folder, "attachments", id(name));
    for (const name of names) expect((await downloaded(backend, id(name))).length).toBe(5_000);
    await rm(path("gone"));
    await writeFile(path("longer"), "one more", { flag: "a" });
    await writeFile(path("shorter"), madeBytes(4_999, 4));
    await writeFile(path("other"), madeBytes(5_000, 99));
    await rm(path("folder"));
    await mkdir(path("folder"));
    const states = await backend.checkAttachments([...ids.values(), "../perennial.json", "__proto__", "A".repeat(64)]);
    expect(names.map((name) => states[id(name)])).toEqual(["there", "missing", "altered", "altered", "altered", "altered"]);
    expect(Object.keys(states).length).toBe(names.length);
    for (const name of names.slice(1)) {
      const why = { key: name === "gone" ? "refusal.attachmentMissing" : "refusal.attachmentAltered" };
      expect(await backend.download({ kind: "attachment", id: id(name) }, 0)).toEqual({ kind: "refused", why });
      expect(await backend.openAttachment(id(name))).toEqual({ kind: "refused", why });
    }
    expect(await backend.openAttachment(id("there"))).toEqual({ kind: "download" });
  });

  test("is found by nothing but its id", async () => {
    const { folder, backend } = await freshFolder();
    await symlink(join(folder, "perennial.json"), join(folder, "attachments-link")).catch(() => {});
    for (const id of ["../perennial.json", "perennial.json", "", "..", "A".repeat(64), `${"a".repeat(63)}/`, 7, null, { toString: () => "x" }]) {
      expect(await backend.download({ kind: "attachment", id: id as string }, 0)).toMatchObject({ kind: "refused" });
      expect(await backend.openAttachment(id as string)).toMatchObject({ kind: "refused" });
    }
    for (const ids of [null, "x", 7, {}]) expect(await backend.checkAttachments(ids as never)).toEqual({});
    const id = await attached(backend, "one", madeBytes(50));
    for (const from of [-1, 0.5, Number.NaN, 1e300, "7"]) {
      const part = await backend.download({ kind: "attachment", id }, from as number);
      expect(part).toMatchObject({ kind: "part", size: 50, last: true });
    }
  });

  test("is checked anew when it was changed, and only then", async () => {
    const { folder, backend } = await freshFolder();
    const id = await attached(backend, "one", madeBytes(5_000));
    expect(await backend.checkAttachments([id])).toEqual({ [id]: "there" });
    await writeFile(join(folder, "attachments", id), "altered");
    expect(await backend.checkAttachments([id])).toEqual({ [id]: "altered" });
    await writeFile(join(folder, "attachments", id), madeBytes(5_000));
    expect(await backend.checkAttachments([id])).toEqual({ [id]: "there" });
  });
});

test("only the folder of attachments is written to by an upload", async () => {
  const { folder, backend } = await freshFolder();
  const before = await namesWithSchema(folder);
  await uploaded(backend, madeBytes(10));
  expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual(["attachments"]);
});
