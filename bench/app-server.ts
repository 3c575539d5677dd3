// The app as it is measured: the built terminal program serving the board of one folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Starts `perennial serve`; the address can be opened once. */
export async function serveApp(root: string, folder: string): Promise<{ url: string; pid: number; close(): Promise<void> }> {
  const server = spawn(process.execPath, [join(root, "build/cli/perennial.js"), "serve", "--data", folder, "--no-open", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      text += chunk;
      if (text.includes("\n")) resolve(JSON.parse(text));
    });
    server.once("exit", (code) => reject(new Error(`perennial serve ended with ${code}`)));
  });
  return {
    url,
    pid: server.pid as number,
    close: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    },
  };
}
