// The name of a document: it opens the file, and is typed in place; its ending stays, since it says what opens it.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { endingOf } from "#shared/formats/safe-file-name.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { act } from "../document/session.ts";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import styles from "./documents.module.css";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";
import { openAttachment } from "./open-attachment.ts";

interface NameParts {
  readonly attachment: Attachment;
  readonly renaming: boolean;
  /** It was left; `byKey` where the person is still at it. */
  readonly onDone: (how: { readonly byKey: boolean }) => void;
}

/** A name that cannot be saved stays a field until it can. */
export function DocumentName({ attachment, renaming, onDone }: NameParts) {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const { id, name } = attachment;
  const inputId = useId();
  const tail = tailOf(name);
  const check = (typed: string) => (typed === "" ? ({ key: "attachments.nameNeeded" } as const) : tooLong(typed, LINE_LIMIT - tail.length));
  const field = useField({
    record: application.id,
    name: `document ${id}`,
    value: name.slice(0, name.length - tail.length),
    check,
    save: (typed) => act({ type: "attachment.edit", id, fields: { name: `${typed}${tail}` } }, { key: "attachments.renamed" }),
  });
  if (readOnly || (!renaming && !field.dirty && field.error === undefined)) {
    return (
      <button
        type="button"
        className={styles.name}
        dir="auto"
        title={name}
        aria-label={t("attachments.open", { name })}
        onClick={() => void openAttachment(attachment)}
      >
        {name}
      </button>
    );
  }
  return (
    <>
      <span className={styles.renaming}>
        <input
          id={inputId}
          className={styles.typed}
          dir="auto"
          value={field.text}
          aria-label={t("attachments.name")}
          autoComplete="off"
          ref={(element) => {
            if (renaming && document.activeElement === document.body) element?.select();
          }}
          onChange={(event) => field.change(event.currentTarget.value)}
          onBlur={() => {
            field.commit();
            onDone({ byKey: false });
          }}
          onKeyDown={(event) => {
            // What cannot be saved keeps the focus, so that it is typed again where it stands.
            const leaves = event.key === "Escape" || (event.key === "Enter" && check(field.text.trim()) === undefined);
            onFieldKey(event, field);
            if (!leaves || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onDone({ byKey: true });
          }}
          {...errorProps(inputId, field.error)}
        />
        {tail !== "" && <span className={styles.ending}>{tail}</span>}
      </span>
      <FieldError id={inputId} error={field.error} />
    </>
  );
}

/** What stands behind the last dot, with the dot, where it is the ending of a file and not a part of a sentence. */
function tailOf(name: string): string {
  const ending = endingOf(name);
  return /^[a-z0-9]{1,8}$/.test(ending) ? name.slice(-ending.length - 1) : "";
}
