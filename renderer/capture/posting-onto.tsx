// Where a posting goes that was dropped on a card: it is kept with that one, or makes a new application.
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import labels from "../ui/label.module.css";
import styles from "./capture.module.css";
import type { Posting } from "./posting-state.ts";

export function PostingOnto({ posting, offered }: { readonly posting: Posting; readonly offered: Application }) {
  const { t } = useTranslation();
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { isNew } = posting;
  // What the page says may choose the other one: the focus stays with the one that is chosen.
  useEffect(() => {
    const chosen = group.current?.querySelector<HTMLElement>(isNew ? "label:last-of-type input" : "label input");
    if (group.current?.contains(document.activeElement)) chosen?.focus();
  }, [isNew]);
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={labels.label}>{t("capture.keepWith")}</legend>
      <label className={styles.tick}>
        <input type="radio" name={id} checked={!isNew} data-autofocus={!isNew || undefined} onChange={() => posting.turn(false)} />
        <StageGlyph stage={offered.stage} size={16} />
        <span>{applicationName(offered)}</span>
      </label>
      <label className={styles.tick}>
        <input type="radio" name={id} checked={isNew} data-autofocus={isNew || undefined} onChange={() => posting.turn(true)} />
        <span>{t("capture.letter.new")}</span>
      </label>
    </fieldset>
  );
}
