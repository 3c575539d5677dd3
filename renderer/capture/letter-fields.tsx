// The fields of a letter in its preview: where it belongs, what is written down of it, what is kept, and what its wording suggests.
import { IconBulb, IconPaperclip } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "../document/document-store.ts";
import labels from "../ui/label.module.css";
import { shownBytes } from "../ui/shown-bytes.ts";
import styles from "./capture.module.css";
import type { LetterFieldsParts } from "./letter-fields-parts.ts";
import { LetterOnto } from "./letter-onto.tsx";
import { Shortened } from "./shortened.tsx";

export function LetterFields(parts: LetterFieldsParts) {
  const { t } = useTranslation();
  const id = useId();
  const { draft, problem, onChange } = parts;
  return (
    <div className={styles.fields}>
      <div className={styles.column}>
        <LetterOnto {...parts} />
        <Attached {...parts} />
        <Suggested {...parts} />
      </div>
      <div className={styles.box} data-tall>
        <label className={labels.label} htmlFor={id}>
          {t("capture.letter.note")}
        </label>
        <textarea
          id={id}
          dir="auto"
          className={styles.text}
          value={draft.note}
          aria-invalid={problem === "note" || undefined}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
        <Shortened text={draft.note} />
      </div>
    </div>
  );
}

/** What came with it, to be kept or not, and the letter itself. */
function Attached({ letter: { attachments, leftOut }, file, gone, draft, onChange }: LetterFieldsParts) {
  const { t } = useTranslation();
  if (gone.length > 0) return <p className={styles.quiet}>{t("capture.letter.gone", { names: gone.join(", ") })}</p>;
  if (!file && attachments.length === 0) return null;
  const tick = (place: number, isKept: boolean) => onChange({ kept: isKept ? [...draft.kept, place] : draft.kept.filter((other) => other !== place) });
  return (
    <fieldset className={styles.group}>
      <legend className={labels.label}>{t("capture.letter.keep")}</legend>
      {attachments.map(({ name, type, bytes }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is attached to a letter has its place, and two may have one name.
        <label className={styles.tick} key={place}>
          <input type="checkbox" checked={draft.kept.includes(place)} onChange={({ currentTarget }) => tick(place, currentTarget.checked)} />
          <IconPaperclip size={16} stroke={1.5} aria-hidden />
          <span>{name || type}</span>
          <small>{shownBytes(bytes.length)}</small>
        </label>
      ))}
      {leftOut > 0 && <p className={styles.quiet}>{t("capture.letter.leftOut", { count: leftOut })}</p>}
      {file && (
        <label className={styles.tick}>
          <input type="checkbox" checked={draft.whole} onChange={({ currentTarget }) => onChange({ whole: currentTarget.checked })} />
          <span>{t("capture.letter.itself")}</span>
          <small>{file.name}</small>
        </label>
      )}
    </fieldset>
  );
}

/** Asked, and never done by itself. */
function Suggested({ letter: { suggests }, draft, onChange }: LetterFieldsParts) {
  const { t } = useTranslation();
  const stage = useDocument(({ document }) => (typeof draft.onto === "string" ? document.applications.get(draft.onto)?.stage : draft.stage));
  const isArchived = useDocument(({ document }) => typeof draft.onto === "string" && document.applications.get(draft.onto)?.archived !== undefined);
  if (!suggests || suggests.stage === stage || isArchived) return null;
  return (
    <div className={styles.suggested}>
      <p>
        <IconBulb size={16} stroke={1.5} aria-hidden />
        {t(`capture.letter.reads.${suggests.stage}`)}
      </p>
      <blockquote dir="auto">{t("known.theirWords", { words: suggests.sentence })}</blockquote>
      <label className={styles.tick}>
        <input type="checkbox" checked={draft.moves} onChange={({ currentTarget }) => onChange({ moves: currentTarget.checked })} />
        <span>{t("capture.letter.move", { stage: t(`board.stage.${suggests.stage}`) })}</span>
      </label>
    </div>
  );
}
