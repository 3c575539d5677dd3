// One field of a posting: its name, where its value was found, the field itself, and what the page says where somebody typed something else.
import { IconHelpCircle } from "@tabler/icons-react";
import { type ChangeEvent, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { FoundIn } from "#shared/formats/capture/captured.ts";
import buttons from "../ui/buttons.module.css";
import labels from "../ui/label.module.css";
import styles from "./capture.module.css";
import type { DraftField } from "./posting-draft.ts";
import type { Posting } from "./posting-state.ts";

/** What the box of a field is given. */
interface Box {
  readonly id: string;
  readonly value: string;
  readonly "aria-describedby": string;
  readonly "aria-invalid": true | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

interface ToldFieldParts {
  readonly posting: Posting;
  readonly field: DraftField;
  readonly label: string;
  readonly isBad: boolean;
  /** It takes all the height there is. */
  readonly tall?: boolean;
  readonly children: (box: Box) => ReactNode;
}

/** A text of the page is quoted up to this length. */
const QUOTED = 120;

export function ToldField({ posting, field, label, isBad, tall = false, children }: ToldFieldParts) {
  const { t } = useTranslation();
  const id = useId();
  const told = posting.told[field];
  const value = posting.draft[field];
  const isTold = told !== undefined && told.text === value;
  const differs = told !== undefined && told.text !== value && value.trim() !== "";
  return (
    <div className={styles.box} data-tall={tall || undefined}>
      <div className={styles.name}>
        <label className={labels.label} htmlFor={id}>
          {label}
        </label>
        <span id={`${id}-where`} className={styles.where} data-guess={told?.in === "page" || told?.in === "text" || undefined}>
          {isTold && told.in !== undefined && !(field === "text" && told.in === "text") && <Where place={told.in} field={field} />}
        </span>
      </div>
      {children({
        id,
        value,
        "aria-describedby": `${id}-where`,
        "aria-invalid": isBad || undefined,
        onChange: (event) => posting.change(field, event.currentTarget.value),
      })}
      {differs && (
        <p className={styles.differs}>
          <span>
            {field === "text"
              ? t("capture.otherText")
              : t("capture.pageSays", { value: told.text.length > QUOTED ? `${told.text.slice(0, QUOTED)} …` : told.text })}
          </span>
          <button type="button" className={buttons.word} onClick={() => posting.change(field, told.text)} aria-label={t("capture.takeNamed", { field: label })}>
            {t("capture.take")}
          </button>
        </p>
      )}
    </div>
  );
}

function Where({ place, field }: { readonly place: FoundIn; readonly field: DraftField }) {
  const { t } = useTranslation();
  if (place !== "page" && place !== "text") return <span title={t("capture.where.dataWhole")}>{t("capture.where.data")}</span>;
  return (
    <>
      <IconHelpCircle size={14} stroke={1.5} aria-hidden />
      {place === "text" && <span title={t("capture.where.textWhole")}>{t("capture.where.text")}</span>}
      {place === "page" && (field === "text" ? t("capture.where.main") : t("capture.where.page"))}
    </>
  );
}
