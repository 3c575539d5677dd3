// The file that a Linux desktop reads, as its specification reads it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { autostartEntry } from "./autostart-entry.ts";

/** Undoes what the specification says of a value of the type string, and then of `Exec`: quotes, escapes and field codes. */
function read(entry: string): string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1]?.replaceAll("\\\\", "\\") ?? "";
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text.replaceAll(/\\(.)/g, "$1").replaceAll("%%", "%"));
}

test("it starts the program with its arguments, whatever is in them", () => {
  const argument = fc.oneof(fc.stringMatching(/^[ -~]*$/), fc.constantFrom('a "b" c', "$HOME", "`x`", "50 %", "\\\\server\\share", "%u", "Bewerbungen März"));
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (command) => {
      expect(read(autostartEntry("Perennial", command))).toEqual(command);
    }),
  );
});

test("it is a desktop entry of an application", () => {
  expect(autostartEntry("Perennial", ["/opt/Perennial/perennial", "--in-tray"]).split("\n")).toEqual([
    "[Desktop Entry]",
    "Type=Application",
    "Name=Perennial",
    'Exec="/opt/Perennial/perennial" "--in-tray"',
    "Terminal=false",
    "X-GNOME-Autostart-enabled=true",
    "",
  ]);
});
