// The text of the job ad as it was, folded away: links die, this stays. It is read as text, and typed over only where somebody asks to.
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { hostOf, linkOf } from "#shared/formats/link-text.ts";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import { newContext } from "../document/clock.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearDate } from "../ui/dates.ts";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";
import styles from "./panel.module.css";
import { PostingText } from "./posting-text.tsx";

export function Posting() {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const { id: applicationId, posting } = application;
  const id = useId();
  const field = useField({
    record: applicationId,
    name: "posting",
    value: posting?.text ?? "",
    check: (text) => tooLong(text, TEXT_LIMIT),
    save: (text) =>
      act(
        { type: "application.edit", id: applicationId, fields: { posting: text === "" ? null : { ...posting, text, savedAt: newContext().at } } },
        { key: "application.changed.posting" },
      ),
  });
  const [isOpen, setOpen] = useState(false);
  const [isEdited, setEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  if (readOnly && !posting) return null;
  const isTyped = !readOnly && (!posting || isEdited || field.dirty || field.error !== undefined);
  const read = () => {
    if (!posting || field.error !== undefined) return;
    setEdited(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <details className={styles.posting} open={field.error !== undefined || isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{t("application.posting")}</h3>
        {posting && (
          <time dateTime={posting.savedAt} title={fullDate(posting.savedAt)}>
            {t("application.postingKept", { day: nearDate(posting.savedAt, today) })}
          </time>
        )}
      </summary>
      {isOpen && <Whence />}
      {isTyped ? (
        <>
          <textarea
            id={id}
            className={styles.words}
            data-tall
            dir="auto"
            rows={6}
            // biome-ignore lint/a11y/noAutofocus: it comes where somebody asked to change the text.
            autoFocus={isEdited}
            value={field.text}
            aria-label={t("application.postingText")}
            placeholder={t("application.postingHint")}
            onChange={(event) => field.change(event.currentTarget.value)}
            onBlur={() => {
              field.commit();
              if (isEdited) setEdited(false);
            }}
            onKeyDown={(event) => {
              onFieldKey(event, field, { manyLines: true });
              if (event.key === "Escape" || (event.key === "Enter" && event.defaultPrevented)) read();
            }}
            {...errorProps(id, field.error)}
          />
          <FieldError id={id} error={field.error} />
        </>
      ) : (
        isOpen &&
        posting && (
          <>
            <PostingText text={posting.text} />
            {!readOnly && (
              <button ref={edit} type="button" className={buttons.small} data-quiet="" onClick={() => setEdited(true)}>
                {t("application.postingEdit")}
              </button>
            )}
          </>
        )
      )}
    </details>
  );
}

/** Where the text was read, and the days that it told. */
function Whence() {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const { url = "", postedOn, closesOn, savedAt = "" } = application.posting ?? {};
  const link = linkOf(url);
  if (link === undefined && postedOn === undefined && closesOn === undefined) return null;
  return (
    <ul className={styles.whence}>
      {link !== undefined && (
        <li>
          <a href={link} target="_blank" rel="noreferrer" title={link}>
            {t("application.postingFrom", { host: hostOf(link), day: nearDate(savedAt, today) })}
          </a>
        </li>
      )}
      {postedOn !== undefined && <li title={fullDate(postedOn)}>{t("application.postingPosted", { day: nearDate(postedOn, today) })}</li>}
      {closesOn !== undefined && (
        <li title={fullDate(closesOn)}>
          {closesOn < today
            ? t("application.postingClosed", { day: nearDate(closesOn, today) })
            : t("application.postingCloses", { day: nearDate(closesOn, today) })}
        </li>
      )}
    </ul>
  );
}
