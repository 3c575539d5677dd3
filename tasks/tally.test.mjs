// The closing line of the tests counts what Vitest and Playwright report, and never calls a red run green.
import { expect, test } from "vitest";
import { addTo, appTally, tallyLine, unitsTally } from "./tally.mjs";

test("units: passed, failed, skipped, and a file that could not be loaded", () => {
  const testResults = [
    { status: "failed", assertionResults: ["passed", "passed", "failed", "pending", "todo"].map((status) => ({ status })) },
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: [] },
  ];
  expect(unitsTally({ testResults })).toEqual({ passed: 2, failed: 2, skipped: 2 });
});

/** @param {string} projectName @param {string} status @param {string} [why] */
const run = (projectName, status, why) => ({ projectName, status, annotations: why ? [{ type: "skip", description: why }] : [] });

test("app: by shell, with the reasons of what was skipped; and a spec that passes only at its second try is named", () => {
  const report = {
    suites: [
      {
        specs: [{ title: "a card moves", tests: [run("browser", "expected"), run("desktop-double", "flaky")] }],
        suites: [{ specs: [{ tests: [run("browser", "unexpected")] }] }],
      },
      {
        specs: [
          { tests: [run("browser", "skipped", "no touch here"), run("desktop-double", "skipped", "no touch here")] },
          { tests: [run("browser", "skipped", "no touch here")] },
        ],
      },
    ],
  };
  const { tally, shells, again } = appTally(report);
  expect(tally).toEqual({ passed: 2, failed: 1, skipped: 3 });
  expect(again).toEqual(["desktop-double: a card moves"]);
  expect(shells.get("browser")).toEqual({ passed: 1, failed: 1, skipped: 2, why: ["no touch here"] });
});

test("app: more than two that pass only at their second try have all failed", () => {
  const tests = ["flaky", "flaky", "flaky", "expected"].map((status) => run("browser", status));
  expect(appTally({ suites: [{ specs: [{ title: "a card moves", tests }] }] }).tally).toEqual({ passed: 1, failed: 3, skipped: 0 });
});

test("app: an error outside of the specs has failed", () => {
  expect(appTally({ suites: [], errors: [{}] }).tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the closing line", () => {
  const sum = { passed: 1, failed: 0, skipped: 0 };
  expect(tallyLine(sum)).toBe("1 passed, 0 failed");
  addTo(sum, { passed: 2, failed: 3, skipped: 4 });
  expect(tallyLine(sum)).toBe("3 passed, 3 failed, 4 skipped");
});
