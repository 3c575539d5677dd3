// Being written.
export function CommandPalette() {
  return null;
}
