// Opening an attachment with the system's program: which kinds are, under which name, and what becomes of the copy.
import { chmod, lstat, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenFolder } from "../open-folder.ts";
import { openFolder } from "../open-folder.ts";
import type { SystemWindows } from "../served.ts";
import { adding, afterwards, newFolder } from "../test-folder.test-source.ts";
import { attached, madeBytes } from "./attachment-folder.test-source.ts";

/** Windows that open nothing and remember what they were asked for. */
function rememberingWindows(opens = true) {
  const asked = { opened: [] as string[], shown: [] as string[] };
  const windows: SystemWindows = {
    chooseFolder: async () => undefined,
    show: async (path) => void asked.shown.push(path),
    open: async (path) => {
      asked.opened.push(path);
      return opens;
    },
    savePdf: async () => undefined,
  };
  return { windows, asked };
}

let temporary: string;
beforeEach(async () => {
  temporary = await newFolder();
  for (const name of ["TMPDIR", "TMP", "TEMP"]) vi.stubEnv(name, temporary);
  return () => vi.unstubAllEnvs();
});

async function started(folder: string, windows: SystemWindows): Promise<OpenFolder> {
  const open = await openFolder({ folder, owner: "electron", windows });
  afterwards(() => open.close());
  return open;
}

async function fresh(windows: SystemWindows) {
  const folder = await newFolder("/tmp");
  const open = await started(folder, windows);
  await open.backend.commit(adding("one"));
  return { folder, open };
}

/** Which names are opened under which, and which are only shown. */
const OPENED = [
  ...["Resume.pdf", "note.TXT", "read.md", "letter.rtf", "old.doc", "new.docx", "open.odt", "apple.pages", "sheet.xls", "sheet.xlsx", "sheet.ods", "list.csv"],
  ...["talk.ppt", "talk.pptx", "talk.odp", "face.png", "face.jpg", "face.JPEG", "face.webp", "face.gif", "face.heic", "offer.eml", "offer.msg"],
  ...["resume.exe\u0000.pdf", "con.pdf", "..\\..\\x.pdf", "a/b.pdf"],
];
const SHOWN = [
  ...["page.html", "page.htm", "page.xhtml", "page.mht", "drawing.svg", "code.js", "code.mjs", "code.vbs", "code.wsf", "code.hta", "code.py", "code.ps1"],
  ...["setup.exe", "setup.msi", "run.bat", "run.cmd", "run.com", "run.scr", "run.pif", "link.lnk", "link.url", "link.webloc", "start.desktop", "run.sh"],
  ...[
    "tool.app",
    "tool.command",
    "tool.jar",
    "disk.dmg",
    "disk.iso",
    "pack.zip",
    "macro.docm",
    "macro.xlsm",
    "macro.pptm",
    "macro.dotm",
    "add.xlam",
    "help.chm",
  ],
  ...[
    "resume.pdf.exe",
    "resume\u202efdp.exe",
    "resume.exe.",
    "resume.exe ",
    "resume.pdf:x.exe",
    "no ending",
    ".pdf",
    "resume.ｐｄｆ",
    "pdf",
    "x.settingcontent-ms",
    "x.library-ms",
  ],
];

