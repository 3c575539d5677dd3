// Test programs that run apart from the test: built once into plain JavaScript, and started.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";

const HERE = import.meta.dirname;

/** Builds `<name>.test-program.ts` of this folder, or of the one given; gives the path of what Node can run. */
export async function buildProgram(name: string, folder = HERE): Promise<string> {
  const outDir = join(HERE, "../../build/test-programs", name);
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { [name]: join(folder, `${name}.test-program.ts`) },
        external: ["fd-lock"],
        output: { format: "es", entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true, external: ["fd-lock"] },
  });
  return join(outDir, `${name}.mjs`);
}

/** A program under way. */
export interface Running {
  /** Ends it at once, as `kill -9` does. */
  kill(): void;
  /** All lines it wrote; resolves when it ended. Rejects where it ended by itself. */
  readonly ended: Promise<readonly string[]>;
}

/** Starts a built program; `onLine` is called for each line as it comes. */
export function runProgram(path: string, args: readonly string[], onLine: (line: string) => void): Running {
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let errors = "";
  child.stderr.on("data", (piece) => {
    errors += piece;
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    onLine(line);
  });
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on("close", (code, signal) => (signal === "SIGKILL" ? resolve(lines) : reject(new Error(`It ended by itself (${code}): ${errors}`))));
  });
  return { kill: () => void child.kill("SIGKILL"), ended };
}
