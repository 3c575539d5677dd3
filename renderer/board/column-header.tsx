// The header of a column: its glyph and name, how many cards it holds, how long they wait there, and a way to add one.
import { IconChevronsLeft, IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Stage } from "#shared/model/stage.ts";
import { medianDays } from "#shared/queries/waiting.ts";
import { useDocument } from "../document/document-store.ts";
import { dayCount } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { shownCount } from "../ui/shown-count.ts";
import { t } from "../ui/words.ts";
import { beginAdding, setShelfOpen } from "./board-state.ts";
import styles from "./column.module.css";
import { useShown } from "./shown-board.ts";

/** From this many cards on the count leaves a narrow column no room for the days in full. */
const CROWDED = 100;

/** The header of a column or of the unfolded shelf. */
export function ColumnHeader({ stage }: { readonly stage: Stage }) {
  const name = t(`board.stage.${stage}`);
  return (
    <header className={styles.header}>
      <StageGlyph stage={stage} size={16} />
      <h2 className={styles.name}>{name}</h2>
      <Count stage={stage} />
      {stage !== "lead" && <Median stage={stage} />}
      <AddButton stage={stage} />
      {stage === "lead" && (
        <button
          type="button"
          className={styles.iconButton}
          aria-expanded="true"
          aria-label={t("board.foldShelf")}
          title={t("board.foldShelf")}
          onClick={() => setShelfOpen(false)}
        >
          <IconChevronsLeft size={16} stroke={1.5} />
        </button>
      )}
    </header>
  );
}

/** How many cards a stage holds, and how many of them are shown. */
export function Count({ stage }: { readonly stage: Stage }) {
  const all = useDocument(({ board }) => board[stage].length);
  const shown = useShown(({ board }) => board[stage].length);
  return <span className={styles.count}>{shown === all ? shownCount(all) : t("board.countOf", { shown: shownCount(shown), all: shownCount(all) })}</span>;
}

/** Opens the quick add of a stage; not where the folder can only be read. */
export function AddButton({ stage }: { readonly stage: Stage }) {
  const name = t("board.addTo", { stage: t(`board.stage.${stage}`) });
  const writable = useDocument(({ access }) => access.mode === "writable");
  return (
    <button type="button" className={styles.iconButton} data-add={stage} disabled={!writable} aria-label={name} title={name} onClick={() => beginAdding(stage)}>
      <IconPlus size={16} stroke={1.5} />
    </button>
  );
}

function Median({ stage }: { readonly stage: Stage }) {
  const cards = useDocument(({ board }) => board[stage]);
  const today = useDocument((state) => state.today);
  const filtered = useShown(({ board }) => board[stage].length !== cards.length);
  const [days, setDays] = useState<number>();
  // The cards come first: their median is reckoned when the page has nothing better to do.
  useEffect(() => {
    const waiting = requestIdleCallback(() => setDays(medianDays(cards, today)), { timeout: 2_000 });
    return () => cancelIdleCallback(waiting);
  }, [cards, today]);
  if (days === undefined || filtered) return null;
  return (
    <span className={styles.median} data-crowded={cards.length >= CROWDED || undefined} title={t("board.median", { days: dayCount(days) })}>
      <span className={styles.wide}>{dayCount(days)}</span>
      <span className={styles.narrow}>{dayCount(days, "narrow")}</span>
    </span>
  );
}
