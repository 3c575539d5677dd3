// The file by which a Linux desktop starts a program when the person logs in.

/** The program and its arguments, each as it is. */
export type CommandLine = readonly string[];

/** The text of a desktop entry (specifications.freedesktop.org, Desktop Entry and Autostart) that starts the command. */
export function autostartEntry(name: string, command: CommandLine): string {
  return [
    "[Desktop Entry]",
    "Type=Application",
    `Name=${name}`,
    `Exec=${command.map(quoted).join(" ")}`,
    "Terminal=false",
    "X-GNOME-Autostart-enabled=true",
    "",
  ].join("\n");
}

/** An argument within quotes, which `"`, `` ` ``, `$` and `\` would end or change; `%` begins a field code, and the value as a whole doubles each `\`. */
function quoted(argument: string): string {
  return `"${argument
    .replaceAll(/["`$\\]/g, "\\$&")
    .replaceAll("%", "%%")
    .replaceAll("\\", "\\\\")}"`;
}
