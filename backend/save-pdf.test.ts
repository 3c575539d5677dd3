// What the page is told when it asks for a PDF.
import { expect, test, vi } from "vitest";
import { savePdf } from "./save-pdf.ts";
import type { SystemWindows } from "./served.ts";

const windowsThat = (save: SystemWindows["savePdf"]) => ({ chooseFolder: async () => undefined, show: async () => {}, open: async () => true, savePdf: save });

test("a shell without windows of its own leaves it to the page's print dialog", async () => {
  expect(await savePdf(undefined, "report.pdf")).toEqual({ kind: "print" });
});

test("the name is made safe, whatever the page sends, and where it was saved is told", async () => {
  const save = vi.fn(async (name: string) => `chosen ${name}`);
  expect(await savePdf(windowsThat(save), "../../report.pdf")).toEqual({ kind: "saved", name: "chosen -..-report.pdf" });
  await savePdf(windowsThat(save), { toString: () => "x" });
  expect(save.mock.calls.flat()).toEqual(["-..-report.pdf", "x"]);
  expect(
    await savePdf(
      windowsThat(async () => undefined),
      "report.pdf",
    ),
  ).toEqual({ kind: "cancelled" });
});

test("what the disk refuses is said in a sentence", async () => {
  for (const [code, key] of [
    ["ENOSPC", "report.pdf.diskFull"],
    ["EROFS", "report.pdf.noPermission"],
    ["EBUSY", "report.pdf.busy"],
    ["ENOENT", "report.pdf.other"],
  ] as const) {
    const refused = await savePdf(
      windowsThat(() => Promise.reject(Object.assign(new Error("no"), { code }))),
      "report.pdf",
    );
    expect(refused).toMatchObject({ kind: "refused", why: { key, values: { name: "report.pdf" } } });
  }
});
