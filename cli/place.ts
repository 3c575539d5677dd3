// Where the program's own files lie: this module is built into `build/cli`, two folders below the project.
import { resolve } from "node:path";

/** The full path of a file or folder of the project. */
export function resource(path: string): string {
  return resolve(import.meta.dirname, "../..", path);
}
