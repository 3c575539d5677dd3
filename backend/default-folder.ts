// Where the data lies unless the person says otherwise: the same folder for both shells and the terminal.
import { posix, win32 } from "node:path";

/** What the choice of a folder depends on; given in, so that it can be tested for each system. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder, absolute. */
  readonly home: string;
}

const APP_NAME = "Perennial";

/**
 * The folder that Electron gives an app of this name as `userData`
 * (electronjs.org, `app.getPath`: `appData` and the app's name), computed without Electron.
 */
export function defaultFolder({ platform, env, home }: Surroundings): string {
  if (platform === "win32") return win32.join(env.APPDATA || win32.join(home, "AppData", "Roaming"), APP_NAME);
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", APP_NAME);
  // The XDG base directory rule: a relative path in the variable counts as none.
  const config = env.XDG_CONFIG_HOME;
  return posix.join(config && posix.isAbsolute(config) ? config : posix.join(home, ".config"), APP_NAME);
}

/** The folder to use: `--data` where it was given, else `PERENNIAL_DATA`, else the default; absolute. */
export function chosenFolder({ argument, ...surroundings }: Surroundings & { readonly argument?: string | undefined }): string {
  const chosen = argument || surroundings.env.PERENNIAL_DATA;
  if (!chosen) return defaultFolder(surroundings);
  return surroundings.platform === "win32" ? win32.resolve(chosen) : posix.resolve(chosen);
}
