// The shelf: leads that are saved and not applied for yet, folded to a strip or unfolded as a column.
import { useEffect, useRef } from "react";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { t } from "../ui/words.ts";
import { setShelfOpen, useBoard } from "./board-state.ts";
import styles from "./column.module.css";
import { Column } from "./column.tsx";
import { AddButton, Count } from "./column-header.tsx";
import { registerColumn } from "./column-lists.ts";
import { useReceiving } from "./receiving.ts";

/** The shelf of leads. */
export function Shelf({ openId }: { readonly openId: string | undefined }) {
  const open = useBoard(({ shelfOpen }) => shelfOpen);
  return open ? <Column stage="lead" openId={openId} /> : <FoldedShelf />;
}

function FoldedShelf() {
  const region = useRef<HTMLElement>(null);
  const under = useBoard(({ place }) => place?.stage === "lead");
  const receiving = useReceiving("lead");
  useEffect(() => registerColumn("lead", { region: region.current as HTMLElement, list: null }), []);
  return (
    <section ref={region} className={styles.folded} data-under={under || undefined} aria-label={t("board.stage.lead")} {...receiving}>
      <StageGlyph stage="lead" size={20} />
      <AddButton stage="lead" />
      <button type="button" className={styles.unfold} aria-expanded="false" title={t("board.unfoldShelf")} onClick={() => setShelfOpen(true)}>
        <span className={styles.name}>{t("board.stage.lead")}</span>
        <Count stage="lead" />
      </button>
    </section>
  );
}