describe("an attachment that is opened", () => {
  test("goes to the system's program where its kind is one that only is read, and else is shown in its folder", async () => {
    const { windows, asked } = rememberingWindows();
    const { folder, open } = await fresh(windows);
    const bad: string[] = [];
    for (const [index, name] of [...OPENED, ...SHOWN].entries()) {
      const bytes = madeBytes(100, index + 1);
      const id = await attached(open.backend, "one", bytes, name);
      const before = { opened: asked.opened.length, shown: asked.shown.length };
      const answer = await open.backend.openAttachment(id);
      const isOpened = OPENED.includes(name);
      if (answer.kind !== (isOpened ? "opened" : "shown")) bad.push(`${name}: ${JSON.stringify(answer)}`);
      expect([asked.opened.length - before.opened, asked.shown.length - before.shown]).toEqual(isOpened ? [1, 0] : [0, 1]);
      const path = (isOpened ? asked.opened : asked.shown).at(-1) as string;
      expect(dirname(dirname(path))).toBe(temporary);
      expect(path.startsWith(folder)).toBe(false);
      expect((await readFile(path)).equals(bytes)).toBe(true);
      if (process.platform !== "win32") {
        expect((await lstat(path)).mode & 0o777).toBe(0o400);
        expect((await lstat(dirname(path))).mode & 0o777).toBe(0o700);
      }
    }
    expect(bad).toEqual([]);
    expect(new Set([...asked.opened, ...asked.shown].map((path) => dirname(path))).size).toBe(OPENED.length + SHOWN.length);
    console.log(`opening: ${OPENED.length} names opened, ${SHOWN.length} only shown, each under a safe name in a folder of its own`);
  });

  test("is shown where no program takes it", async () => {
    const { windows, asked } = rememberingWindows(false);
    const { open } = await fresh(windows);
    const id = await attached(open.backend, "one", madeBytes(100), "Resume.pdf");
    expect(await open.backend.openAttachment(id)).toEqual({ kind: "shown" });
    expect(asked.shown.map((path) => basename(path))).toEqual(["Resume.pdf"]);
  });

  test("is neither opened nor copied where it was altered, is missing, or belongs to nothing", async () => {
    const { windows, asked } = rememberingWindows();
    const { folder, open } = await fresh(windows);
    const [altered, missing] = [await attached(open.backend, "one", madeBytes(100, 1)), await attached(open.backend, "one", madeBytes(100, 2))];
    await writeFile(join(folder, "attachments", altered), "MZ");
    await rm(join(folder, "attachments", missing));
    expect(await open.backend.openAttachment(altered)).toEqual({ kind: "refused", why: { key: "refusal.attachmentAltered" } });
    expect(await open.backend.openAttachment(missing)).toEqual({ kind: "refused", why: { key: "refusal.attachmentMissing" } });
    expect(await open.backend.openAttachment("a".repeat(64))).toEqual({ kind: "refused", why: { key: "refusal.attachmentGone" } });
    expect(asked).toEqual({ opened: [], shown: [] });
    expect(await readdir(temporary)).toEqual([]);
  });

  test("says why where no copy can be made", async () => {
    const { windows } = rememberingWindows();
    const { open } = await fresh(windows);
    const id = await attached(open.backend, "one", madeBytes(100));
    await rm(temporary, { recursive: true });
    expect(await open.backend.openAttachment(id)).toEqual({ kind: "refused", why: { key: "refusal.attachmentUnreadable", values: { detail: "ENOENT" } } });
    await mkdir(temporary);
  });
});

describe("the copy that was opened", () => {
  test("goes when Perennial ends, and one of a run that was killed goes at the next start", async () => {
    const { windows, asked } = rememberingWindows();
    const { folder, open } = await fresh(windows);
    const id = await attached(open.backend, "one", madeBytes(100));
    await open.backend.openAttachment(id);
    const [left] = asked.opened as [string];
    expect((await readdir(temporary)).length).toBe(1);
    await open.close();
    expect(await readdir(temporary)).toEqual([]);
    // As if the program had been killed before it could clear away.
    await mkdir(dirname(left), { mode: 0o700 });
    await writeFile(left, madeBytes(100), { mode: 0o400 });
    const others = join(temporary, "perennial-00000000-0000000000000000-00000000");
    await mkdir(others);
    const next = await started(folder, windows);
    await next.close();
    expect(await readdir(temporary)).toEqual([basename(others)]);
  });

  test("stays where somebody wrote into it all the same", async () => {
    const { windows, asked } = rememberingWindows();
    const { folder, open } = await fresh(windows);
    await open.backend.openAttachment(await attached(open.backend, "one", madeBytes(100)));
    const [path] = asked.opened as [string];
    await chmod(path, 0o600);
    await writeFile(path, "An evening of work on this copy.");
    await open.close();
    await (await started(folder, windows)).close();
    expect(await readFile(path, "utf8")).toBe("An evening of work on this copy.");
    expect((await stat(dirname(path))).isDirectory()).toBe(true);
  });
});
