// The check of the import rules turns red for each kind of forbidden import, and when it read nothing.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "perennial-layers-"));
  for (let each = 0; each < 70; each += 1) write(`shared/model/noun-${each}.ts`, `export interface Noun${each} { n: ${each} }\n`);
  write("shared/queries/board.ts", 'import type { Noun1 } from "#shared/model/noun-1.ts";\nexport const board = (noun: Noun1) => noun.n;\n');
  write(
    "renderer/board/board.tsx",
    'import { useState } from "react";\nimport { board } from "#shared/queries/board.ts";\nexport const Board = () => useState(board);\n',
  );
  write("renderer/today/today.tsx", "export const today = 1;\n");
  write("backend/keeper.ts", 'import { readFile } from "node:fs/promises";\nexport const keeper = readFile;\n');
});
afterEach(() => rmSync(root, { recursive: true }));

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function check() {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "check-layers.mjs"), root], { encoding: "utf8" });
  return { status, wrong: stderr.split("\n").filter(Boolean) };
}

test("a project that keeps the rules is green", () => {
  expect(check()).toEqual({ status: 0, wrong: [] });
});

const FORBIDDEN = {
  "an import": ["shared/queries/a.ts", 'import { keeper } from "#backend/keeper.ts";\nexport const a = keeper;\n', "#backend/keeper.ts"],
  "a type import": ["shared/queries/a.ts", 'import type { keeper } from "#backend/keeper.ts";\nexport type A = typeof keeper;\n', "#backend/keeper.ts"],
  "a type taken inside an expression": ["shared/queries/a.ts", 'export type A = typeof import("#backend/keeper.ts");\n', "#backend/keeper.ts"],
  "a dynamic import": ["renderer/board/a.ts", 'export const a = () => import("../today/today.tsx");\n', "../today/today.tsx"],
  "a re-export": ["shared/queries/a.ts", 'export * from "../../backend/keeper.ts";\n', "../../backend/keeper.ts"],
  "a require": ["shared/model/a.ts", 'export const a = require("fs");\n', "fs"],
  "a package": ["shared/model/a.ts", 'import react from "react";\nexport const a = react;\n', "react"],
  "Node in the page": ["renderer/board/a.ts", 'import { readFile } from "node:fs";\nexport const a = readFile;\n', "node:fs"],
  "Electron in the backend": ["backend/a.ts", 'import type { App } from "electron";\nexport type A = App;\n', "electron"],
  "a migration that reads the model": [
    "backend/storage/migrations/a.ts",
    'import type { Noun1 } from "#shared/model/noun-1.ts";\nexport type A = Noun1;\n',
    "#shared/model/noun-1.ts",
  ],
};

test.each(Object.entries(FORBIDDEN))("%s that is forbidden turns it red", (_, [file = "", text = "", wanted]) => {
  write(file, text);
  expect(check()).toEqual({ status: 1, wrong: [`${file}:1 must not import ${wanted}`] });
});

test("a test may import the test tools and its topmost folder; nothing else may import a test", () => {
  write("shared/model/a.test.ts", 'import { test } from "vitest";\nimport { board } from "#shared/queries/board.ts";\ntest("", () => void board);\n');
  expect(check().status).toBe(0);
  write("shared/model/a.ts", 'import "./a.test.ts";\n');
  expect(check().wrong).toContain("shared/model/a.ts:1 must not import ./a.test.ts");
});

test("a ring turns it red, also one of types alone", () => {
  write("shared/model/a.ts", 'import type { B } from "./b.ts";\nexport interface A { b: B }\n');
  write("shared/model/b.ts", 'import type { A } from "./a.ts";\nexport interface B { a: A }\n');
  expect(check()).toEqual({ status: 1, wrong: [expect.stringContaining("import one another")] });
});

test("an import of nothing, one that cannot be told, and text that is not a program turn it red", () => {
  write("shared/model/a.ts", 'import "./not-there.ts";\n');
  write("shared/model/b.ts", "export const b = (name: string) => import(name);\n");
  write("shared/model/c.ts", "export const = ;\n");
  expect(check()).toMatchObject({ status: 1, wrong: { length: 3 } });
});

test("reading next to nothing turns it red", () => {
  rmSync(join(root, "shared"), { recursive: true });
  rmSync(join(root, "renderer"), { recursive: true });
  expect(check()).toEqual({ status: 1, wrong: [expect.stringContaining("only 1 files were read")] });
});
