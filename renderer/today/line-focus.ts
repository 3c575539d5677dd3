// Which line of the page has the focus, and where it goes when a line leaves.

function lines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-line]")];
}

/** The key of the item whose line has the focus. */
export function focusedLine(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-line]")?.dataset.line;
}

/** Moves the focus to the line `step` further on, or to the first one where none has it. */
export function moveFocus(step: number): void {
  const all = lines();
  const at = all.findIndex((line) => line.contains(document.activeElement));
  focusOn(at < 0 ? all[0] : all[at + step]);
}

/** Gives the focus to a line. */
export function focusLine(key: string): void {
  focusOn(lines().find(({ dataset }) => dataset.line === key));
}

/** Takes the focus off a line that is about to go: to the next one, or the one before, or to the page itself. */
export function leaveLine(key: string): void {
  leaveLines([key]);
}

/** Takes the focus to the first line that stays when these go. */
export function leaveLines(keys: readonly string[]): void {
  const all = lines();
  const going = new Set(keys);
  const from = all.findIndex(({ dataset }) => going.has(dataset.line ?? ""));
  const stays = ({ dataset }: HTMLElement) => !going.has(dataset.line ?? "");
  if (!focusOn(all.slice(from).find(stays) ?? all.findLast(stays))) document.getElementById("page")?.focus();
}

/** What a line opens, as a press on it does. */
export function openLine(key: string): void {
  lines()
    .find(({ dataset }) => dataset.line === key)
    ?.querySelector<HTMLElement>("[data-open]")
    ?.click();
}

function focusOn(line: HTMLElement | undefined): boolean {
  const target = line?.querySelector<HTMLElement>("[data-open]");
  target?.focus();
  return target !== undefined && target !== null;
}
