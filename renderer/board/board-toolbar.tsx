// The toolbar of the board: its name, the filter and what it leaves, and a way to add.
import { IconAlertCircle, IconPlus, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";
import { isFiltering, NO_FILTER } from "#shared/queries/filter.ts";
import { useDocument } from "../document/document-store.ts";
import { shownCount } from "../ui/shown-count.ts";
import { t } from "../ui/words.ts";
import { beginAdding } from "./board-state.ts";
import styles from "./board-toolbar.module.css";
import { FilterChoices } from "./filter-choices.tsx";
import { prepareSearch, setFilter, useShown } from "./shown-board.ts";

/** The toolbar. */
export function BoardToolbar() {
  return (
    <div className={styles.toolbar}>
      <h1 className={styles.title}>{t("places.board")}</h1>
      <search className={styles.filter}>
        <SearchBox />
        <FilterChoices />
        <OverdueToggle />
        <ShownCount />
      </search>
      <button type="button" className={styles.add} onClick={() => beginAdding("applied")}>
        <IconPlus size={16} stroke={1.5} aria-hidden="true" />
        {t("board.addApplication")}
      </button>
    </div>
  );
}

function SearchBox() {
  const text = useShown(({ filter }) => filter.text);
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

function OverdueToggle() {
  const overdue = useShown(({ filter }) => filter.overdue);
  return (
    <button type="button" className={styles.toggle} aria-pressed={overdue} onClick={() => setFilter({ overdue: !overdue })}>
      <IconAlertCircle size={16} stroke={1.5} aria-hidden="true" />
      {t("board.filter.overdue")}
    </button>
  );
}

function ShownCount() {
  const filter = useShown((state) => state.filter);
  const shown = useShown(({ board }) => countOf(board));
  const all = useDocument(({ board }) => countOf(board));
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
    </>
  );
}

function countOf(board: Board): number {
  return STAGES.reduce((sum, stage) => sum + board[stage].length, 0);
}
