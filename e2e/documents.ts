// Documents as a person handles them: the section of the panel, files of their own, and files held over the page.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type JSHandle, type Locator, type Page } from "@playwright/test";

/** A file of the person's, made for a test. */
export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file with this text in it. */
export function paper(name: string, text = `What stands in ${name}`, mimeType = "application/pdf"): Paper {
  return { name, mimeType, buffer: Buffer.from(text) };
}

/** The SHA-256 of a file, which is its id. */
export function idOf({ buffer }: Pick<Paper, "buffer">): string {
  return createHash("sha256").update(buffer).digest("hex");
}

/** The path of an attachment's file. */
export function pathOf(data: string, id: string): string {
  return join(data, "attachments", id);
}

/** The file of a document is kept under its hash, byte by byte. */
export async function expectKept(data: string, { buffer }: Paper): Promise<void> {
  expect((await readFile(pathOf(data, idOf({ buffer })))).equals(buffer)).toBe(true);
}

/** The section of the open application. */
export function documents(page: Page): Locator {
  return page.getByRole("region", { name: "Documents" });
}

/** The line of a document. */
export function documentLine(page: Page, name: string): Locator {
  return documents(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Open ${name}`, exact: true }) });
}

/** Chooses files in the dialog that `Add a document` opens. */
export async function choose(page: Page, ...files: readonly (Paper | string)[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), documents(page).getByRole("button", { name: "Add a document" }).click()]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(files as Paper[]);
}

/** Files as they are held over the page by the mouse. */
export function held(page: Page, ...files: readonly Paper[]): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, text } of given) transfer.items.add(new File([text], name, { type: mimeType }));
      return transfer;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, text: buffer.toString() })),
  );
}

/** Holds files over an element. */
export async function holdOver(target: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  await target.dispatchEvent("dragenter", { dataTransfer });
  await target.dispatchEvent("dragover", { dataTransfer });
}

/** Drops files on an element. */
export async function dropOn(target: Locator, ...files: readonly Paper[]): Promise<void> {
  const dataTransfer = await held(target.page(), ...files);
  await holdOver(target, dataTransfer);
  await target.dispatchEvent("drop", { dataTransfer });
}
