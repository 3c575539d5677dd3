// The terminal program: finds the command, runs it, and turns what became of it into an exit code.
import { homedir } from "node:os";
import { parseArgs } from "node:util";
import { chosenFolder } from "#backend/default-folder.ts";
import { CannotServe } from "#browser/serve.ts";
import { say } from "#shared/text/say.ts";
import { backup } from "./backup.ts";
import { backups } from "./backups.ts";
import { capture } from "./capture.ts";
import { type Call, type Command, type OptionValues, Stopped, WrongUsage } from "./command.ts";
import { demo } from "./demo.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { restore } from "./restore.ts";
import { serveCommand } from "./serve.ts";
import { verify } from "./verify.ts";

const commands = new Map<string, Command>([
  ["serve", serveCommand],
  ["import", importCommand],
  ["capture", capture],
  ["export", exportCommand],
  ["backup", backup],
  ["backups", backups],
  ["restore", restore],
  ["verify", verify],
  ["demo", demo],
]);

// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  try {
    return await run(args);
  } catch (error) {
    const message = error instanceof WrongUsage || error instanceof Stopped || error instanceof CannotServe ? error.message : unexpected(error);
    process.stderr.write(`${message}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
    return error instanceof WrongUsage ? 2 : 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help" || rest.includes("--help")) {
    (name === undefined ? process.stderr : process.stdout).write(say({ key: "terminal.usage" }));
    return name === undefined ? 2 : 0;
  }
  const command = commands.get(name);
  if (!command) throw new WrongUsage({ key: "terminal.wrongUsage.unknownCommand", values: { command: name } });
  const { values, positionals } = parsed(rest, command);
  const call: Call = {
    values,
    words: positionals,
    folder: chosenFolder({
      argument: typeof values.data === "string" ? values.data : undefined,
      platform: process.platform,
      env: process.env,
      home: homedir(),
    }),
    json: values.json === true,
    print: (text) => void process.stdout.write(text),
    tell: (said) => void process.stderr.write(`${say(said)}\n`),
  };
  return command.run(call);
}

function parsed(args: readonly string[], { options }: Command): { values: OptionValues; positionals: readonly string[] } {
  try {
    const all = { ...options, data: { type: "string" }, json: { type: "boolean" } } as const;
    return parseArgs({ args: [...args], options: all, allowPositionals: true, strict: true });
  } catch (error) {
    // parseArgs says in its first sentence what is wrong.
    const detail = error instanceof Error ? (error.message.split(/\.(?:\s|$)/u)[0] ?? "") : "";
    throw new WrongUsage({ key: "terminal.wrongUsage.options", values: { detail } });
  }
}

function unexpected(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  return say({ key: "terminal.unexpected", values: { detail: process.env.PERENNIAL_DEBUG && error instanceof Error ? (error.stack ?? detail) : detail } });
}
