// The command palette and the list of keys: their two actions, and the dialogs once one is asked for.
import { Suspense, useEffect, useState } from "react";
import { type Action, useActions, useRegisteredActions } from "../ui/action.ts";
import { withKit } from "../ui/with-kit.tsx";
import { type EarlyTyping, earlyTyping } from "./early-typing.ts";

const CommandsDialog = withKit(async () => (await import("./commands-dialog.tsx")).CommandsDialog);
const KeysDialog = withKit(async () => (await import("./keys-dialog.tsx")).KeysDialog);

/** What is open: which dialog, what could be done when it was opened, and where the focus was. */
interface Opened {
  readonly dialog: "commands" | "keys";
  readonly actions: readonly Action[];
  readonly from: Element | null;
  readonly typing?: EarlyTyping;
}

export function CommandPalette() {
  const [opened, setOpened] = useState<Opened>();
  const [closed, setClosed] = useState<{ readonly from: Element | null; readonly run?: (() => void) | undefined }>();
  // What can be done is asked before the dialog takes the focus, for much of it is about what has the focus.
  const open = (dialog: Opened["dialog"], typing?: EarlyTyping) =>
    setOpened({ dialog, actions: doableNow(), from: document.activeElement, ...(typing ? { typing } : {}) });
  useActions([
    {
      id: "palette.open",
      name: "palette.openPalette",
      keys: ["mod+k"],
      whileTyping: true,
      enabled: () => !isDialogOpen(),
      run: () =>
        open(
          "commands",
          earlyTyping(() => setOpened(undefined)),
        ),
    },
    { id: "palette.keys", name: "palette.keys", keys: ["?"], run: () => open("keys") },
  ]);
  // The focus goes back first, so that what was chosen finds it where it was.
  useEffect(() => {
    if (!closed) return;
    if (closed.from instanceof HTMLElement) closed.from.focus({ preventScroll: true });
    closed.run?.();
    setClosed(undefined);
  }, [closed]);
  if (!opened) return null;
  const close = (run?: () => void) => {
    opened.typing?.take();
    setOpened(undefined);
    setClosed({ from: opened.from, run });
  };
  return (
    <Suspense>
      {opened.dialog === "commands" ? (
        <CommandsDialog actions={opened.actions} typing={opened.typing} onClose={close} />
      ) : (
        <KeysDialog onClose={() => close()} />
      )}
    </Suspense>
  );
}

function doableNow(): Action[] {
  const seen = new Set<string>();
  return useRegisteredActions
    .getState()
    .groups.flat()
    .filter(({ id, enabled }) => !seen.has(id) && seen.add(id) && id !== "palette.open" && enabled?.() !== false);
}

function isDialogOpen(): boolean {
  return document.querySelector("[aria-modal='true']") !== null;
}
