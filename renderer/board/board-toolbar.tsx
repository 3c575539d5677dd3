// The toolbar of the board: its name, the filter and what it leaves, and a way to add.
import { IconAlertCircle, IconMoon, IconPlus, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { USUAL_QUIET_DAYS } from "#shared/model/default-settings.ts";
import { settingsOf } from "#shared/model/document.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";
import { isFiltering, NO_FILTER } from "#shared/queries/filter.ts";
import { askedBy, asksSame } from "#shared/queries/saved-filters.ts";
import { setFilter, useBoardFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import { shownCount } from "../ui/shown-count.ts";
import { t } from "../ui/words.ts";
import { beginAdding } from "./board-state.ts";
import styles from "./board-toolbar.module.css";
import { FilterChoices } from "./filter-choices.tsx";
import { openFilterDialog } from "./filter-dialog.ts";
import { useSavedFilters } from "./saved-filter-actions.ts";
import { prepareSearch, useShown } from "./shown-board.ts";

/** The toolbar. */
export function BoardToolbar() {
  const writable = useDocument(({ access }) => access.mode === "writable");
  return (
    <div className={styles.toolbar}>
      <h1 className={styles.title}>{t("places.board")}</h1>
      <search className={styles.filter}>
        <SearchBox />
        <FilterChoices />
        <QuietToggle />
        <OverdueToggle />
        <Outcome />
      </search>
      <button type="button" className={styles.add} disabled={!writable} onClick={() => beginAdding("applied")}>
        <IconPlus size={16} stroke={1.5} aria-hidden="true" />
        {t("board.addApplication")}
      </button>
    </div>
  );
}

function SearchBox() {
  const text = useBoardFilter((filter) => filter.text);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      if (text === "") event.currentTarget.blur();
      else setFilter({ text: "" });
    }
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      document.querySelector<HTMLElement>("[data-board] [data-card][tabindex='0']")?.focus();
    }
  };
  return (
    <label className={styles.search}>
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <input
        id="board-filter"
        type="search"
        aria-label={t("board.filter.name")}
        placeholder={t("board.filter.placeholder")}
        title={t("board.filter.hint")}
        value={text}
        maxLength={LINE_LIMIT}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setFilter({ text: event.currentTarget.value })}
        onFocus={() => {
          stop.current?.();
          stop.current = prepareSearch();
        }}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

function QuietToggle() {
  const quiet = useBoardFilter((filter) => filter.quiet);
  const count = useDocument(({ document }) => settingsOf(document).quietDays ?? USUAL_QUIET_DAYS);
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={quiet}
      title={t("board.filter.quietHint", { count })}
      onClick={() => setFilter({ quiet: !quiet })}
    >
      <IconMoon size={16} stroke={1.5} aria-hidden="true" />
      <span className={styles.label}>{t("board.filter.quiet")}</span>
    </button>
  );
}

function OverdueToggle() {
  const overdue = useBoardFilter((filter) => filter.overdue);
  return (
    <button type="button" className={styles.toggle} aria-pressed={overdue} title={t("board.filter.overdue")} onClick={() => setFilter({ overdue: !overdue })}>
      <IconAlertCircle size={16} stroke={1.5} aria-hidden="true" />
      <span className={styles.label}>{t("board.filter.overdue")}</span>
    </button>
  );
}

/** What the filter leaves, and what can be done with it: to ask nothing, or to keep it. */
function Outcome() {
  const filter = useBoardFilter();
  const shown = useShown(({ board }) => countOf(board));
  const all = useDocument(({ board }) => countOf(board));
  const writable = useDocument(({ access }) => access.mode === "writable");
  const isSaved = useSavedFilters().some((saved) => asksSame(askedBy(saved), filter));
  const filtering = isFiltering(filter);
  return (
    <>
      <span role="status" className={styles.shown}>
        {filtering ? t("board.filter.shown", { shown: shownCount(shown), all: shownCount(all) }) : ""}
      </span>
      {filtering && (
        <button type="button" className={styles.toggle} onClick={() => setFilter(NO_FILTER)}>
          {t("board.filter.clear")}
        </button>
      )}
      {filtering && writable && !isSaved && (
        <button type="button" className={styles.toggle} aria-haspopup="dialog" title={t("board.filter.saveHint")} onClick={() => openFilterDialog("save")}>
          {t("board.filter.save")}
        </button>
      )}
    </>
  );
}

function countOf(board: Board): number {
  return STAGES.reduce((sum, stage) => sum + board[stage].length, 0);
}
