// The board: its toolbar, the shelf and five columns, and everything that can be done to cards there.
import { type FocusEvent, type MouseEvent, memo, Suspense, useEffect } from "react";
import { settingsOf } from "#shared/model/document.ts";
import { COLUMNS } from "#shared/model/stage.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate } from "../ui/dates.ts";
import { goTo } from "../ui/route.ts";
import { withKit } from "../ui/with-kit.tsx";
import { t } from "../ui/words.ts";
import { useBoardActions } from "./board-actions.ts";
import { BoardDrag } from "./board-drag.tsx";
import styles from "./board-page.module.css";
import { beginAdding, choose, useBoard } from "./board-state.ts";
import { BoardToolbar } from "./board-toolbar.tsx";
import { daysHere } from "./card.tsx";
import { addChosen, applicationOf, extendChosen, open } from "./card-actions.ts";
import { onCardKey, openMenu } from "./card-keys.ts";
import { Column } from "./column.tsx";
import { cardOf, useKeptFocus } from "./focus.ts";
import { putBack } from "./keyboard-move.ts";
import { useLandedFocus } from "./landed-focus.ts";
import { SavedFilters } from "./saved-filters.tsx";
import { from, NOTHING } from "./selection.ts";
import { Shelf } from "./shelf.tsx";

const CardMenu = withKit(async () => (await import("./card-menu.tsx")).CardMenu);
const ArchiveDialog = withKit(async () => (await import("./archive-dialog.tsx")).ArchiveDialog);
const SaveFilterDialog = withKit(async () => (await import("./save-filter-dialog.tsx")).SaveFilterDialog);
const EditFiltersDialog = withKit(async () => (await import("./edit-filters-dialog.tsx")).EditFiltersDialog);
const FirstRun = withKit(async () => (await import("./first-run.tsx")).FirstRun);

/** The board; `openId` names the application whose panel is open beside it, and `isAdding` begins a new one. */
export function BoardPage({ openId, isAdding }: { readonly openId: string | undefined; readonly isAdding: boolean }) {
  const nothingYet = useDocument(({ document, access }) => document.applications.size === 0 && access.mode === "writable");
  useBoardActions();
  useKeptFocus();
  useLandedFocus();
  useEffect(() => letGoWhenLeaving, []);
  useEffect(() => {
    if (openId !== undefined) showBesidePanel(openId);
  }, [openId]);
  useEffect(() => {
    if (!isAdding) return;
    goTo({ place: "board" }, { replace: true });
    beginAdding("applied");
  }, [isAdding]);
  return (
    <div className={styles.page} data-panel={openId !== undefined || undefined}>
      <BoardToolbar />
      <SavedFilters />
      {/* They come together: columns that moved down under what stands over them would slip away from the pointer. */}
      <Suspense>
        {nothingYet && <FirstRun />}
        <BoardDrag>
          <Columns openId={openId} />
        </BoardDrag>
      </Suspense>
      <span id="board-chosen" hidden>
        {t("board.card.chosen")}
      </span>
      <Announcement />
      <Overlays />
    </div>
  );
}

const Columns = memo(function Columns({ openId }: { readonly openId: string | undefined }) {
  const density = useDocument(({ document }) => settingsOf(document).density);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards inside have the roles; this hears what is done to them.
    <div
      className={styles.columns}
      data-board=""
      data-density={density}
      onKeyDown={onCardKey}
      onClick={(event) => onClick(event, openId !== undefined)}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onMouseOver={onMouseOver}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <Shelf openId={openId} />
      {COLUMNS.map((stage) => (
        <Column key={stage} stage={stage} openId={openId} />
      ))}
    </div>
  );
});

/** Tells a screen reader what happened at the board. */
function Announcement() {
  const words = useBoard(({ announcement }) => announcement);
  return (
    <div role="status" aria-live="assertive" className={styles.unseen}>
      {words}
    </div>
  );
}

function Overlays() {
  const menu = useBoard((state) => state.menu);
  const archiving = useBoard((state) => state.archiving);
  const filterDialog = useBoard((state) => state.filterDialog);
  return (
    <Suspense>
      {menu && <CardMenu key={`${menu.x} ${menu.y}`} {...menu} />}
      {archiving && <ArchiveDialog ids={archiving} />}
      {filterDialog === "save" && <SaveFilterDialog />}
      {filterDialog === "edit" && <EditFiltersDialog />}
    </Suspense>
  );
}

function onClick(event: MouseEvent, panelOpen: boolean): void {
  const id = cardOf(event.target);
  if (id === undefined) {
    if (!(event.target as Element).closest("button, textarea, input")) choose(NOTHING);
  } else if (event.shiftKey) extendChosen(id);
  else if (event.ctrlKey || event.metaKey) addChosen(id);
  else {
    choose(from(id));
    // Beside an open panel, and under a finger that cannot double-click, choosing a card is opening it.
    if (panelOpen || (event.nativeEvent as PointerEvent).pointerType === "touch") open(id);
  }
}

function onDoubleClick(event: MouseEvent): void {
  const id = cardOf(event.target);
  if (id !== undefined) open(id);
}

function onContextMenu(event: MouseEvent): void {
  const id = cardOf(event.target);
  if (id === undefined) return;
  event.preventDefault();
  openMenu(id, event.clientX, event.clientY);
}

/** What a card cuts short or tells in near words is told whole when somebody points at it: to do so for every card would hold up the first one. */
function onMouseOver({ target }: MouseEvent): void {
  if (!(target instanceof HTMLElement) || target.title !== "") return;
  const { due, elsewhere, cut, days } = target.dataset;
  const tags = target.closest<HTMLElement>("[data-tags]");
  const told = target.closest<HTMLElement>("[data-told]");
  if (due) target.title = [fullDate(due), elsewhere].filter(Boolean).join("\n");
  else if (days) target.title = daysHere(Number(days));
  else if (cut !== undefined) target.title = target.textContent;
  else if (told) told.title = told.getAttribute("aria-label") ?? "";
  else if (tags) tags.title = applicationOf(cardOf(target) ?? "")?.tags.join(", ") ?? "";
}

function onFocus(event: FocusEvent): void {
  const id = cardOf(event.target);
  if (id !== undefined && useBoard.getState().focused !== id) useBoard.setState({ focused: id });
}

/** A card that gave its focus to something else on the page is no longer what keys are meant for; a dialog or menu only borrows it. */
function onBlur({ target, relatedTarget }: FocusEvent): void {
  const next = relatedTarget instanceof Element ? relatedTarget : null;
  if (cardOf(target) === undefined || !next || next.closest("[data-card], [role=dialog], [role=menu]")) return;
  useBoard.setState({ focused: null });
}

/** Scrolls the column of an opened card out from under the panel. */
function showBesidePanel(id: string): void {
  const stage = applicationOf(id)?.stage;
  document.querySelector(`[data-board] > [data-stage="${stage}"]`)?.scrollIntoView({ inline: "nearest", block: "nearest" });
}

function letGoWhenLeaving(): void {
  putBack();
  useBoard.setState({ menu: null, archiving: null, filterDialog: null, adding: null });
}
