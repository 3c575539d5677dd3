// A list of lines that shows its first ones and unfolds to all of them.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Item } from "#shared/queries/today.ts";
import { shownCount } from "../ui/shown-count.ts";
import type { TaskPart } from "./item-words.ts";
import { Line } from "./line.tsx";
import styles from "./today.module.css";

interface FoldingListParts {
  readonly name: string;
  readonly items: readonly Item[];
  /** How many lines are shown while it is folded. */
  readonly most: number;
  readonly part?: TaskPart;
}

/** The lines; one more than it shows folded is not worth folding. */
export function FoldingList({ name, items, most, part }: FoldingListParts) {
  const { t } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const folds = items.length > most + 1;
  const shown = folds && !isUnfolded ? items.slice(0, most) : items;
  return (
    <>
      <ul className={styles.list} aria-label={name}>
        {shown.map((item) => (
          <Line key={item.key} item={item} {...(part ? { part } : {})} />
        ))}
      </ul>
      {folds && (
        <button type="button" className={styles.fold} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? t("today.showFewer") : t("today.showAll", { all: shownCount(items.length) })}
        </button>
      )}
    </>
  );
}
