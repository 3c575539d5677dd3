// What a command of the terminal program is, and the two ways it can end early.
import type { ParseArgsConfig } from "node:util";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command is run with. */
export interface Call {
  readonly values: OptionValues;
  readonly words: readonly string[];
  /** The data folder's full path. */
  readonly folder: string;
  /** Whether one JSON document is asked for on standard output. */
  readonly json: boolean;
  /** Writes to standard output. */
  print(text: string): void;
  /** Says something to the person on standard error. */
  tell(said: Said): void;
}

/** A command: its own options beside `--data` and `--json`, and what it does. It resolves to the exit code. */
export interface Command {
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(call: Call): Promise<0 | 1>;
}

/** The call was not one the program knows: exit code 2. */
export class WrongUsage extends Error {
  constructor(why: Said) {
    super(say(why));
  }
}

/** The command could not be carried out, for a reason in one line: exit code 1. */
export class Stopped extends Error {
  constructor(why: Said) {
    super(say(why));
  }
}

/** The words after the command, at most so many. */
export function wordsUpTo(call: Call, most: number): readonly string[] {
  const over = call.words[most];
  if (over !== undefined) throw new WrongUsage({ key: "terminal.wrongUsage.nothingElse", values: { word: over } });
  return call.words;
}
