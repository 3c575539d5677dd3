// What can be done to the application that is open, for the menu, the keys and the palette alike.
import type { RefObject } from "react";
import { linkOf } from "#shared/formats/link-text.ts";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { ArchiveReason } from "#shared/model/archive-reason.ts";
import { hasRejection } from "../document/asked.ts";
import { capture } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import { act } from "../document/session.ts";
import { type Action, useActions } from "../ui/action.ts";
import { canBeEdited } from "../ui/in-place/use-field.ts";
import { linkAddress } from "../ui/link-address.ts";
import { goTo } from "../ui/route.ts";

/** Puts it away with a reason. */
export function archive(application: Application, reason: ArchiveReason): void {
  const said = { key: "board.archived", values: { count: 1, name: applicationName(application) } } as const;
  void act({ type: "application.archive", ids: [application.id], reason }, said);
}

/** Brings it back to the board. */
export function unarchive(application: Application): void {
  void act({ type: "application.unarchive", ids: [application.id] }, { key: "bin.unarchived", values: { name: applicationName(application) } });
}

/** Puts it into the bin and closes the panel. */
export function remove(application: Application): void {
  const said = { key: "board.removed", values: { count: 1, name: applicationName(application) } } as const;
  goTo({ place: "board" });
  void act({ type: "application.remove", ids: [application.id] }, said);
}

/** Takes it out of the bin. */
export function restore(application: Application): void {
  void act({ type: "application.restore", ids: [application.id] }, { key: "bin.restored", values: { name: applicationName(application) } });
}

/** Registers the actions of the open application; `panel` is its element, `close` closes it. */
export function usePanelActions(id: string, panel: RefObject<HTMLElement | null>, close: () => void): void {
  const now = () => useDocument.getState().document.applications.get(id);
  const editable = () => canBeEdited(id);
  const on = (run: (application: Application) => void) => () => {
    const application = now();
    if (application) run(application);
  };
  const focus = (selector: string) => () => panel.current?.querySelector<HTMLElement>(selector)?.focus();
  const press = (selector: string) => () => panel.current?.querySelector<HTMLElement>(selector)?.click();
  const archiving = (reason: ArchiveReason): Action => ({
    id: `application.archive.${reason}`,
    name: `application.actions.${reason}`,
    keys: [],
    enabled: () => editable() && !now()?.archived,
    run: on((application) => archive(application, reason)),
  });
  useActions([
    { id: "application.close", name: "application.closePanel", keys: ["Escape"], whileTyping: true, enabled: () => !isEscapeTaken(), run: close },
    { id: "application.note", name: "application.actions.note", keys: [], enabled: editable, run: focus("[data-new-note]") },
    { id: "application.step", name: "application.actions.step", keys: [], enabled: editable, run: focus("[data-new-step]") },
    { id: "application.round", name: "application.actions.round", keys: [], enabled: editable, run: press("[data-new-line=round]") },
    { id: "application.touchpoint", name: "application.actions.touchpoint", keys: [], enabled: editable, run: press("[data-new-line=touchpoint]") },
    { id: "application.person", name: "application.actions.person", keys: [], enabled: editable, run: press("[data-new-person]") },
    { id: "application.document", name: "application.actions.document", keys: [], enabled: editable, run: press("[data-new-document]") },
    {
      id: "application.debrief",
      name: "application.actions.debrief",
      keys: [],
      enabled: () => editable() && hasRejection(now()),
      run: press("[data-debrief]"),
    },
    {
      id: "application.link",
      name: "application.actions.link",
      keys: [],
      enabled: () => linkAddress(now()?.link ?? "") !== undefined,
      run: on(({ link = "" }) => void window.open(linkAddress(link), "_blank", "noreferrer")),
    },
    {
      id: "application.read",
      name: "application.actions.read",
      keys: [],
      enabled: () => editable() && linkOf(now()?.link ?? "") !== undefined,
      run: on(({ stage }) => capture([{ kind: "link", application: id }], stage)),
    },
    { id: "application.calendar", name: "ics.saveAll", keys: [], run: () => void exportCalendar({ what: "ahead", only: [id] }) },
    archiving("withdrew"),
    archiving("declined"),
    archiving("accepted"),
    archiving("closed"),
    {
      id: "application.unarchive",
      name: "application.actions.unarchive",
      keys: [],
      enabled: () => editable() && now()?.archived !== undefined,
      run: on(unarchive),
    },
    { id: "application.remove", name: "application.actions.remove", keys: [], enabled: editable, run: on(remove) },
    { id: "application.restore", name: "application.actions.restore", keys: [], enabled: () => now()?.removed !== undefined, run: on(restore) },
  ]);
}

/** Whether Escape belongs to something that stands open over the panel: a list of choices, a menu or a dialog. */
function isEscapeTaken(): boolean {
  return escapeTaken || document.querySelector("[aria-modal='true']") !== null;
}

let escapeTaken = false;
// Noted before anything answers the key: by the time the table of actions hears it, the list is closed already.
addEventListener(
  "keydown",
  ({ target }) => {
    escapeTaken = target instanceof Element && (target.closest("[role=menu], [role=listbox]") !== null || target.matches("[data-expanded]"));
  },
  true,
);
