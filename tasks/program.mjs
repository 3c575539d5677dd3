// Running another program to its end, given up when nothing comes from it any more.
import { spawn } from "node:child_process";

const ENDING = /** @type {const} */ (["SIGINT", "SIGTERM"]);

/**
 * @typedef {object} Ended
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string} output what it said, stdout and stderr as they came; empty where it was shown to the person at once
 * @property {boolean} gaveUp whether it was ended because nothing came from it for `quietMs`
 * @property {number} ms how long it ran
 */

/**
 * Runs a program. Never throws for what the program does: one that cannot be started ends with code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] beside our own environment
 * @param {string} [options.cwd]
 * @param {boolean} [options.shell] `command` is a whole command line
 * @param {boolean} [options.shown] its output goes to the terminal instead of into `output`
 * @param {number} [options.quietMs] ended when for so long neither output came nor `progress` changed
 * @param {() => number} [options.progress] a figure that grows while it works in silence, such as bytes fetched
 * @returns {Promise<Ended>}
 */
export function run(command, args, { env = {}, cwd, shell = false, shown = false, quietMs, progress = () => 0 } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const out = shown ? "inherit" : "pipe";
    const child = spawn(command, args, { cwd, shell, env: { ...process.env, ...env }, stdio: ["ignore", out, out] });
    let output = "";
    let gaveUp = false;
    let heardAt = start;
    let figure = progress();
    const hear = (/** @type {string} */ chunk) => {
      output += chunk;
      heardAt = performance.now();
    };
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
    const look = () => {
      if (progress() !== figure) heardAt = performance.now();
      figure = progress();
      if (quietMs === undefined || performance.now() - heardAt < quietMs) return;
      gaveUp = true;
      child.kill("SIGKILL");
      // Its own children may still hold the pipes.
      child.stdout?.destroy();
      child.stderr?.destroy();
    };
    // A signal to us is meant for what we run: it ends first, and we after it.
    let told = /** @type {NodeJS.Signals | undefined} */ (undefined);
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      told = signal;
      child.kill(signal);
    };
    for (const signal of ENDING) process.on(signal, pass);
    const timer = quietMs === undefined ? undefined : setInterval(look, Math.min(500, quietMs / 2));
    const end = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      clearInterval(timer);
      for (const each of ENDING) process.off(each, pass);
      if (told) process.kill(process.pid, told);
      else resolve({ code, signal, output, gaveUp, ms: performance.now() - start });
    };
    child.once("error", (error) => {
      output += error.message;
      end(127, null);
    });
    child.once("close", end);
  });
}
