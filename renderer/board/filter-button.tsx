// The button of a filter by tag or by source.
import { IconBriefcase, IconTag } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { t } from "../ui/words.ts";
import styles from "./board-toolbar.module.css";
import { useShown } from "./shown-board.ts";

/** What can be chosen from a menu. */
export const CHOICES = ["tags", "sources"] as const;
export type Choice = (typeof CHOICES)[number];

const ICONS = { tags: IconTag, sources: IconBriefcase } as const;

/** The button; it shows how much is chosen. */
export function FilterButton({ choice, className = "", ...rest }: { readonly choice: Choice } & ComponentProps<"button">) {
  const chosen = useShown(({ filter }) => filter[choice].length);
  const Icon = ICONS[choice];
  return (
    <button type="button" className={`${styles.toggle} ${className}`} data-active={chosen > 0 || undefined} aria-haspopup="menu" {...rest}>
      <Icon size={16} stroke={1.5} aria-hidden="true" />
      {t(`board.filter.${choice}`)}
      {chosen > 0 && <span className={styles.number}>{chosen}</span>}
    </button>
  );
}
