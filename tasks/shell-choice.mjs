// Which shell a start opens: Electron, or the browser shell where Electron cannot be had or cannot open a window.

/**
 * Why Electron is not even tried, as one clause, or undefined.
 * @param {{ platform: string, env: NodeJS.ProcessEnv, uid: number | undefined, args: string[] }} start
 * @returns {string | undefined}
 */
export function whyNotElectron({ platform, env, uid, args }) {
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return "there is no display here";
  if (platform === "linux" && uid === 0) return "Electron does not run sandboxed as root";
  const asked = args.map((arg) => arg.split("=")[0] ?? "").find((arg) => ["--port", "--no-open", "--json"].includes(arg));
  return asked && `${asked} asks for it`;
}
