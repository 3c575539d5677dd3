// The list of rows: as many as fit are drawn, the keyboard goes from one to the next.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./import.module.css";
import type { ImportReader } from "./import-reader.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { PreviewRow } from "./preview-row.tsx";
import { deedOfKey, deedsOf, type RowDeed } from "./row-choices.ts";
import { useRows } from "./rows-window.ts";
import type { RowsAsked } from "./shown-rows.ts";

/** The height of a row, in px, as the style sheet has it, and how many are a page of the keyboard. */
const ROW_HEIGHT = 48;
const PAGE = 9;

const NONE: ReadonlyMap<number, RowDeed> = new Map();

interface RowsParts {
  readonly asked: RowsAsked;
  readonly facts: PlanFacts;
  readonly reader: () => ImportReader;
  readonly name: string;
  /** Absent while nothing can be changed. */
  readonly onChoose: ((row: number, deed: RowDeed) => void) | undefined;
}

/** The rows that are asked for. One of them is in the order of Tab; the arrows, Home, End and the page keys go to others, letters choose. */
export function PreviewRows({ asked, facts, reader, name, onChoose }: RowsParts) {
  const { t } = useTranslation();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const wanted = useRef(false);
  const [chosen, setChosen] = useState<{ readonly number: number; readonly deeds: ReadonlyMap<number, RowDeed> }>({ number: 0, deeds: new Map() });
  const pending = chosen.number === facts.number ? chosen.deeds : NONE;
  const choose =
    onChoose &&
    ((row: number, deed: RowDeed) => {
      // Told at once, though a long file is planned anew for a while.
      setChosen({ number: facts.number, deeds: new Map([...pending, [row, deed]]) });
      onChoose(row, deed);
    });
  const [count, setCount] = useState(facts.shown[asked.kind]);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 6 });
  const items = virtual.getVirtualItems();
  const rows = useRows(reader, facts.number, asked, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  if (rows.isKnown && rows.count !== count) setCount(rows.count);
  const { kind, text } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first row.
  useEffect(() => {
    setCurrent(0);
    scroller.current?.scrollTo(0, 0);
  }, [kind, text]);
  const at = Math.min(current, Math.max(0, count - 1));
  // The row that the keyboard went to is drawn only once it is scrolled to; a row that went elsewhere leaves the focus to the next one.
  useEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!row) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
    // The list itself may lie below what is seen of the page.
    row.scrollIntoView({ block: "nearest" });
  });
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(count - 1, index));
    wanted.current = true;
    setCurrent(to);
    virtual.scrollToIndex(to, { align: "auto" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A choice or a button in a row has keys of its own.
    if (event.target instanceof Element && !event.target.matches("[data-at]")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(step);
      return;
    }
    const row = rows.at(at);
    const deed = row && deedOfKey(event.key, deedsOf(row));
    if (!row || !deed || !choose) return;
    event.preventDefault();
    wanted.current = true;
    choose(row.outcome.row, deed);
  };
  const here = rows.at(at);
  const keys = [...(count > 1 ? [t("importPage.keysMove")] : []), ...(here && choose ? deedsOf(here).map((deed) => t(`importPage.keys.${deed}`)) : [])];
  if (rows.isKnown && rows.count === 0) return <p className={styles.quiet}>{t("importPage.nothingHere")}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in. */}
      <div ref={scroller} className={styles.rows} role="group" aria-label={name} aria-describedby={hint}>
        <ul style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
          {items.map(({ index, start }) => (
            <PreviewRow
              key={index}
              row={rows.at(index)}
              top={start}
              at={index}
              of={count}
              isCurrent={index === at}
              onReach={() => setCurrent(index)}
              pending={pending.get(rows.at(index)?.outcome.row ?? 0)}
              onChoose={choose}
            />
          ))}
        </ul>
      </div>
      <p id={hint} className={styles.foot}>
        {keys.join(" ")}
      </p>
    </>
  );
}
