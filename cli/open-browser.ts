// Opens an address in the person's browser, where there is a screen to open it on.
import { spawn } from "node:child_process";

/** Tries to; does nothing without a display, and nothing more where the system has no program for it. */
export function openBrowser(url: string): void {
  const { platform, env } = process;
  const [program, ...args] =
    platform === "darwin" ? ["open", url] : platform === "win32" ? ["cmd", "/c", "start", "", url.replaceAll("&", "^&")] : ["xdg-open", url];
  if (platform !== "darwin" && platform !== "win32" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const child = spawn(program as string, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
