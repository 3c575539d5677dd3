// Long lists come a piece at a time.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./lessons.module.css";

/** How many are shown at first, and with each press. */
const PIECE = 20;

/** The first piece of a list, how many are left, and what shows the next piece. */
export function useShown<Item>(items: readonly Item[], piece: number = PIECE): { shown: readonly Item[]; more: number; showMore: () => void } {
  const [count, setCount] = useState(piece);
  return { shown: items.slice(0, count), more: Math.max(0, items.length - count), showMore: () => setCount(count + PIECE) };
}

/** The button for the next piece; draws nothing where all is shown. */
export function ShowMore({ count, onMore }: { count: number; onMore: () => void }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Button className={styles.more} variant="subtle" size="compact-sm" onClick={onMore}>
      {t("lessons.showMore", { count: Math.min(count, PIECE) })}
    </Button>
  );
}
