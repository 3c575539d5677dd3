// The button of a filter by tag, by source or by person.
import { IconBriefcase, IconTag, IconUsers } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { useBoardFilter } from "../document/board-filter.ts";
import { t } from "../ui/words.ts";
import styles from "./board-toolbar.module.css";

/** What can be chosen from a menu. */
export const CHOICES = ["tags", "sources", "people"] as const;
export type Choice = (typeof CHOICES)[number];

const ICONS = { tags: IconTag, sources: IconBriefcase, people: IconUsers } as const;

/** The button; it shows how much is chosen. */
export function FilterButton({ choice, className = "", ...rest }: { readonly choice: Choice } & ComponentProps<"button">) {
  const chosen = useBoardFilter((filter) => filter[choice].length);
  const Icon = ICONS[choice];
  const name = t(`board.filter.${choice}`);
  return (
    <button
      type="button"
      className={`${styles.toggle} ${className}`}
      data-active={chosen > 0 || undefined}
      title={name}
      aria-haspopup={choice === "people" ? "dialog" : "menu"}
      {...rest}
    >
      <Icon size={16} stroke={1.5} aria-hidden="true" />
      <span className={styles.label}>{name}</span>
      {chosen > 0 && <span className={styles.number}>{chosen}</span>}
    </button>
  );
}
