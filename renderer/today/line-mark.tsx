// What stands before a line: a circle to tick, a box to select, or a sign of what it is.
import { IconCalendarEvent, IconCheck, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Item } from "#shared/queries/today.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { shownKey } from "../ui/keys.ts";
import { done } from "./item-actions.ts";
import styles from "./line-mark.module.css";
import { toggleSelected, useToday } from "./today-state.ts";

interface MarkProps {
  readonly item: Item;
  /** What the line says there is to do. */
  readonly text: string;
  readonly writable: boolean;
}

/** The mark of a line. */
export function LineMark({ item, text, writable }: MarkProps) {
  switch (item.kind) {
    case "round":
      return <IconCalendarEvent className={styles.sign} size={18} stroke={1.5} aria-hidden="true" />;
    case "debrief":
      return <StageGlyph stage="rejected" size={20} />;
    case "quiet":
      return <SelectBox id={item.application.id} text={text} writable={writable} />;
    default:
      return <Tick item={item} text={text} writable={writable} />;
  }
}

/** What kind of thing the line is about, before its name. */
export function AboutMark({ item }: { readonly item: Item }) {
  if (item.kind === "debrief") return null;
  const { application } = item.kind === "reminder" ? item.about : item.kind === "person" ? {} : item;
  return application ? <StageGlyph stage={application.stage} size={16} /> : <IconUser size={16} stroke={1.5} aria-hidden="true" />;
}

function Tick({ item, text, writable }: MarkProps) {
  const { t } = useTranslation();
  const what = item.kind === "person" ? "today.add" : "today.done";
  return (
    <button
      type="button"
      className={styles.tick}
      disabled={!writable}
      aria-label={t(item.kind === "person" ? "today.addNamed" : "today.doneNamed", { text })}
      title={t("today.withKey", { what: t(what), key: shownKey("d") })}
      onClick={() => done(item)}
    >
      <IconCheck size={12} stroke={2.5} aria-hidden="true" />
    </button>
  );
}

function SelectBox({ id, text, writable }: { readonly id: string; readonly text: string; readonly writable: boolean }) {
  const { t } = useTranslation();
  const isSelected = useToday(({ selected }) => selected.has(id));
  return (
    <input
      type="checkbox"
      className={styles.box}
      checked={isSelected}
      disabled={!writable}
      aria-label={t("today.selectNamed", { text })}
      title={t("today.withKey", { what: t("today.select"), key: shownKey("x") })}
      onChange={() => toggleSelected(id)}
    />
  );
}
