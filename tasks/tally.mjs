// How many tests passed, failed and were skipped, added up from what Vitest and Playwright report.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Vitest's JSON report. A file whose tests could not even be collected counts as one that failed.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Tally}
 */
export function unitsTally({ testResults }) {
  const statuses = testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length > 0 ? assertionResults.map((each) => each.status) : status === "failed" ? ["failed"] : [],
  );
  const count = (/** @type {string[]} */ ...wanted) => statuses.filter((status) => wanted.includes(status)).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("pending", "skipped", "todo", "disabled") };
}

/**
 * @typedef {{ projectName: string, status: string, annotations?: { type: string, description?: string }[] }} SpecRun
 * @typedef {{ specs?: { tests: SpecRun[] }[], suites?: Suite[] }} Suite
 */

/**
 * Playwright's JSON report, by shell (its projects).
 * @param {{ suites: Suite[], errors?: unknown[] }} report
 * @returns {{ tally: Tally, shells: Map<string, Tally & { why: string[] }> }} `why`: the reasons given for what was skipped
 */
export function appTally({ suites, errors = [] }) {
  /** @type {Map<string, Tally & { why: string[] }>} */
  const shells = new Map();
  for (const { projectName, status, annotations = [] } of suites.flatMap(runsOf)) {
    const shell = shells.get(projectName) ?? { passed: 0, failed: 0, skipped: 0, why: [] };
    shells.set(projectName, shell);
    if (status === "skipped") {
      shell.skipped += 1;
      const why = annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ?? "no reason given";
      if (!shell.why.includes(why)) shell.why.push(why);
    } else if (status === "expected") shell.passed += 1;
    else shell.failed += 1;
  }
  // An error outside of any test, such as a spec that cannot be loaded.
  const tally = { passed: 0, failed: errors.length > 0 ? 1 : 0, skipped: 0 };
  for (const shell of shells.values()) addTo(tally, shell);
  return { tally, shells };
}

/** @param {Tally} sum @param {Tally} more */
export function addTo(sum, more) {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}

/** The closing line. @param {Tally} tally */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {Suite} suite @returns {SpecRun[]} */
function runsOf({ specs = [], suites = [] }) {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(runsOf)];
}
