// The keys of the list of people: arrows between lines, and what can be done with the one that has the focus.
import type { KnownPerson } from "#shared/queries/people.ts";
import { useDocument } from "../document/document-store.ts";
import { useActions } from "../ui/action.ts";
import { goTo } from "../ui/route.ts";
import { isDue, snooze, snoozeEnd } from "./next-touch.ts";
import { wantTouchpoint } from "./wanted-touchpoint.ts";

/** Registers `t` and `s` for the person whose line has the focus, `n` and `/` for the page. */
export function useListKeys(people: readonly KnownPerson[], { onAdd, onFind }: { readonly onAdd: () => void; readonly onFind: () => void }): void {
  const focused = () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-person]")?.dataset.person;
    return id === undefined ? undefined : people.find(({ person }) => person.id === id);
  };
  const writable = () => useDocument.getState().access.mode === "writable";
  const { today } = useDocument.getState();
  const canSnooze = () => {
    const known = focused();
    return writable() && known !== undefined && isDue(known, today);
  };
  useActions([
    {
      id: "people.touchpoint",
      name: "people.touchpoint.add",
      keys: ["t"],
      enabled: () => writable() && focused() !== undefined,
      run: () => {
        const known = focused();
        if (!known) return;
        wantTouchpoint();
        goTo({ place: "people", id: known.person.id });
      },
    },
    {
      id: "people.snooze",
      name: "people.snoozeWeek",
      keys: ["s"],
      enabled: canSnooze,
      run: () => {
        const known = focused();
        if (!known) return;
        if (!moveFocus(1)) moveFocus(-1);
        snooze(known, snoozeEnd(known, "week", today));
      },
    },
    { id: "people.add", name: "people.add", keys: ["n"], enabled: writable, run: onAdd },
    { id: "people.find", name: "people.find", keys: ["/"], run: onFind },
  ]);
}

/** Moves the focus to the line `step` further on; false where there is none. */
export function moveFocus(step: number): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>("[data-person]")];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const next = at < 0 ? undefined : lines[at + step]?.querySelector("a");
  next?.focus();
  return next !== undefined && next !== null;
}
