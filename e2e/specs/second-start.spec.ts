// A second program on a folder that is held already: in the other shell and in a terminal it is told who holds it, and can read.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "../app.ts";
import { addCards, card, column } from "../board.ts";
import { startDesktopDouble } from "../doubles/desktop-double.ts";
import { startBrowserShell } from "../shells/browser-shell.ts";
import { perennial } from "../terminal.ts";

const PROGRAM = join(import.meta.dirname, "../../build/cli/perennial.js");

test("the other shell on the same folder is told who holds it, and reads", async ({ start, data, shell }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  const before = await readFile(join(data, "perennial.json"), "utf8");
  const isBrowser = shell === "browser";
  const second = await (isBrowser ? startDesktopDouble : startBrowserShell)({ data });
  try {
    const told = isBrowser ? "already open on this folder in a browser" : "already open on this folder in a window";
    await expect(second.page.getByRole("alert").filter({ hasText: told })).toBeVisible();
    await expect(card(column(second.page, "Applied"), "Sculptor at Fernhill")).toBeVisible();
    await card(second.page, "Sculptor at Fernhill").focus();
    await second.page.keyboard.press("2");
    await expect(card(column(second.page, "Applied"), "Sculptor at Fernhill")).toBeVisible();
    expect(await readFile(join(data, "perennial.json"), "utf8")).toBe(before);
  } finally {
    await second.close();
  }
  // The first one has not lost its hold.
  await addCards(first.page, "Interviewed", ["Alder - Carver"]);
  expect(await readFile(join(data, "perennial.json"), "utf8")).toContain("Alder");
});

test("a terminal beside the app reads, is told who holds the folder, and changes nothing", async ({ start, data, shell }) => {
  const { page } = await start();
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  expect(await perennial("export", "--data", data)).toMatchObject({ data: { applications: [{ company: "Fernhill" }] } });
  const before = await readFile(join(data, "perennial.json"), "utf8");
  const sheet = `${data}.csv`;
  await writeFile(sheet, "Company,Role,Status\nAlder,Carver,applied\n");
  const refused = await promisify(execFile)(process.execPath, [PROGRAM, "import", sheet, "--data", data]).catch((error) => error);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toContain(`Perennial is open on this folder in a ${shell === "browser" ? "browser" : "window"}`);
  expect(await readFile(join(data, "perennial.json"), "utf8")).toBe(before);
});

test("the desktop app started twice leaves the first window to go on", async ({ start, data, shell }) => {
  test.skip(shell !== "desktop-double", "only the double tells how a start that gives way ends; a browser shell that starts twice is the first test");
  const { page } = await start();
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await expect(startDesktopDouble({ data })).rejects.toThrow("The app ended with 0 before it showed a window.");
  await addCards(page, "Interviewed", ["Alder - Carver"]);
  expect(await readFile(join(data, "perennial.json"), "utf8")).toContain("Alder");
});
