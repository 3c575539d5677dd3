// Which of what is on the clipboard is a table.
import { expect, test } from "vitest";
import { pastedFile } from "./pasted-file.ts";

const clipboard = (text: string, files: File[] = []) => ({ getData: () => text, files: files as unknown as FileList });

test("cells are a table, though a picture of them lies beside, and a word is none", async () => {
  const picture = new File([], "cells.png");
  expect(await pastedFile(clipboard("Company\tRole\nHalm\tPotter\n", [picture]))?.text()).toBe("Company\tRole\nHalm\tPotter\n");
  expect(pastedFile(clipboard("", [picture]))).toBe(picture);
  expect(pastedFile(clipboard("Halm\n"))).toBeUndefined();
});
