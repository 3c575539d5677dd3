// What failed is told by name, with what it said, and nothing else is.
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { appFailures, tellFailures, unitsFailures } from "./failures.mjs";

test("units: each test that failed, and a file that could not be loaded", () => {
  const testResults = [
    {
      status: "failed",
      name: resolve("shared/a.test.ts"),
      message: "",
      assertionResults: [
        { status: "passed", fullName: "it adds", failureMessages: [] },
        { status: "failed", fullName: "it takes away", failureMessages: ["Error: 1 is not 2"] },
      ],
    },
    { status: "failed", name: resolve("shared/b.test.ts"), message: "Cannot find c", assertionResults: [] },
    { status: "passed", name: resolve("shared/d.test.ts"), message: "", assertionResults: [] },
  ];
  expect(unitsFailures({ testResults })).toEqual([
    { name: "shared/a.test.ts: it takes away", why: "Error: 1 is not 2" },
    { name: "shared/b.test.ts", why: "Cannot find c" },
  ]);
});

test("app: each try that failed, in suites within suites, and what failed outside of them", () => {
  /** @param {string} projectName @param {string} status @param {(string | undefined)[]} said */
  const run = (projectName, status, ...said) => ({
    projectName,
    status,
    results: said.map((message) => (message === undefined ? {} : { error: { message } })),
  });
  const report = {
    errors: [{ message: "no such file" }],
    suites: [
      {
        specs: [
          {
            title: "a card moves",
            file: "move.spec.ts",
            tests: [run("browser", "expected", undefined), run("desktop-double", "flaky", "too late", undefined)],
          },
        ],
        suites: [{ specs: [{ title: "a card stays", file: "move.spec.ts", tests: [run("browser", "unexpected", "gone", "gone again")] }] }],
      },
    ],
  };
  expect(appFailures(report)).toEqual([
    { name: "outside of the specs", why: "no such file" },
    { name: "desktop-double: move.spec.ts: a card moves (try 1)", why: "too late" },
    { name: "browser: move.spec.ts: a card stays (try 1)", why: "gone" },
    { name: "browser: move.spec.ts: a card stays (try 2)", why: "gone again" },
  ]);
});

test("it is shown without colours, and without an end only so far", () => {
  expect(tellFailures([])).toBe("");
  const why = `\u001b[31mred\u001b[39m\n\n${"more\n".repeat(100)}`;
  const shown = tellFailures([{ name: "a", why }]).split("\n");
  expect(shown.slice(0, 4)).toEqual(["FAILED a", "    red", "", "    more"]);
  expect(shown.length).toBeLessThan(40);
});
