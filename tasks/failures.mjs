// What failed, and what it said, from the reports of Vitest and Playwright: told at the end, where a long run is read first.
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runsOf } from "./tally.mjs";

/** @typedef {{ name: string, why: string }} Failure a test, and what it said when it failed */

/** So much of what a test said is shown. */
const MOST_LINES = 25;
const MOST_CHARACTERS = 3_000;

/**
 * Of Vitest's JSON report; a file whose tests could not even be collected is one of them.
 * @param {{ testResults: { status: string, name?: string, message?: string, assertionResults: { status: string, fullName?: string, failureMessages?: string[] | null }[] }[] }} report
 * @returns {Failure[]}
 */
export function unitsFailures({ testResults }) {
  return testResults.flatMap(({ status, name: path = "", message = "", assertionResults }) => {
    const file = relative(".", path);
    if (assertionResults.length === 0) return status === "failed" ? [{ name: file, why: message }] : [];
    return assertionResults
      .filter((each) => each.status === "failed")
      .map(({ fullName = "", failureMessages }) => ({ name: `${file}: ${fullName}`, why: (failureMessages ?? []).join("\n") }));
  });
}

/**
 * Of Playwright's JSON report: every try that failed, also where the second one passed.
 * @param {{ suites: import("./tally.mjs").Suite[], errors?: { message?: string }[] }} report
 * @returns {Failure[]}
 */
export function appFailures({ suites, errors = [] }) {
  const outside = errors.map(({ message = "" }) => ({ name: "outside of the specs", why: message }));
  const runs = suites.flatMap(runsOf).filter(({ status }) => status === "unexpected" || status === "flaky");
  const tries = runs.flatMap(({ projectName, file, title, results = [] }) =>
    results.flatMap(({ error }, at) => (error ? [{ name: `${projectName}: ${file}: ${title} (try ${at + 1})`, why: error.message ?? "" }] : [])),
  );
  return [...outside, ...tries];
}

/** As it is shown; empty where nothing failed. @param {readonly Failure[]} failures */
export function tellFailures(failures) {
  return failures.map(({ name, why }) => `FAILED ${name}\n${shortened(why)}\n`).join("\n");
}

/** @param {string} text */
function shortened(text) {
  const lines = stripVTControlCharacters(text).slice(0, MOST_CHARACTERS).split("\n");
  return lines
    .slice(0, MOST_LINES)
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");
}
