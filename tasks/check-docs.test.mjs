// The check of the documents sees a dead link, a file, a heading and a script that are not there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { documentFaults } from "./documents.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "perennial-docs-"));
  mkdirSync(join(root, "docs"));
  mkdirSync(join(root, "shared"));
  writeFileSync(join(root, "docs/other.md"), "# Other\n\n## How it's kept, and where\n");
  writeFileSync(join(root, "shared/a.ts"), "");
});
afterEach(() => rmSync(root, { recursive: true }));

/** @param {string} text */
function faults(text) {
  writeFileSync(join(root, "README.md"), text);
  return documentFaults(root, join(root, "README.md"), ["build", "check:types"]).map((line) => line.replace(/^.*README\.md:/, ""));
}

test("what is there is fine", () => {
  const text = "# Here\n[a](docs/other.md) [b](docs/other.md#how-its-kept-and-where) [c](#here) [d](https://example.com) ![e](shared/a.ts)\n";
  expect(
    faults(`${text}\`shared/a.ts\` \`shared/\` \`shared/*\` \`and/or\` \`a / b\` npm run build, \`npm run check:types\`\n\`\`\`\n[x](gone.md)\n\`\`\`\n`),
  ).toEqual([]);
});

test.each([
  ["[a](docs/gone.md)", "1 links to docs/gone.md, which is not there"],
  ["\n![a](docs/gone.png)", "2 links to docs/gone.png, which is not there"],
  ["[a](docs/other.md#gone)", "1 links to #gone, which is no heading of docs/other.md"],
  ["[a](#gone)", "1 links to #gone, which is no heading of its own"],
  ["`shared/gone.ts`", "1 names shared/gone.ts, which is not there"],
  ["```\nnpm run gone\n```", "2 names the script gone, which package.json does not have"],
])("%s is seen", (text, fault) => {
  expect(faults(text)).toEqual([fault]);
});

test("a document that is not there is seen", () => {
  expect(documentFaults(root, join(root, "GONE.md"), [])).toEqual([expect.stringContaining("GONE.md is missing")]);
});
