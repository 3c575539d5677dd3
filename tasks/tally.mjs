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

/** More than so many specs that pass only at their second try are no accident of a slow machine any more: all of them have failed then. */
const MOST_AGAIN = 2;

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ projectName: string, status: string, title?: string, file?: string, annotations?: Annotation[], results?: { error?: { message?: string } }[] }} SpecRun
 * @typedef {{ specs?: { title?: string, file?: string, tests: SpecRun[] }[], suites?: Suite[] }} Suite
 */

/**
 * Playwright's JSON report, by shell (its projects).
 * @param {{ suites: Suite[], errors?: unknown[] }} report
 * @returns {{ tally: Tally, shells: Map<string, Tally & { why: string[] }>, again: string[] }} `why`: the reasons given for what was skipped;
 * `again`: the specs that passed only at their second try
 */
export function appTally({ suites, errors = [] }) {
  /** @type {Map<string, Tally & { why: string[] }>} */
  const shells = new Map();
  const runs = suites.flatMap(runsOf);
  const again = runs.filter(({ status }) => status === "flaky").map(({ projectName, title }) => `${projectName}: ${title}`);
  const passes = again.length > MOST_AGAIN ? ["expected"] : ["expected", "flaky"];
  for (const { projectName, status, annotations = [] } of runs) {
    const shell = shells.get(projectName) ?? { passed: 0, failed: 0, skipped: 0, why: [] };
    shells.set(projectName, shell);
    if (status === "skipped") {
      shell.skipped += 1;
      const why = annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ?? "no reason given";
      if (!shell.why.includes(why)) shell.why.push(why);
    } else if (passes.includes(status)) shell.passed += 1;
    else shell.failed += 1;
  }
  // An error outside of any test, such as a spec that cannot be loaded.
  const tally = { passed: 0, failed: errors.length > 0 ? 1 : 0, skipped: 0 };
  for (const shell of shells.values()) addTo(tally, shell);
  return { tally, shells, again };
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

/** The runs of a suite and of those in it, each with the title and the file of its spec. @param {Suite} suite @returns {SpecRun[]} */
export function runsOf({ specs = [], suites = [] }) {
  return [...specs.flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, title, file }))), ...suites.flatMap(runsOf)];
}
