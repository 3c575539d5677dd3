// Where a posting goes that was dropped on a card: it is kept with that one, or makes a new application.
import { useId } from "react";
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
  return (
    <fieldset className={styles.group}>
      <legend className={labels.label}>{t("capture.keepWith")}</legend>
      <label className={styles.tick}>
        <input type="radio" name={id} checked={!posting.isNew} data-autofocus={!posting.isNew || undefined} onChange={() => posting.turn(false)} />
        <StageGlyph stage={offered.stage} size={16} />
        <span>{applicationName(offered)}</span>
      </label>
      <label className={styles.tick}>
        <input type="radio" name={id} checked={posting.isNew} data-autofocus={posting.isNew || undefined} onChange={() => posting.turn(true)} />
        <span>{t("capture.letter.new")}</span>
      </label>
    </fieldset>
  );
}
