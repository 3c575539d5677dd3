// The built main and preload files stand alone: what they import is Electron, Node and the file lock.
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { resolveConfig } from "electron-vite";
import { build, type InlineConfig, type Rolldown } from "vite";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const { config } = await resolveConfig({ root, logLevel: "silent" }, "build");

/** The one file that is built for this part, without being written. */
async function built(part: "main" | "preload"): Promise<Rolldown.OutputChunk> {
  const ofPart = config?.[part] as InlineConfig;
  const [{ output }] = (await build({ ...ofPart, logLevel: "silent", build: { ...ofPart.build, write: false } })) as [Rolldown.RolldownOutput];
  expect(output).toHaveLength(1);
  return output[0];
}

test("main imports only electron, node: and fd-lock", async () => {
  const { imports, dynamicImports, fileName, code } = await built("main");
  const others = imports.filter((name) => !name.startsWith("node:") && !builtinModules.includes(name));

  expect(fileName).toBe("main.js");
  expect(others.sort()).toEqual(["electron", "fd-lock"]);
  expect(dynamicImports).toEqual([]);
  expect(code).not.toMatch(/\brequire\(/);
});

test("the preload needs nothing but electron, as a sandboxed one must", async () => {
  const { imports, dynamicImports, fileName, code } = await built("preload");

  expect(fileName).toBe("preload.cjs");
  expect(imports).toEqual(["electron"]);
  expect(dynamicImports).toEqual([]);
  expect([...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
});
