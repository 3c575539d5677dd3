// The clock of a spec: set by hand, for the program and for its page alike.
import type { ChildProcess } from "node:child_process";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";

/** Loaded before a program, it makes the program follow the clock's file. */
const FAKE = join(import.meta.dirname, "fake-clock.mjs");
/** How long, in ms, until the file is looked at once more. */
const AGAIN_MS = 10;

/** A clock for every program and page that was started with it. It is given to `start`, and set before or after that. */
export class Clock {
  readonly #file: string;
  readonly #programs = new Set<ChildProcess>();
  readonly #contexts = new Set<BrowserContext>();
  #number = 0;
  #time = new Date();

  /** `file`: where it is told to programs; of this test alone, and not in the data folder. */
  constructor(file: string) {
    this.#file = file;
  }

  /** How Node is to be started so that the program follows this clock: arguments before the program's, and its environment. */
  get node(): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } {
    return { args: ["--import", FAKE], env: { PERENNIAL_E2E_CLOCK: this.#file } };
  }

  /** The time it was set to. */
  now(): Date {
    return this.#time;
  }

  /**
   * Sets it, as a wall-clock time here (`YYYY-MM-DDTHH:MM:SS`) or an instant. In pages it stands still, in programs it runs on from there. Whatever a
   * program does again and again it does now, as after sleep; done when every program has.
   */
  async set(time: string | Date): Promise<void> {
    this.#time = new Date(time);
    this.#number += 1;
    await writeFile(`${this.#file}.part`, JSON.stringify({ number: this.#number, shiftMs: this.#time.getTime() - Date.now() }));
    await rename(`${this.#file}.part`, this.#file);
    for (const context of this.#contexts) await context.clock.setFixedTime(this.#time);
    for (const program of this.#programs) {
      while (isRunning(program) && (await this.#takenBy(program)) !== this.#number) await new Promise((again) => setTimeout(again, AGAIN_MS));
    }
  }

  /** Sets it on by so many minutes. */
  async forward(minutes: number): Promise<void> {
    await this.set(new Date(this.#time.getTime() + minutes * 60_000));
  }

  /** Has a context follow it; before its first page. */
  async followedBy(context: BrowserContext): Promise<void> {
    this.#contexts.add(context);
    context.once("close", () => this.#contexts.delete(context));
    await context.clock.setFixedTime(this.#time);
  }

  /** Waits for this program too from now on, as long as it runs. */
  waitsFor(program: ChildProcess): void {
    this.#programs.add(program);
  }

  async forget(): Promise<void> {
    for (const file of [this.#file, ...[...this.#programs].map((program) => this.#toldBy(program))]) await rm(file, { force: true });
  }

  /** The file in which a program tells which number it has taken over. */
  #toldBy({ pid }: ChildProcess): string {
    return `${this.#file}.${pid}`;
  }

  async #takenBy(program: ChildProcess): Promise<number> {
    return Number(await readFile(this.#toldBy(program), "utf8").catch(() => 0));
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
