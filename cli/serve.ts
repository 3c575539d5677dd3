// `perennial serve`: the board in a browser, until a signal ends it.
import { openFolder } from "#backend/open-folder.ts";
import { type Served, serve } from "#browser/serve.ts";
import { say } from "#shared/text/say.ts";
import { type Command, WrongUsage, wordsUpTo } from "./command.ts";
import { serveOnLastingPort } from "./lasting-port.ts";
import { openBrowser } from "./open-browser.ts";
import { resource } from "./place.ts";

export const serveCommand: Command = {
  options: { port: { type: "string" }, "no-open": { type: "boolean" } },
  async run(call) {
    wordsUpTo(call, 0);
    const port = portOf(call.values.port);
    const ended = signal();
    const folder = await openFolder({ folder: call.folder, owner: "browser" });
    let served: Served | undefined;
    try {
      const opened = await folder.backend.open();
      if (opened.kind === "document" && opened.access.mode === "read-only") call.tell(opened.access.why);
      const serveOn = (one: number) => serve({ folder, page: resource("build/renderer"), port: one });
      served = await (port === undefined ? serveOnLastingPort(call.folder, serveOn) : serveOn(port));
      announce(served, call.json, call.print);
      // The browser gets a ticket of its own: each is good for one use.
      if (call.values["no-open"] !== true) openBrowser(served.newUrl());
      await ended;
    } finally {
      await served?.close();
      await folder.close();
    }
    return 0;
  },
};

/** Prints the address; at a terminal, another one whenever Enter is pressed, since each is good for 30 seconds only. */
function announce(served: Served, json: boolean, print: (text: string) => void): void {
  if (json) {
    print(`${JSON.stringify({ url: served.url })}\n`);
    return;
  }
  process.stderr.write(`${say({ key: "terminal.serving" })}\n`);
  print(`${served.url}\n`);
  if (!process.stdin.isTTY) return;
  process.stderr.write(`${say({ key: "terminal.servingAgain" })}\n`);
  process.stdin.on("data", () => print(`${served.newUrl()}\n`));
  // Waiting for Enter must not keep the program up once it is told to end.
  process.stdin.unref();
}

function portOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const port = typeof value === "string" && /^\d{1,5}$/u.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new WrongUsage({ key: "terminal.wrongUsage.port", values: { port: String(value) } });
  return port;
}

/** Resolves at the first SIGINT or SIGTERM; a second one finds no listener and ends the program at once. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve());
  });
}
