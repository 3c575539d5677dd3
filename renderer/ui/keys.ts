// Keys as they are written in the table of actions, matched and shown.

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key press is the one written as `n`, `?`, `Escape`, `mod+z` or `mod+shift+z`. */
export function matchesKey(event: KeyboardEvent, written: string): boolean {
  const parts = written.split("+");
  const key = parts.at(-1) ?? "";
  const mod = parts.includes("mod");
  const shift = parts.includes("shift");
  if ((MAC ? event.metaKey : event.ctrlKey) !== mod || (MAC ? event.ctrlKey : event.metaKey) || event.altKey) return false;
  // A sign such as `?` or `/` may itself need Shift on some keyboards; letters and named keys say so.
  const shiftCounts = mod || key.length > 1 || /[a-z]/.test(key);
  if (shiftCounts && event.shiftKey !== shift) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Keys that are known by a sign. */
const SIGNS: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

/** A key as people read it: `Ctrl+Shift+Z`, on a Mac `⌘⇧Z`. */
export function shownKey(written: string): string {
  const names = written.split("+").map((part) => {
    if (part === "mod") return MAC ? "⌘" : "Ctrl";
    if (part === "shift") return MAC ? "⇧" : "Shift";
    if (part === "alt") return MAC ? "⌥" : "Alt";
    return part.length === 1 ? part.toUpperCase() : (SIGNS[part] ?? part);
  });
  return names.join(MAC ? "" : "+");
}
