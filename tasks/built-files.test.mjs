// The check of the built files sees what must not be in them.
import { expect, test } from "vitest";
import { evaluations, forbiddenInHtml, foreignImports } from "./built-files.mjs";

test("imports from outside are seen in every form", () => {
  const text =
    'import "electron"; import fs from "node:fs"; import "./chunk.js"; export * from "ws"; await import("lowdb"); const b = require("birpc"); __require("fd-lock"); require("path");';
  expect(foreignImports(text, ["electron", "fd-lock"])).toEqual(["ws", "lowdb", "birpc"]);
});

test("an import whose target only running it can tell is seen", () => {
  expect(foreignImports("const a = (name) => import(name);", [])).toEqual(["computed"]);
});

test("code out of text is seen; its mention and an empty text are not", () => {
  expect(evaluations('eval("1"); new Function("return 1"); Function(`return 1`)')).toHaveLength(3);
  expect(evaluations('const a = "eval(1)"; b instanceof Function; c.eval(1); new Function(""); Function(``);')).toEqual([]);
});

test.each([
  ["<script>go()</script>", "an inline script"],
  ['<script type="module">go()</script>', "an inline script"],
  ["<style>p {}</style>", "an inline style"],
  ['<p style="color: red">', "an inline style"],
  ['<body onload="go()">', "an event handler"],
  ['<script src="https://example.com/a.js"></script>', "something from elsewhere"],
  ['<link rel="stylesheet" href="//example.com/a.css">', "something from elsewhere"],
  ['<a href="javascript:go()">', "a script in an address"],
])("%s is seen", (html, name) => {
  expect(forbiddenInHtml(html)).toEqual([name]);
});

test("a page of files of its own is fine", () => {
  expect(
    forbiddenInHtml('<meta charset="utf-8"><script type="module" crossorigin src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">'),
  ).toEqual([]);
});
