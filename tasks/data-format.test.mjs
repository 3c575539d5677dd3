// The command that docs/data-format.md gives for checking a file tells a file of the program from a changed one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runnerImport } from "vite";
import { expect, test } from "vitest";
import { ROOT } from "./project.mjs";

// It names Linux's tools; the document says how macOS's are called.
test.runIf(process.platform === "linux")("a file is as written until a byte of it changes", async () => {
  const load = async (/** @type {string} */ path) =>
    /** @type {any} */ ((await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: "silent" })).module);
  const { DocumentBytes } = await load("backend/storage/document-bytes.ts");
  const { emptyDocument } = await load("shared/model/document.ts");
  const { head, body } = new DocumentBytes().content({ document: emptyDocument(), revision: 7, savedAt: "2026-11-23T08:15:30.123Z", beside: {} });
  const written = Buffer.concat([await head(), ...body]);

  const command = /```sh\n(.*sha256sum.*)\n```/.exec(readFileSync(join(ROOT, "docs/data-format.md"), "utf8"))?.[1] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "perennial-hash-"));
  const check = (/** @type {Buffer} */ bytes) => {
    writeFileSync(join(folder, "perennial.json"), bytes);
    return spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" }).stdout;
  };
  expect(check(written)).toBe("as written\n");
  expect(check(Buffer.from(written.toString().replace('"revision": 7', '"revision": 8')))).toBe("changed since\n");
  expect(check(Buffer.concat([written, Buffer.from("\n")]))).toBe("changed since\n");
  rmSync(folder, { recursive: true });
});
